import { describe, expect, test } from "vitest";
import { isTimeOrComparison } from "../../../../src/exports/meaning/times/time-as-text.ts";

describe("texts beside those of a column that are a time or a comparison", () => {
  test.each([
    "Năm 2021",
    "năm 2021",
    "2021",
    "Tháng 9/2022",
    "Quý III/2022",
    "9 tháng năm 2021",
    "Cùng kỳ",
    "Cùng kỳ năm 2021",
    "Năm trước",
    "Lũy kế",
    "Tỷ lệ (%)",
    "So với cùng kỳ (%)",
    "So với kế hoạch",
  ])("%s", (text) => {
    expect(isTimeOrComparison(text)).toBe(true);
  });

  test.each([
    "Ngân sách tỉnh",
    "Tết Nguyên đán năm 2022",
    "Tết Nhâm Dần 2022",
    "27/7/2022",
    "27/7",
    "2/9",
    "Nghị định 136/2013/NĐ-CP",
    "Nam",
    "Nhóm 3",
    "3",
    "Đào tạo dưới 3 tháng",
    "Hồ sơ năm trước chuyển sang",
    "Kế hoạch",
    "Hộ mới thoát nghèo năm 2021",
    "",
  ])("is none: %s", (text) => {
    expect(isTimeOrComparison(text)).toBe(false);
  });
});
