import {
  type ColumnOperand,
  type EditRuleOf,
  listExportsOfRule,
} from "../../../catalogue/edits/edit-rule.ts";
import { createQuantity, type Quantity } from "../../../quantity.ts";
import { buildBoundsCheck } from "../bounds-check.ts";
import type { EditCell, EditCheck, EditKey, EditKind } from "../edit-check.ts";
import { type EditContext, quoteOperands } from "../edit-context.ts";
import { buildFigureCell, listPlaceFigures } from "../figure-cells.ts";
import { findGroupCell, GroupKey, isWrittenInPercent } from "../group-cells.ts";

const one = createQuantity(1);
const oneHundred = createQuantity(100);

/** A number lies within bounds. A rate is written in percent: 4,5 is 4,5 %. */
export const rangeKind: EditKind<"range"> = {
  severity: "warning",
  describe: ({ operands }, { catalogue }) => `${quoteOperands(operands, catalogue).join(", ")} nằm trong mức`,
  evaluate: (rule, context) =>
    rule.operands.of === "columns"
      ? evaluateOnGroups(rule, rule.operands.columns, context)
      : listPlaceFigures(rule, rule.operands.ids, context).map(({ key, figures: [figure] }): EditCheck => {
          if (!figure?.actual) return { file: key.file, outcome: "skipped" };
          const scale = figure.indicator.unit === "%" ? oneHundred : one;
          return checkRange(rule, key, buildFigureCell(figure, figure.actual.amount, key), scale);
        }),
};

function evaluateOnGroups(
  rule: EditRuleOf<"range">,
  [operand]: readonly ColumnOperand[],
  context: EditContext,
): EditCheck[] {
  const [exportId = ""] = listExportsOfRule(rule);
  return context.ruleGroups.listCounted(rule, exportId).map((group): EditCheck => {
    const key = new GroupKey(group, context);
    const cell = operand && findGroupCell(group, operand, context);
    if (!cell) return { file: key.file, outcome: "skipped" };
    const isRate = isWrittenInPercent(cell.source.column);
    // Rates of several rows do not add up to one.
    if (isRate && group.rows > 1) return { file: key.file, outcome: "skipped" };
    return checkRange(rule, key, cell, isRate ? oneHundred : one);
  });
}

function checkRange(rule: EditRuleOf<"range">, key: EditKey, cell: EditCell, scale: Quantity): EditCheck {
  return buildBoundsCheck(rule, key, {
    code: "edit-range",
    cells: [cell],
    amount: cell.amount,
    scale,
    details: {},
  });
}
