import fc from "fast-check";
import { expect, test } from "vitest";
import { buildComparisonPhrase } from "../../../src/language/comparisons/comparison.ts";
import { buildPlanComparisonPhrase } from "../../../src/language/comparisons/plan-comparison.ts";
import { chooseRateDecimals, computePrintedPoints } from "../../../src/language/numbers/rate-points.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildPlanPercentCell,
} from "../../../src/language/tables/table-cells.ts";
import { chooseTableUnit } from "../../../src/language/tables/table-unit.ts";
import { createQuantity, roundQuantity } from "../../../src/quantity.ts";
import { buildFigure } from "../../support/figures/figures.ts";

test.each([
  ["85.44", "84.43", "85,44", "84,43", "+1,01"],
  ["85.4436", "84.4349", "85,44", "84,43", "+1,01"],
  ["8.577", "5.424", "8,577", "5,424", "+3,153"],
  ["5.66", "7.05", "5,66", "7,05", "-1,39"],
  ["99.736", "99.694", "99,736", "99,694", "+0,042"],
])("%s after %s is printed as %s, %s and %s points", (actual, lastYear, now, before, points) => {
  const figure = buildFigure({ unit: "%", actual, lastYear });
  const unit = chooseTableUnit("%", []);
  const cells = [
    buildActualCell(figure, unit),
    buildLastYearCell(figure, unit),
    buildLastYearComparisonCell(figure),
  ];
  expect(cells.map(({ shown }) => shown)).toEqual([now, before, points]);
});

/** Rates of all numbers of decimals; those so near to 0 or 100 that only a bound is printed cannot be subtracted. */
const arbitraryRate = fc
  .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 0, max: 999_999 }))
  .map(([hundredths, rest]) => createQuantity(`${hundredths * 1_000_000 + rest}e-8`));

function parseCell(shown: string): string {
  return shown.replace(".", "").replace(",", ".").replace("+", "");
}

test("the points of any row are the difference of its printed rates", () => {
  const unit = chooseTableUnit("%", []);
  fc.assert(
    fc.property(arbitraryRate, arbitraryRate, arbitraryRate, (now, before, plan) => {
      const given = { unit: "%", actual: now.toFixed(), lastYear: before.toFixed(), plan: plan.toFixed() };
      const figure = buildFigure(given);
      const read = ({ shown }: { shown: string }) => createQuantity(parseCell(shown));
      const actual = read(buildActualCell(figure, unit));
      const change = read(buildLastYearComparisonCell(figure));
      expect(change.eq(actual.minus(read(buildLastYearCell(figure, unit))))).toBe(true);
      const fromPlan = read(buildPlanPercentCell(figure));
      expect(fromPlan.eq(actual.minus(read(buildPlanCell(figure, unit))))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("the points in words are those of the rates with the same decimals, and one decimal more is enough or none helps", () => {
  fc.assert(
    fc.property(arbitraryRate, arbitraryRate, fc.integer({ min: 0, max: 2 }), (now, before, decimals) => {
      const figure = buildFigure({ unit: "%", actual: now.toFixed(), lastYear: before.toFixed() });
      const chosen = chooseRateDecimals(figure, decimals);
      const points = computePrintedPoints(now, before, chosen);
      const shown =
        buildComparisonPhrase(figure, { base: "short", decimals, padding: true })?.shown.replaceAll(
          "\u00A0",
          " ",
        ) ?? "";
      const [, number] = /(?:tăng|giảm) ([\d,]+) điểm/.exec(shown) ?? [];
      if (number === undefined) expect(points.eq(0)).toBe(true);
      else expect(createQuantity(number.replace(",", ".")).eq(points.abs())).toBe(true);
      if (chosen === decimals) expect(points.eq(roundQuantity(now.minus(before), decimals))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("the plan of a rate in words agrees with its cell", () => {
  const figure = buildFigure({ unit: "%", actual: "98.284", plan: "98" });
  expect(buildPlanPercentCell(figure).shown).toBe("+0,28");
  expect(buildPlanComparisonPhrase(figure, { padding: true })?.shown).toBe(
    "cao hơn kế hoạch 0,28 điểm phần trăm",
  );
});
