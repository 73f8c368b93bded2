import { describe, expect, test } from "vitest";
import { buildChartData } from "../../../src/document/charts/chart-data.ts";
import { toChartNumber } from "../../../src/document/charts/chart-series.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildFigure, requirePeriod } from "../../support/figures/figures.ts";
import { buildSampleContent } from "../../support/sample-document.ts";

const content = buildSampleContent();

describe("buildChartData shows", () => {
  test("plan, last year and actual of indicators side by side", () => {
    const data = buildChartData({ by: "indicators", indicators: ["jobs.created", "jobs.abroad"] }, content);
    expect(data).toMatchObject({
      title:
        "Lao động được giải quyết việc làm và Lao động đi làm việc ở nước ngoài theo hợp đồng so với kế hoạch và cùng kỳ, 9 tháng đầu năm 2022 (người)",
      categories: ["Lao động được giải quyết việc làm", "Lao động đi làm việc ở nước ngoài theo hợp đồng"],
      series: [
        { role: "plan", name: "Kế hoạch năm 2022", values: [18000, 900], labels: ["18.000", "900"] },
        {
          role: "lastYear",
          name: "Thực hiện 9 tháng đầu năm 2021",
          values: [13700, 412],
          labels: ["13.700", "412"],
        },
        {
          role: "actual",
          name: "Thực hiện 9 tháng đầu năm 2022",
          values: [14273, 655],
          labels: ["14.273", "655"],
        },
      ],
    });
  });

  test("the months of both years, with a gap for a month without a report", () => {
    const data = buildChartData({ by: "months", indicators: ["jobs.created"] }, content);
    expect(data.title).toBe("Lao động được giải quyết việc làm theo tháng, 9 tháng đầu năm 2022 (người)");
    expect(data.categories.slice(5, 8)).toEqual(["Tháng 6", "Tháng 7", "Tháng 8"]);
    const actual = data.series.find(({ role }) => role === "actual");
    expect(actual?.values.slice(5, 8)).toEqual([1626, null, 1768]);
    expect(actual?.labels.slice(5, 8)).toEqual(["1.626", "…", "1.768"]);
  });

  test("every locality of the office, including those without a report", () => {
    const data = buildChartData({ by: "localities", indicators: ["merit.gifts"] }, content);
    expect(data.categories).toHaveLength(8);
    expect(data.series.map(({ values }) => values.at(-1))).toEqual([null, null]);
  });

  test("money in triệu đồng", () => {
    const data = buildChartData({ by: "indicators", indicators: ["merit.value"] }, content);
    expect(data.title).toMatch(/\(triệu đồng\)$/);
    expect(data.series.find(({ role }) => role === "actual")).toMatchObject({
      values: [59612.3],
      labels: ["59.612,3"],
    });
  });
});

