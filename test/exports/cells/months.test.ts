import { describe, expect, test } from "vitest";
import { parseMonth } from "../../../src/exports/cells/months.ts";

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
    ["13/2022", undefined],
    ["0/2022", undefined],
    ["9 tháng", undefined],
    ["Quý III", undefined],
    ["Tháng 9/22", undefined],
  ])("%s is %o", (text, expected) => expect(parseMonth(text)).toEqual(expected));
});
