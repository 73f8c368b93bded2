import { describe, expect, test } from "vitest";
import type { Figure } from "../../../src/figures/figure.ts";
import { checkDoubtfulFlows, findCumulativeFlows } from "../../../src/figures/sanity/doubtful-flows.ts";
import { createQuantity, sumQuantities } from "../../../src/quantity.ts";
import { buildFigure, buildFigureSet, type GivenFigure } from "../../support/figures/figures.ts";

function checkFlow(months: readonly number[], given: GivenFigure = {}, kind: "sum" | "stock" = "sum") {
  const amounts = months.map((month) => createQuantity(month));
  const figure = buildFigure({ ...given, actual: sumQuantities(amounts).toFixed() });
  const aggregation = { kind, export: "jobs", column: "placed", where: {} } as const;
  const flow: Figure = {
    ...figure,
    indicator: { ...figure.indicator, aggregation },
    byMonth: () =>
      amounts.map((amount, index) => ({ month: index + 1, actual: { amount }, samePeriodLastYear: null })),
  };
  const set = buildFigureSet([flow]);
  return checkDoubtfulFlows(set, findCumulativeFlows({ figures: set, groups: new Map() })).map(
    ({ code }) => code,
  );
}

describe("months that look like totals since January", () => {
  const rising = [100, 210, 300, 420, 500];
  test.each([
    ["far above last year", rising, { lastYear: "500" }, ["flow-looks-cumulative"]],
    ["far above the plan, said once", rising, { plan: "500" }, ["flow-looks-cumulative"]],
    ["not above twice the plan", rising, { plan: "800" }, []],
    ["without plan and last year", rising, {}, []],
    ["with a month that falls", [100, 210, 200, 420, 500], { lastYear: "500" }, []],
    ["with a month that stays", [100, 210, 210, 420, 500], { lastYear: "500" }, []],
    ["below three times the first", [100, 150, 200, 250, 299], { lastYear: "400" }, []],
    ["three months, too few", [100, 210, 300], { lastYear: "200" }, []],
  ])("%s", (_, months, given, codes) => expect(checkFlow(months, given)).toEqual(codes));

  test("a stock rises by itself", () => expect(checkFlow(rising, { lastYear: "500" }, "stock")).toEqual([]));
});

describe("a plan reached several times over", () => {
  test.each([
    ["beyond 300 %", [100, 100, 101], "100", ["plan-exceeded"]],
    ["300 %", [100, 100, 100], "100", []],
    ["a small amount", [40], "10", []],
  ])("%s", (_, months, plan, codes) => expect(checkFlow(months, { plan })).toEqual(codes));
});
