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

const ratio = { kind: "ratio", between: ["0.1", "3"] } as unknown as EditRule;

test.each([
  [0.2, true],
  [2.9, true],
  [0.1, false],
  [3, false],
  [0.1 + 1e-12, false],
  [3.1, false],
])("%d lies surely within 0.1 and 3: %s", (value, expected) => {
  expect(createPlainBoundsTest(ratio)(value)).toBe(expected);
});

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
