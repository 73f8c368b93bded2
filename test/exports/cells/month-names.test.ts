import { describe, expect, test } from "vitest";
import {
  canNamMeanMayOrYear,
  parseMonthName,
  parseRomanMonth,
} from "../../../src/exports/cells/month-names.ts";

const english = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const vietnamese = "mot,hai,ba,tu,nam,sau,bay,tam,chin,muoi,muoi mot,muoi hai".split(",");
const roman = "i ii iii iv v vi vii viii ix x xi xii".split(" ");

describe("the names of the twelve months", () => {
  test.each(english.map((name, index) => [name, index + 1]))("%s", (name, month) => {
    expect(parseMonthName(String(name))).toBe(month);
  });
  test.each(vietnamese.map((name, index) => [name, index + 1]))("tháng %s", (name, month) => {
    expect([parseMonthName(`thang ${name}`), parseMonthName(`thg ${name} nam`)]).toEqual([month, month]);
  });
  test.each(roman.map((name, index) => [name, index + 1]))("tháng %s", (name, month) => {
    expect(parseMonthName(`thang ${name}`)).toBe(month);
    expect(parseRomanMonth(String(name), true)).toBe(month);
    // Up to IV it may be a quarter.
    expect(parseRomanMonth(String(name), false)).toBe(Number(month) > 4 ? month : undefined);
  });
});

test.each([
  ["september", 9],
  ["thg7", 7],
  ["thang 12", 12],
  ["thang 9 nam", 9],
  ["thg vii", undefined],
  ["thang 13", undefined],
  ["thang 0", undefined],
  ["thang 123", undefined],
  ["thang 1 2", undefined],
  ["thang", undefined],
  ["thang gieng", undefined],
  ["bay", undefined],
  ["9 jan", undefined],
  ["jan 9", undefined],
  ["hang thang bay", undefined],
  ["thang nam nay", undefined],
  ["", undefined],
])("%j names the month %j", (name, expected) => expect(parseMonthName(name)).toBe(expected));

test.each(["", "xiii", "iiii", "1"])("%j is no Roman month", (name) =>
  expect(parseRomanMonth(name, true)).toBeUndefined(),
);

test.each([
  ["tháng năm 2022", true],
  ["5 tháng năm 2022", true],
  ["thang nam 2022", true],
  ["Tháng Năm 2022", false],
  ["Tháng Na\u0306m 2022", false],
  ["tháng năm", false],
  ["tháng 5 năm 2022", false],
])("%s may be May or any month: %s", (text, expected) => expect(canNamMeanMayOrYear(text)).toBe(expected));
