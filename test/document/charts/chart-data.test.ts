import { describe, expect, test } from "vitest";
import { buildChartData, toChartNumber } from "../../../src/document/charts/chart-data.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildSampleContent } from "../../support/sample-document.ts";

const content = buildSampleContent();

describe("buildChartData shows", () => {
  test("plan, last year and actual of indicators side by side", () => {
    const data = buildChartData({ by: "indicators", indicators: ["jobs.created", "jobs.abroad"] }, content);
    expect(data).toMatchObject({
      title: "Kết quả thực hiện so với kế hoạch và cùng kỳ (người)",
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
    expect(data.title).toBe("Lao động được giải quyết việc làm theo tháng (người)");
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

test.each([
  ["59612300000", "1000000", 59612.3],
  ["1", "3", 1 / 3],
  [null, "1", null],
])("toChartNumber(%s, %s) is %s", (value, divisor, expected) => {
  const result = toChartNumber(value === null ? null : createQuantity(value), createQuantity(divisor));
  if (expected === null) expect(result).toBeNull();
  else expect(result).toBeCloseTo(expected, 10);
});
