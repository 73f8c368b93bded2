import { describe, expect, test } from "vitest";
import {
  detectSeparatorMeanings,
  isMissingValue,
  parseNumberParts,
  toNumberIfExact,
  toQuantity,
  toSafeIntegerOrNaN,
} from "../../../src/exports/cells/numbers.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { readExportBack } from "../../support/sample-export.ts";

describe("numbers", () => {
  const header =
    '"Huyện, thị xã, thành phố";Tháng;Số người được giải quyết việc làm;Kinh phí (đồng);Diện tích;Ngày chốt số liệu\n';
  test.each([
    ["1.234", "1000000", "2", 1234, 1000000, "2"],
    ["1,234", "1.234.567", "0,5", 1234, 1234567, "0.5"],
    ["1 234", "1,234,567", "2,50", 1234, 1234567, "2.5"],
    ["1\u00A0234", "1234567.00", "-2.5", 1234, 1234567, "-2.5"],
    ["'0123", "(1.500.000)", "1.234,5", 123, -1500000, "1234.5"],
    ["+7", "9007199254740993", "1,234.5", 7, "9007199254740993", "1234.5"],
    ["1234,00", "-5", "12,5%", 1234, -5, "12.5"],
  ])("%s người, %s đồng, %s ha", async (people, money, area, count, dongs, hectares) => {
    const { rows, issues } = await readExportBack(
      `${header}Nho Quan;9/2022;${people};${money};${area};1/9/2022\n`,
    );
    expect(issues).toEqual([]);
    expect(rows[0]?.numbers.people).toBe(count);
    expect(String(rows[0]?.numbers.money)).toBe(String(dongs));
    expect(String(rows[0]?.numbers.area)).toBe(hectares);
  });

  test.each([
    "1.23.456",
    "12 34",
    "1.234.56",
    "0x10",
    "1e3",
    "12/15",
    "15-",
    "1O5",
    "１２３",
    "1.2,3.4",
    "",
    "00.5",
  ])("%s is not a number", (text) => expect(parseNumberParts(text)).toBeUndefined());

  test.each([
    ["", true],
    ["-", true],
    ["--", true],
    ["—", true],
    ["X", true],
    [" x ", true],
    ["..", true],
    ["……", true],
    ["khong", true],
    ["Không  có", true],
    [".", false],
    ["-5", false],
    ["xx", false],
    ["không rõ", false],
    ["–", true],
    ["x", true],
    ["…", true],
    ["Không", true],
    ["0", false],
    ["xã", false],
  ])("“%s” is a missing value: %s", (text, expected) => expect(isMissingValue(text)).toBe(expected));

  test.each([
    [["1.234.567"], "group", "decimal"],
    [["1.234,5"], "group", "decimal"],
    [["1,234.5"], "decimal", "group"],
    [["0.763"], "decimal", "unknown"],
    [["1234.567"], "decimal", "unknown"],
    [["50.5", "1.234"], "unknown", "unknown"],
    [["1.234.567", "50.5"], "unknown", "decimal"],
    [["67,0", "17.000"], "group", "unknown"],
    [["67,0", "50.5", "17.000"], "unknown", "unknown"],
  ])("in a file with %s a point means %s and a comma %s", (texts, point, comma) => {
    const numbers = texts.flatMap((text) => parseNumberParts(text) ?? []);
    expect(detectSeparatorMeanings(numbers, undefined)).toEqual({ ".": point, ",": comma });
  });

  test("the convention of the office decides the separators that no number shows", () => {
    expect(detectSeparatorMeanings([], "1.234,5")).toEqual({ ".": "group", ",": "decimal" });
    expect(detectSeparatorMeanings([], "1,234.5")).toEqual({ ".": "decimal", ",": "group" });
  });
});

