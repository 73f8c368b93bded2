import { describe, expect, test } from "vitest";
import {
  formatLunarNewYear,
  formatLunarYearName,
  formatNumericDate,
  formatNumericDayAndMonth,
} from "../../src/language/date-text.ts";

describe("dates", () => {
  test.each([
    [{ year: 2022, month: 10, day: 7 }, "07/10/2022", "07/10"],
    [{ year: 2022, month: 9, day: 30 }, "30/9/2022", "30/9"],
    [{ year: 2021, month: 7, day: 1 }, "01/7/2021", "01/7"],
    [{ year: 2022, month: 2, day: 28 }, "28/02/2022", "28/02"],
    [{ year: 2022, month: 12, day: 12 }, "12/12/2022", "12/12"],
  ])("%o is %s", (date, full, short) => {
    expect([formatNumericDate(date), formatNumericDayAndMonth(date)]).toEqual([full, short]);
  });

  test.each([
    [1984, "Giáp Tý"],
    [2000, "Canh Thìn"],
    [2021, "Tân Sửu"],
    [2022, "Nhâm Dần"],
    [2023, "Quý Mão"],
    [2024, "Giáp Thìn"],
    [2025, "Ất Tỵ"],
    [2026, "Bính Ngọ"],
  ])("the lunar year of %i is %s", (year, name) => {
    expect(formatLunarYearName(year)).toBe(name);
    expect(formatLunarNewYear(year)).toBe(`tết Nguyên đán ${name} ${year}`);
  });
});
