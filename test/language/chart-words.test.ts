import { expect, test } from "vitest";
import {
  buildMonthSeriesNames,
  buildSeriesNames,
  describeChart,
  formatBreakdownChartTitle,
  formatComparisonChartTitle,
  formatElapsedSeriesName,
  formatPartsChartTitle,
  formatPlaceholderOfEmptyChart,
} from "../../src/language/chart-words.ts";
import { requirePeriod } from "../support/figures/figures.ts";

test("legends name the plan's year, last year and this year", () => {
  const period = requirePeriod("9m-2022");
  expect(buildSeriesNames(period)).toEqual({
    plan: "Kế hoạch năm 2022",
    lastYear: "Thực hiện 9 tháng đầu năm 2021",
    actual: "Thực hiện 9 tháng đầu năm 2022",
  });
  expect(buildMonthSeriesNames(period)).toEqual({ lastYear: "Năm 2021", actual: "Năm 2022" });
});

test("titles say what, of which period and in which unit", () => {
  const period = requirePeriod("9m-2022");
  expect(formatBreakdownChartTitle("Việc làm theo tháng", period, "người")).toBe(
    "Việc làm theo tháng, 9 tháng đầu năm 2022 (người)",
  );
  expect(formatPartsChartTitle("Suất quà", "Nhóm đối tượng", period, "suất quà")).toBe(
    "Suất quà chia theo nhóm đối tượng, 9 tháng đầu năm 2022 (suất quà)",
  );
});

test.each([
  [["Việc làm"], "Việc làm so với kế hoạch và cùng kỳ"],
  [["Việc làm", "Nhà ở"], "Việc làm và Nhà ở so với kế hoạch và cùng kỳ"],
  [["Một", "Hai", "Ba"], "Kết quả thực hiện so với kế hoạch và cùng kỳ"],
])("a comparison of %j is titled %s", (names, title) => {
  const period = requirePeriod("9m-2022");
  expect(formatComparisonChartTitle(names, period, "người")).toBe(`${title}, 9 tháng đầu năm 2022 (người)`);
});

test.each([
  ["9m-2022", "75%"],
  ["q1-2022", "25%"],
  ["m08-2022", "66,7%"],
  ["2021", "100%"],
])("at the end of %s %s of the year has passed", (id, percent) => {
  expect(formatElapsedSeriesName(requirePeriod(id))).toBe(`Thời gian đã qua của năm: ${percent}`);
});

test("a chart is described with every label, or as without data", () => {
  const series = [
    { role: "lastYear", name: "Năm 2021", labels: ["1.200", "…"] },
    { role: "actual", name: "Năm 2022", labels: ["1.310", "900"] },
  ];
  const chart = { title: "Việc làm (người)", categories: ["Tháng 1", "Tháng 2"], series };
  expect(describeChart({ ...chart, layout: "columns" })).toBe(
    "Biểu đồ cột. Việc làm (người). Tháng 1: Năm 2021 1.200, Năm 2022 1.310; Tháng 2: Năm 2021 …, Năm 2022 900.",
  );
  const elapsed = { role: "elapsed", name: "Thời gian đã qua của năm: 75%", labels: [] };
  expect(describeChart({ ...chart, layout: "bars", series: [...series.slice(1), elapsed] })).toBe(
    "Biểu đồ thanh. Việc làm (người). Thời gian đã qua của năm: 75%. Tháng 1: Năm 2022 1.310; Tháng 2: Năm 2022 900.",
  );
  expect(formatPlaceholderOfEmptyChart("Việc làm")).toBe("(Việc làm: chưa có số liệu báo cáo)");
});