describe("the parts of a written number", () => {
  test.each([
    ["12", "12"],
    ["0012", "0012"],
    ["5%", "5 %"],
    ["5 %", "5 %"],
    ["- 5", "-5"],
    ["−5", "-5"],
    ["–5", "-5"],
    ["+5", "5"],
    ["'5", "5"],
    ["(5)", "-5"],
    ["( 5)", "-5"],
    ["(5%)", "-5 %"],
    ["0,5", "0 , 5"],
    ["0.123", "0 . 123"],
    ["1.2345", "1 . 2345"],
    ["1234.567", "1234 . 567"],
    ["1.234", "1 . 234 or group"],
    ["-123,456", "-123 , 456 or group"],
    ["1.234.567", "1234567 in groups by ."],
    ["1'234", "1234 in groups by '"],
    ["1’234’567,8", "1234567 , 8 in groups by ’"],
    ["1 234 567", "1234567 in groups by  "],
    ["1,234.50", "1234 . 50 in groups by ,"],
    ["(5", undefined],
    ["5)", undefined],
    ["(-5)", undefined],
    ["--5", undefined],
    ["5 %%", undefined],
    ["1.234 567", undefined],
    ["1.234,567.8", undefined],
    ["1,234,5", undefined],
    ["012.5", undefined],
    ["012.345.678", undefined],
    ["5.", undefined],
    [".5", undefined],
    ["1234.567.890", undefined],
  ])("%s: %s", (text, expected) => {
    const number = parseNumberParts(text);
    const words = number && [
      `${number.negative ? "-" : ""}${number.whole}`,
      ...(number.decimal ? [number.decimal, number.fraction] : []),
      ...(number.ambiguous ? ["or group"] : []),
      ...(number.group ? [`in groups by ${number.group}`] : []),
      ...(number.percent ? ["%"] : []),
    ];
    expect(words?.join(" ")).toBe(expected);
  });
});

describe("the value of a parsed number", () => {
  test.each([
    ["1.234", "group", 1, "1234", 1234],
    ["1.234", "decimal", 1, "1.234", Number.NaN],
    ["1.234", "decimal", 1_000, "1234", 1234],
    ["1.234", "decimal", 100, "123.4", Number.NaN],
    ["1.234.567,5", "group", 1, "1234567.5", Number.NaN],
    ["1.234.567,5", "group", 1_000, "1234567500", 1_234_567_500],
    ["43.656,3", "group", 1_000_000, "43656300000", 43_656_300_000],
    ["2.100,0", "group", 1, "2100", 2100],
    ["0,10", "decimal", 10, "1", 1],
    ["0,25", "decimal", 10, "2.5", Number.NaN],
    ["5", "decimal", 12, "60", 60],
    ["0,5", "decimal", 12, "6", Number.NaN],
    ["(1.500)", "group", 1, "-1500", Number.NaN],
    ["0012", "group", 1, "12", 12],
    ["999999999999999", "decimal", 1, "999999999999999", 999999999999999],
    ["1000000000000000", "decimal", 1, "1000000000000000", Number.NaN],
    ["9007199254,740991", "decimal", 1_000_000, "9007199254740991", Number.NaN],
    ["9007199254,74", "decimal", 1_000_000, "9007199254740000", 9_007_199_254_740_000],
    ["9007199254,75", "decimal", 1_000_000, "9007199254750000", Number.NaN],
  ] as const)(
    "%s with a lone separator that means %s, in units of %s: %s exactly, %s as a float",
    (text, meaning, factor, exact, float) => {
      const parsed = parseNumberParts(text);
      expect(parsed && toQuantity(parsed, meaning).times(factor).toFixed()).toBe(exact);
      expect(parsed && toSafeIntegerOrNaN(parsed, meaning, factor)).toBe(float);
    },
  );

  test.each([
    ["12", 12],
    ["-12", -12],
    ["9007199254740991", 9007199254740991],
  ])("%s becomes a float", (text, expected) => expect(toNumberIfExact(createQuantity(text))).toBe(expected));

  test.each(["12.5", "9007199254740993"])("%s keeps its digits", (text) =>
    expect(String(toNumberIfExact(createQuantity(text)))).toBe(text),
  );
});
