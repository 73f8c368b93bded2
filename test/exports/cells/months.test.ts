import { describe, expect, test } from "vitest";
import { parseMonthOrProblem } from "../../../src/exports/cells/months.ts";

describe("months", () => {
  test.each([
    ["9", { month: 9 }],
    ["Tháng 9", { month: 9 }],
    ["T9", { month: 9 }],
    ["thang 09", { month: 9 }],
    ["9/2022", { month: 9, year: 2022 }],
    ["Tháng 9/2022", { month: 9, year: 2022 }],
    ["Tháng 9 năm 2022", { month: 9, year: 2022 }],
    ["T09-2022", { month: 9, year: 2022 }],
    ["2022-09", { month: 9, year: 2022 }],
    ["202209", { month: 9, year: 2022 }],
    ["30/9/2022", { month: 9, year: 2022 }],
    ["Sep-22", { month: 9, year: 2022 }],
    ["Thg9-22", { month: 9, year: 2022 }],
    ["Thg 9-2022", { month: 9, year: 2022 }],
    ["Tháng Chín", { month: 9 }],
    ["Tháng Chín năm 2022", { month: 9, year: 2022 }],
    ["Tháng Năm", { month: 5 }],
    ["Tháng Năm 2022", { month: 5, year: 2022 }],
    ["Tháng Mười Một 2022", { month: 11, year: 2022 }],
    ["IX/2022", { month: 9, year: 2022 }],
    ["tháng III/2022", { month: 3, year: 2022 }],
    ["2022M09", { month: 9, year: 2022 }],
    ["2022-T9", { month: 9, year: 2022 }],
    ["Kỳ tháng 9/2022", { month: 9, year: 2022 }],
    ["Số liệu tháng 9", { month: 9 }],
    ["44805.0", { month: 9, year: 2022 }],
    ["T9/2022", { month: 9, year: 2022 }],
    ["26-Thg7-2022", { month: 7, year: 2022 }],
    ["2022-06-30T17:00:00.000Z", { month: 7, year: 2022 }],
    ["1/9/2022", { month: 9, year: 2022 }],
    ["9/9/2022", { month: 9, year: 2022 }],
    ["tháng năm 2022", { problem: "month-unreadable" }],
    ["Tháng Giêng", { problem: "month-unreadable" }],
    ["III/2022", { problem: "month-unreadable" }],
    ["Thg13-22", { problem: "month-unreadable" }],
    ["13/2022", { problem: "month-unreadable" }],
    ["0/2022", { problem: "month-unreadable" }],
    ["9 tháng", { problem: "month-unreadable" }],
    ["Quý III", { problem: "month-unreadable" }],
    ["Quý III/2022", { problem: "month-unreadable" }],
    ["Tháng 9/22", { problem: "year-two-digits" }],
    ["9/22", { problem: "year-two-digits" }],
    ["9/1/2022", { problem: "month-unclear" }],
    ["9/2/2022", { problem: "month-unclear" }],
  ])("%s is %o", (text, expected) => expect(parseMonthOrProblem(text)).toEqual(expected));

  test.each([
    ["III/2022", { isOfMonths: true, isOfDays: false }, { month: 3, year: 2022 }],
    ["9/1/2022", { isOfMonths: false, isOfDays: true }, { month: 1, year: 2022 }],
    ["9/1/2022", { isOfMonths: true, isOfDays: false }, { problem: "month-unclear" }],
  ])("%s in a column %o is %o", (text, column, expected) =>
    expect(parseMonthOrProblem(text, column)).toEqual(expected),
  );
});
