import {
  type ColumnOperand,
  type EditRuleOf,
  listExportsOfRule,
} from "../../../catalogue/edits/edit-rule.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { type EditContext, quoteOperands } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { buildFigureCell, listPlaceFigures } from "../figure-cells.ts";
import { buildGroupKey, findGroupCells, listCountedGroupsOfRule } from "../group-cells.ts";

/** The parts add up to the whole, or to no more than it. */
export const balanceKind: EditKind<"balance"> = {
  severity: "error",
  describe: ({ operands, atMost }, { catalogue }) => {
    const [whole = "", ...parts] = quoteOperands(operands, catalogue);
    return `${parts.join(" + ")} ${atMost ? "không vượt" : "bằng"} ${whole}`;
  },
  evaluate: (rule, context) =>
    rule.operands.of === "columns"
      ? evaluateOnGroups(rule, rule.operands.columns, context)
      : evaluateOnFigures(rule, rule.operands.ids, context),
};

function evaluateOnGroups(
  rule: EditRuleOf<"balance">,
  columns: readonly ColumnOperand[],
  context: EditContext,
): EditCheck[] {
  const [exportId = ""] = listExportsOfRule(rule);
  return listCountedGroupsOfRule(rule, exportId, context).map((group) => {
    const key = buildGroupKey(group, context);
    const [whole, ...parts] = findGroupCells(group, columns, context) ?? [];
    if (!whole) return { key, outcome: "skipped" };
    return buildEquationCheck(key, { plus: [whole], minus: parts, isAtLeast: rule.atMost }, context);
  });
}

function evaluateOnFigures(
  rule: EditRuleOf<"balance">,
  indicators: readonly string[],
  context: EditContext,
): EditCheck[] {
  return listPlaceFigures(rule, indicators, context).map(({ key, figures }) => {
    const cells = figures.flatMap((figure) =>
      figure?.actual ? [buildFigureCell(figure, figure.actual.amount, key)] : [],
    );
    const [whole, ...parts] = cells;
    if (!whole || cells.length < indicators.length) return { key, outcome: "skipped" };
    return buildEquationCheck(key, { plus: [whole], minus: parts, isAtLeast: rule.atMost }, context);
  });
}
