import { expect, test } from "vitest";
import {
  buildMonthSeriesNames,
  buildSeriesNames,
  describeChart,
  formatBreakdownChartTitle,
  formatComparisonChartTitle,
  formatPlaceholderOfEmptyChart,
} from "../../src/language/chart-words.ts";
import { requirePeriod } from "../support/figures.ts";

test("legends name the plan's year, last year and this year", () => {
  const period = requirePeriod("9m-2022");
  expect(buildSeriesNames(period)).toEqual({
    plan: "Kế hoạch năm 2022",
    lastYear: "Thực hiện 9 tháng đầu năm 2021",
    actual: "Thực hiện 9 tháng đầu năm 2022",
  });
  expect(buildMonthSeriesNames(period)).toEqual({ lastYear: "Năm 2021", actual: "Năm 2022" });
});

test.each([
  ["months", "Việc làm theo tháng (người)"],
  ["localities", "Việc làm theo địa phương (người)"],
] as const)("the title of a chart by %s is %s", (by, title) => {
  expect(formatBreakdownChartTitle("Việc làm", by, "người")).toBe(title);
});

test("a chart is described with every label, or as without data", () => {
  expect(formatComparisonChartTitle("người")).toBe("Kết quả thực hiện so với kế hoạch và cùng kỳ (người)");
  const series = [
    { name: "Năm 2021", labels: ["1.200", "…"] },
    { name: "Năm 2022", labels: ["1.310", "900"] },
  ];
  expect(describeChart("Việc làm (người)", ["Tháng 1", "Tháng 2"], series)).toBe(
    "Biểu đồ cột. Việc làm (người). Tháng 1: Năm 2021 1.200, Năm 2022 1.310; Tháng 2: Năm 2021 …, Năm 2022 900.",
  );
  expect(formatPlaceholderOfEmptyChart("Việc làm")).toBe("(Việc làm: chưa có số liệu báo cáo)");
});
