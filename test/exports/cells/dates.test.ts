import { describe, expect, test } from "vitest";
import { parseDateOrProblem, parsePlausibleYear } from "../../../src/exports/cells/dates.ts";

describe("dates", () => {
  test.each([
    ["30/9/2022", "2022-9-30"],
    ["05/07/2022", "2022-7-5"],
    ["5-7-2022", "2022-7-5"],
    ["2022-09-30", "2022-9-30"],
    ["2022-09-30 00:00:00", "2022-9-30"],
    ["Ngày 30 tháng 9 năm 2022", "2022-9-30"],
    ["44834", "2022-9-30"],
    ["44834.0", "2022-9-30"],
    ["44834,354", "2022-9-30"],
    ["20220930", "2022-9-30"],
    ["20221330", "date-unreadable"],
    ["30092022", "date-unreadable"],
    ["Ngày 30/9/2022", "2022-9-30"],
    ["30 / 9 / 2022", "2022-9-30"],
    ["30/09/2022.", "2022-9-30"],
    ["2022 - 09 - 30", "2022-9-30"],
    ["30/9 - 2022", "date-unreadable"],
    ["31/2/2022", "date-unreadable"],
    ["5/7/22", "year-two-digits"],
    ["26-Thg7-2022", "2022-7-26"],
    ["26-Jul-2022", "2022-7-26"],
    ["26 Tháng Bảy 2022", "2022-7-26"],
    ["Thứ Ba, 26 Tháng Bảy 2022", "2022-7-26"],
    ["5 Tháng Năm 2022", "2022-5-5"],
    ["5 tháng năm 2022", "date-unreadable"],
    ["5 Tháng Mười Hai năm 2022", "2022-12-5"],
    ["26-Thg7-22", "year-two-digits"],
    ["26-Thg13-2022", "date-unreadable"],
    ["31-Thg6-2022", "date-unreadable"],
    ["2022-06-30T17:00:00.000Z", "2022-7-1"],
    ["2022-06-30T16:59:59Z", "2022-6-30"],
    ["2022-12-31 17:00:00 UTC", "2023-1-1"],
    ["2022-07-01T00:00:00+07:00", "2022-7-1"],
    ["2022-07-01T00:30:00+09:00", "2022-6-30"],
    ["2022-06-30T12:00:00-0500", "2022-7-1"],
    ["30/6/2022 17:00:00 Z", "2022-7-1"],
    ["2022-06-30T17:00:00 PST", "date-unreadable"],
    ["2022-06-30 25:00", "date-unreadable"],
    ["9/30/2022", "date-month-first"],
    ["30.9.2022", "2022-9-30"],
    ["30/9/2022 10:15", "2022-9-30"],
    ["29/2/2024", "2024-2-29"],
    ["29/2/2022", "date-unreadable"],
    ["0/9/2022", "date-unreadable"],
    ["30/9-2022", "date-unreadable"],
    ["30/12/1899", "date-implausible"],
    ["1/1/2099", "date-implausible"],
    ["00001", "date-implausible"],
  ])("%s is %s", (text, expected) => {
    const reading = parseDateOrProblem(text);
    const { year, month, day } = "date" in reading ? reading.date : { year: 0, month: 0, day: 0 };
    expect("problem" in reading ? reading.problem : `${year}-${month}-${day}`).toBe(expected);
  });
});

test.each([
  ["30/9/2022", true],
  ["13/1/2022", true],
  ["5/7/2022", false],
  ["2022-09-30", false],
])("%s proves that the day comes first: %s", (text, expected) => {
  expect(parseDateOrProblem(text)).toMatchObject({ dayFirstProven: expected });
});

test.each([
  ["5/7/2022", true],
  ["5-7-2022", true],
  ["5/5/2022", false],
  ["30/9/2022", false],
  ["2022-07-05", false],
  ["ngày 5 tháng 7 năm 2022", false],
  ["5-Thg7-2022", false],
])("%s is another day with the month first: %s", (text, expected) => {
  expect(parseDateOrProblem(text)).toMatchObject({ isSwappable: expected });
});

test.each([
  ["2022", 2022],
  ["Năm 2022", 2022],
  ["1930", 1930],
  ["2060", 2060],
  ["1929", undefined],
  ["2061", undefined],
  ["22", undefined],
  ["năm nay", undefined],
])("%s is the year %s", (text, year) => expect(parsePlausibleYear(text)).toBe(year));
