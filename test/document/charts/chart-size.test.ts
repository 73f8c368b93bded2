import { expect, test } from "vitest";
import type { ChartData } from "../../../src/document/charts/chart-series.ts";
import {
  areLabelsWiderThanColumns,
  computeAxisMaximum,
  computeChartHeight,
} from "../../../src/document/charts/chart-size.ts";

function buildChart(layout: ChartData["layout"], categoryCount: number, label: string): ChartData {
  const categories = Array.from({ length: categoryCount }, (_, index) => `Loại ${index}`);
  const values = categories.map(() => 100);
  const series = [
    { role: "actual", name: "Năm 2022", values, labels: values.map(() => label), points: [] } as const,
  ];
  return { layout, title: "Biểu đồ", categories, series };
}

test.each([
  [2, 134],
  [8, 266],
  [30, 720],
  [80, 900],
])("%i lying bars take %i pixels", (count, height) => {
  expect(computeChartHeight(buildChart("bars", count, "1"))).toBe(height);
});

test.each([
  [3, "18.000", false],
  [12, "14.274", true],
  [12, "142", false],
])("labels of %i columns such as %s stand upright: %s, with room above them", (count, label, isUpright) => {
  const chart = buildChart("columns", count, label);
  expect(areLabelsWiderThanColumns(chart, 620)).toBe(isUpright);
  expect(computeAxisMaximum(chart, 620)).toBeCloseTo(isUpright ? 122.2 : 110);
});
