import { describe, expect, test } from "vitest";
import { checkLunarYears, findLunarYear } from "../../../src/figures/sanity/lunar-years.ts";
import { buildRow, groupRows } from "../../support/row-groups.ts";

test.each([
  ["Tết Nguyên đán Nhâm Dần", 2022],
  ["Tết Tân Sửu", 2021],
  ["Tết Nhâm Dần và Tết Tân Sửu", 2021],
  ["TẾT CANH TÝ", 2020],
  ["Tết Quý Mão", 2023],
  ["Tết Ất Tỵ", 2025],
  ["Tết Giáp Thìn", 2024],
  ["Xuân Kỷ Hợi", 2019],
  ["Tết Nguyên đán", undefined],
  ["Ngày Thương binh - Liệt sĩ 27/7", undefined],
  ["Tet Tan Hoi", 2031],
  ["TẾT ĐINH DẬU", 2017],
  ["Quý I năm Quí Mão", 2023],
  ["Qúi I năm Quí Mão", 2023],
  ["Tân Dân", undefined],
  ["Trung tâm nuôi dưỡng Tân Hội", undefined],
  ["Giáp Sửu", undefined],
])("%s: %s", (text, year) => expect(findLunarYear(text, 2022)).toBe(year));

describe("the month of a row beside the lunar year that it names", () => {
  const check = (month: number, occasion: string) =>
    checkLunarYears(
      groupRows([["a.csv", buildRow(7, month, { gifts: 5 }, { texts: { occasion } })]], ["occasion"]),
    ).map(({ code, line }) => `${code}:${line}`);

  test.each([
    [202201, "Tết Nhâm Dần", []],
    [202112, "Tết Nhâm Dần", []],
    [202207, "27/7 năm Nhâm Dần", []],
    [202201, "Tết Tân Sửu", ["lunar-year-unmet:7"]],
    [202101, "Tết Nhâm Dần", ["lunar-year-unmet:7"]],
    [202301, "Tết Nhâm Dần", ["lunar-year-unmet:7"]],
    [202201, "Tết Nguyên đán", []],
  ])("%d, %s", (month, occasion, expected) => expect(check(month, occasion)).toEqual(expected));

  test("one message a file", () => {
    const rows = [1, 2].map(
      (line) => ["a.csv", buildRow(line, 202200 + line, {}, { texts: { occasion: "Tết Tân Sửu" } })] as const,
    );
    expect(checkLunarYears(groupRows(rows, ["occasion"]))).toHaveLength(1);
  });
});
