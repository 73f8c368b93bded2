/** Floats tell only what they surely can; what is near to a bound or a tolerance is left to exact numbers. */
import { expect, test } from "vitest";
import type { EditRule } from "../../../src/catalogue/edits/edit-rule.ts";
import { createPlainBoundsTest } from "../../../src/figures/edits/bounds-check.ts";
import type { EditContext } from "../../../src/figures/edits/edit-context.ts";
import { createPlainEquationTest } from "../../../src/figures/edits/plain-equations.ts";
import { RuleGroups } from "../../../src/figures/edits/rule-groups.ts";
import { createQuantity } from "../../../src/quantity.ts";
import { buildFigureSet, requirePeriod } from "../../support/figures/figures.ts";
import { labourCatalogue, ninhBinhOffice } from "../../support/labour-pack.ts";
import { buildColumn, buildExport, buildRow, groupRows } from "../../support/row-groups.ts";

function testBounds(between: readonly [string, string], amount: number | string, scale: number | string) {
  const rule = { kind: "ratio", between } as unknown as EditRule;
  return createPlainBoundsTest(rule)(createQuantity(amount), createQuantity(scale));
}

test.each([
  [0.2, true],
  [2.9, true],
  [0.1, false],
  [3, false],
  [0.1 + 1e-12, false],
  [3.1, false],
])("%d lies surely within 0.1 and 3: %s", (value, expected) => {
  expect(testBounds(["0.1", "3"], value, 1)).toBe(expected);
});

test.each([
  ["at the lower bound", 3_000_000, 2, true],
  ["at the upper bound", 6_000_000, 2, true],
  ["below the lower bound by the smallest part of a whole number", 2_999_999, 2, false],
  ["above the upper bound", 6_000_001, 2, false],
  ["by a scale that is no whole number", "4500000", "1.5", false],
  ["a little above the upper bound", "6000000.00000000000001", 2, false],
  ["beyond the safe integers", "9007199254740993000000", "3002399751580331", false],
])("by bounds that are whole numbers, %s", (_, amount, scale, expected) =>
  expect(testBounds(["1500000", "3000000"], amount, scale)).toBe(expected),
);

const declaration = buildExport("jobs", [
  buildColumn("month", "month"),
  ...["whole", "a", "b"].map((id) => buildColumn(id, "count")),
]);
const catalogue = {
  ...labourCatalogue,
  sectors: labourCatalogue.sectors.slice(0, 1).map((sector) => ({ ...sector, exports: [declaration] })),
};

function testSum(numbers: Readonly<Record<string, number | string>>, more: Partial<EditContext> = {}) {
  const exact = Object.entries(numbers).map(([id, number]) => [id, createQuantity(number)] as const);
  const [group] = groupRows([["a.csv", buildRow(2, 202201, Object.fromEntries(exact))]]);
  if (!group) throw new Error("the row gives no group");
  const groups = new Map([["jobs", [group]]]);
  const period = requirePeriod("9m-2022");
  const context: EditContext = {
    period,
    catalogue,
    office: ninhBinhOffice,
    groups,
    figures: buildFigureSet([]),
    incompleteExports: new Set(),
    dateOrders: [],
    cumulativeExports: new Set(),
    ruleGroups: new RuleGroups(groups, period),
    ...more,
  };
  const terms = [
    { operand: { export: "jobs", column: "whole" }, sign: 1 },
    { operand: { export: "jobs", column: "a" }, sign: -1 },
    { operand: { export: "jobs", column: "b" }, sign: -1 },
  ] as const;
  return createPlainEquationTest(terms, context)(group);
}

test.each([
  ["parts that add up", { whole: 10, a: 4, b: 6 }, true],
  ["parts that do not", { whole: 10, a: 4, b: 5 }, false],
  ["a part that is missing", { whole: 10, a: 10 }, false],
  ["a fraction", { whole: 10, a: "4.5", b: "5.5" }, false],
  ["a sum beyond the safe integers", { whole: 1, a: -9007199254740991, b: 9007199254740991 }, false],
])("%s", (_, numbers, expected) => expect(testSum(numbers)).toBe(expected));

test("equations whose cells are asked for are never told by floats", () => {
  expect(testSum({ whole: 10, a: 4, b: 6 }, { keepsMetEquations: true })).toBe(false);
});
