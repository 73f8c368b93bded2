/** What a cell shows: a number and its format become one text that can be read in one way. */
import { describe, expect, test } from "vitest";
import { findBuiltInFormatCode } from "../../../src/exports/workbook/built-in-formats.ts";
import { parseNumberFormat } from "../../../src/exports/workbook/number-format.ts";
import { formatShownNumber } from "../../../src/exports/workbook/shown-text.ts";

function show(raw: string, code: string, is1904 = false) {
  return formatShownNumber(raw, parseNumberFormat(code)(Number(raw)), is1904);
}

describe("numbers", () => {
  test.each([
    ["12345", "General", "12345"],
    ["0.30000000000000004", "General", "0,3"],
    ["1234.5", "General", "1234,5"],
    ["1.234", "General", "1,2340"],
    ["1.2E+10", "General", "12000000000"],
    ["-7", "General", "-7"],
    ["12345.6", "#,##0", "12346"],
    ["12345.6", "#,##0.00", "12345,60".slice(0, 7)],
    ["2.5", "0", "3"],
    ["-2.5", "0", "-3"],
    ["1.005", "0.00", "1,01"],
    ["0.125", "0.0%", "12,5%"],
    ["0.5", "0%", "50%"],
    ["1234", '#,##0 "đồng"', "1234 đồng"],
    ["1234", "#,##0\\ [$₫-42A]", "1234 ₫"],
    ["12.5", '0.0" tỷ"', "12,5 tỷ"],
    ["-1234", "#,##0;(#,##0)", "-1234"],
    ["-1234", "#,##0_);[Red](#,##0)", "-1234"],
    ["0", '#,##0;-#,##0;"-"', "-"],
    ["0", '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', "-"],
    ["0", "#,###", ""],
    ["0", "0;-0;;@", ""],
    ["5", "@", "5"],
    ["12345", "0.00E+00", "12345"],
    ["1.5", "# ?/?", "1,5"],
    ["1200000", '[>=1000000]0.0"!";0', "1200000 !"],
    ["12", '[>=1000000]0.0"!";0', "12"],
    ["12", 'General" triệu"', "12 triệu"],
    ["12", '@" triệu"', "12 triệu"],
    ["1500000", '0.0E+00" đồng"', "1500000 đồng"],
    ["12", '0"%"', "12 %"],
    ["12", '0" (nghìn)"', "12 (nghìn)"],
    ["15", "[$₫-42A]#,##0", "15 ₫"],
    ["-15", "-[$₫-42A]#,##0", "-15 ₫"],
    ["1500000", '#"."##0"."000', "1500000"],
    ["92022", '00"/"0000', "09/2022"],
    ["202209", "0000-00", "2022-09"],
    ["1", "(0)", "(1)"],
    ["-1", "General;-General", "-1"],
  ])("%s with %s is %s", (raw, code, text) => {
    expect(show(raw, code)).toMatchObject({ text });
    expect(show(raw, code).isOther).toBeUndefined();
  });

  test.each([
    ["12345", "#,##0,", "12"],
    ["12345678", '0.0,," triệu"', "12,3 triệu"],
    ["5", ";;;", ""],
    ["0.2", "#", ""],
    ["-5", "0;0", "5"],
    ["-5", "General;General", "5"],
    ["5", '"-"0', "-5"],
    ["12", '0"."0', "1.2"],
    ["12", "0\\,0", "1,2"],
    ["7", '"không"', "không"],
    ["5", '0"0"', "5 0"],
  ])("%s with %s shows %s, which is another number", (raw, code, text) => {
    expect(show(raw, code)).toMatchObject({ text, isOther: true });
  });

  test("digits that are not shown are known", () => {
    expect(show("12345.6", "#,##0").rounded).toEqual({ shown: 12346, stored: 12345.6, decimals: 0 });
    expect(show("0.30000000000000004", "0.0").rounded).toBeUndefined();
  });
});

describe("dates", () => {
  test.each([
    ["44809", "dd/mm/yyyy", "2022-09-05"],
    ["44809", "m/d/yyyy", "2022-09-05"],
    ["44809", "[$-42A]dd mmmm yyyy;@", "2022-09-05"],
    ["44809", "mm/yyyy", "09/2022"],
    ["44805", "mmm-yy", "09/2022"],
    ["44809", "yyyy", "2022"],
    ["44809", "dddd", "2022-09-05"],
    ["44809.75", "dd/mm/yyyy hh:mm", "2022-09-05 18:00"],
    ["44809.75", "dd/mm/yyyy", "2022-09-05"],
    ["44809.99999999", "dd/mm/yyyy hh:mm", "2022-09-06"],
    ["44809.99999999", "dd/mm/yyyy", "2022-09-06"],
    ["44809.99998842593", "dd/mm/yyyy hh:mm:ss", "2022-09-05 23:59"],
    ["44809.99999996528", "dd/mm/yyyy hh:mm:ss", "2022-09-05 23:59"],
    ["44809.3541666667", "dd/mm/yyyy hh:mm", "2022-09-05 08:30"],
    ["0.5", "h:mm", "12:00"],
    ["0.99998842593", "h:mm:ss", "23:59"],
    ["1.0625", "[h]:mm", "25:30"],
    ["1", "dd/mm/yyyy", "1900-01-01"],
    ["61", "dd/mm/yyyy", "1900-03-01"],
    ["-1", "dd/mm/yyyy", "####"],
  ])("%s with %s is %s", (raw, code, text) => {
    expect(show(raw, code).text).toBe(text);
  });

  test("of a Mac are counted from 1904", () => {
    expect(show("43347", "dd/mm/yyyy", true).text).toBe("2022-09-05");
  });

  test.each([14, 15, 16, 22, 27, 57])("have the built-in format %i", (id) => {
    expect(show("44809", findBuiltInFormatCode(id) ?? "").text).toBe("2022-09-05");
  });
});
