import { describe, expect, test } from "vitest";
import { createQuantity } from "../../../src/quantity.ts";
import {
  buildNumberFormatCode,
  computeDateSerial,
  formatNumberAsShown,
  formatNumberAsStored,
} from "../../../src/spreadsheet/file/number-format-codes.ts";
import type { NumberFormat } from "../../../src/spreadsheet/workbook-content.ts";

const cases: readonly [value: string, NumberFormat, code: string, stored: string, shown: string][] = [
  ["12345", { decimals: 0 }, "#,##0", "12345", "12.345"],
  ["0", { decimals: 0 }, "#,##0", "0", "0"],
  ["43656.312", { decimals: 1 }, "#,##0.0", "43656.312", "43.656,3"],
  ["98.25", { decimals: 1 }, "#,##0.0", "98.25", "98,3"],
  ["0.9864", { decimals: 1, isPercent: true }, "#,##0.0%", "0.9864", "98,6%"],
  ["12.5", { decimals: 0, isPercent: true }, "#,##0%", "12.5", "1.250%"],
  [
    "0.055",
    { decimals: 1, isPercent: true, isSigned: true },
    "+#,##0.0%;-#,##0.0%;#,##0.0%",
    "0.055",
    "+5,5%",
  ],
  [
    "-2.5",
    { decimals: 2, isSigned: true, suffix: "điểm" },
    '+#,##0.00" điểm";-#,##0.00" điểm";#,##0.00" điểm"',
    "-2.5",
    "-2,50 điểm",
  ],
  ["2022", { decimals: 0, isPlain: true }, "0", "2022", "2022"],
  ["123456789012345", { decimals: 0 }, "#,##0", "123456789012345", "123.456.789.012.345"],
];

test.each(cases)("%s as %j: code %s, stored as %s, shown as %s", (text, format, code, stored, shown) => {
  const value = createQuantity(text);
  expect(buildNumberFormatCode(format)).toBe(code);
  expect(formatNumberAsStored(value, format)).toBe(stored);
  expect(formatNumberAsShown(value, format)).toBe(shown);
});

describe("Excel keeps 15 digits", () => {
  test("a quotient is rounded to them", () => {
    const share = createQuantity("79.30000000000000000001");
    expect(formatNumberAsStored(share, { decimals: 1 })).toBe("79.3");
  });

  test.each(["1234567890123456", "123456789012345.6"])("%s cannot be stored", (text) => {
    expect(formatNumberAsStored(createQuantity(text), { decimals: 1 })).toBeUndefined();
  });
});

test.each([
  [{ year: 1900, month: 3, day: 1 }, 61],
  [{ year: 2022, month: 9, day: 30 }, 44834],
])("the day %j has the number %i", (date, serial) => {
  expect(computeDateSerial(date)).toBe(serial);
});