describe("shares of the year's plan", () => {
  test("of all planned indicators stand beside the elapsed share of the year, which is no figure", () => {
    const { layout, title, categories, series } = buildChartData({ by: "planned", indicators: [] }, content);
    expect([layout, title]).toEqual(["bars", "Tỷ lệ thực hiện kế hoạch năm, 9 tháng đầu năm 2022 (%)"]);
    expect(categories).toEqual([
      "Lao động được giải quyết việc làm",
      "Lao động đi làm việc ở nước ngoài theo hợp đồng",
      "Nhà ở được hỗ trợ xây mới",
    ]);
    expect(series).toMatchObject([
      { role: "share", labels: ["79,3", "72,8", "…"] },
      { role: "elapsed", values: [75, 75, 75], points: [] },
    ]);
    expect(series[0]?.points[0]).toMatchObject({
      cell: { aspect: "planPercent", format: "cell" },
      point: { indicator: "jobs.created" },
    });
  });

  test("of localities stand in the order of their shares, those without a plan left out", () => {
    const given = {
      plan: "100",
      byLocality: { "369": { actual: "70" }, "372": { actual: "90" }, "376": {} },
    };
    const figure = buildFigure({ id: "jobs.created", name: "Việc làm", unit: "người", ...given });
    const chart = buildChartData(
      { by: "ranking", indicators: ["jobs.created"] },
      { ...content, figures: [figure] },
    );
    expect(chart.categories).toEqual(["Huyện Nho Quan", "Thành phố Ninh Bình", "Huyện Kim Sơn"]);
    expect(chart.series[0]?.labels).toEqual(["90,0", "70,0", "…"]);
  });

  test("of more localities than fit on a page are the highest and the lowest", () => {
    const codes = Array.from({ length: 40 }, (_, index) => String(index + 1));
    const byLocality = Object.fromEntries(codes.map((code) => [code, { plan: "100", actual: code }]));
    const figure = buildFigure({ id: "a", byLocality });
    const localities = codes.map((code) => ({ code, name: `xã ${code}`, aliases: [] }));
    const chart = buildChartData(
      { by: "ranking", indicators: ["a"] },
      { ...content, localities, figures: [figure] },
    );
    expect(chart.categories).toHaveLength(32);
    expect([chart.categories[0], chart.categories[16], chart.categories.at(-1)]).toEqual([
      "Xã 40",
      "Xã 16",
      "Xã 1",
    ]);
    expect(chart.title).toContain("(16 địa phương cao nhất và 16 địa phương thấp nhất)");
  });

  test("of a quarter are those to date, recorded as such", () => {
    const period = requirePeriod("q3-2022");
    const toDate = buildFigure({ id: "a", plan: "80", actual: "60" });
    const quarter = { ...buildFigure({ id: "a", plan: "80", actual: "20" }), period, toDate: () => toDate };
    const { title, series } = buildChartData(
      { by: "planned", indicators: ["a"] },
      { ...content, period, figures: [quarter] },
    );
    expect(title).toContain("9 tháng đầu năm 2022");
    expect(series[0]?.labels).toEqual(["75,0"]);
    expect(series[0]?.points[0]?.cell.aspect).toBe("toDatePlanPercent");
  });
});

test("a cumulative chart ends with the plan of the year, whose point the record counts from the first month", () => {
  const months = [1, 2].map((month) => ({
    month,
    actual: { amount: createQuantity(month * 10) },
    samePeriodLastYear: { amount: createQuantity(month * 9) },
  }));
  const figure = {
    ...buildFigure({ id: "a", name: "Việc làm", unit: "người", plan: "50" }),
    byMonthToDate: () => months,
  };
  const chart = buildChartData({ by: "cumulative", indicators: ["a"] }, { ...content, figures: [figure] });
  expect(chart).toMatchObject({
    title: "Việc làm lũy kế theo tháng, 9 tháng đầu năm 2022 (người)",
    categories: ["1 tháng", "2 tháng", "Cả năm"],
    series: [
      { role: "lastYear", labels: ["9", "18"] },
      { role: "actual", labels: ["10", "20"] },
      { role: "plan", values: [null, null, 50], labels: ["", "", "50"], firstPoint: 2 },
    ],
  });
});

test("the parts of a figure stand in the order of their amounts, those of 0 left out", () => {
  const parts = [
    ["Cao đẳng", 12],
    ["Sơ cấp", 30],
    ["Trung cấp", 0],
  ] as const;
  const findBreakdown = () =>
    parts.map(([name, amount]) => ({
      name,
      actual: { amount: createQuantity(amount) },
      samePeriodLastYear: null,
    }));
  const figures = [buildFigure({ id: "a", name: "Học viên", unit: "người", actual: "42" })];
  const chart = buildChartData(
    { by: "parts", indicators: ["a"], column: "level" },
    { ...content, figures, findBreakdown },
  );
  expect(chart).toMatchObject({
    categories: ["Sơ cấp", "Cao đẳng"],
    series: [{ values: [30, 12], labels: ["30", "12"] }],
  });
  expect(chart.series[0]?.points[0]?.cell.format).toBe('divided by=level unit=no part="Sơ cấp"');
});

test.each([
  ["59612300000", "1000000", 59612.3],
  ["1", "3", 1 / 3],
  [null, "1", null],
])("toChartNumber(%s, %s) is %s", (value, divisor, expected) => {
  const result = toChartNumber(value === null ? null : createQuantity(value), createQuantity(divisor));
  if (expected === null) expect(result).toBeNull();
  else expect(result).toBeCloseTo(expected, 10);
});
