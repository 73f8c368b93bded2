import { expect, test } from "vitest";
import { buildUnreportedFigure, requireFigureOfIndicator } from "../../src/document/content-figures.ts";
import { buildFigure } from "../support/figures/figures.ts";
import { sampleFigures } from "../support/figures/sample-figures.ts";

test("requireFigureOfIndicator finds the figure of an indicator, or throws", () => {
  expect(requireFigureOfIndicator("jobs.abroad", sampleFigures).indicator.name).toBe(
    "Lao động đi làm việc ở nước ngoài theo hợp đồng",
  );
  expect(() => requireFigureOfIndicator("jobs.lost", sampleFigures)).toThrow('"jobs.lost"');
});

test("an unreported row has the indicator and the locality, but no values", () => {
  const row = buildUnreportedFigure(requireFigureOfIndicator("jobs.created", sampleFigures), "377");
  expect([row.indicator.id, row.locality]).toEqual(["jobs.created", "377"]);
  expect([row.actual, row.plan, row.planPercent, row.samePeriodLastYear, row.changePercent]).toEqual(
    Array.from({ length: 5 }, () => null),
  );
  expect(row.sources()).toEqual([]);
});

test("an unreported row takes neither the estimate nor the comparison of the whole territory", () => {
  const whole = buildFigure({ kind: "stock", actual: "120", lastYear: "100", yearEstimate: "150" });
  const row = buildUnreportedFigure(whole, "377");
  expect([whole.comparisonWithYearStart?.kind, whole.yearEstimate?.amount.toFixed()]).toEqual([
    "whole",
    "150",
  ]);
  expect([row.comparisonWithYearStart, row.yearEstimate]).toEqual([null, null]);
});
