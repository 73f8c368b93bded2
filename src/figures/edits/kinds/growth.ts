import {
  type ColumnOperand,
  type EditRuleOf,
  listExportsOfRule,
} from "../../../catalogue/edits/edit-rule.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import { buildBoundsCheck } from "../bounds-check.ts";
import type { EditCell, EditCheck, EditKey, EditKind } from "../edit-check.ts";
import { type EditContext, quoteOperands } from "../edit-context.ts";
import { buildFigureCell, listPlaceFigures } from "../figure-cells.ts";
import { findGroupCell, GroupKey, isNextMonth } from "../group-cells.ts";

/** A column changes against the month before within bounds, a figure against the same period last year. */
export const growthKind: EditKind<"growth"> = {
  severity: "warning",
  describe: ({ operands }, { catalogue }) => {
    const before = operands.of === "columns" ? "tháng trước" : "cùng kỳ năm trước";
    return `${quoteOperands(operands, catalogue).join(", ")} so với ${before} nằm trong mức`;
  },
  evaluate: (rule, context) =>
    rule.operands.of === "columns"
      ? evaluateOnMonths(rule, rule.operands.columns, context)
      : listPlaceFigures(rule, rule.operands.ids, context).map(({ key, figures: [figure] }): EditCheck => {
          const before = figure?.samePeriodLastYear?.amount;
          if (!figure?.actual || !before?.gt(0)) return { file: key.file, outcome: "skipped" };
          const cell = buildFigureCell(figure, figure.actual.amount, key);
          return checkGrowth(rule, key, [cell, { ...cell, id: "", amount: before }], "cùng kỳ năm trước");
        }),
};

function evaluateOnMonths(
  rule: EditRuleOf<"growth">,
  [operand]: readonly ColumnOperand[],
  context: EditContext,
): EditCheck[] {
  const [exportId = ""] = listExportsOfRule(rule);
  if (!operand) return [];
  return context.ruleGroups
    .listSeries(rule, exportId)
    .flatMap((series) => evaluateSeries(rule, series, operand, context));
}

/** A month that stands out is doubted once: the next one is compared with the last undoubted month too. */
function evaluateSeries(
  rule: EditRuleOf<"growth">,
  series: readonly RowGroup[],
  operand: ColumnOperand,
  context: EditContext,
): EditCheck[] {
  let lastGood: EditCell | undefined;
  let isDoubted = false;
  return series.flatMap((group, index): EditCheck[] => {
    const key = new GroupKey(group, context);
    const before = series[index - 1];
    const cell = findGroupCell(group, operand, context);
    const previous =
      before && isNextMonth(before, group) ? findGroupCell(before, operand, context) : undefined;
    const known = cell && previous?.amount.gt(0) ? { cell, previous } : undefined;
    const check: EditCheck = known
      ? checkGrowth(rule, key, [known.cell, known.previous], "tháng trước")
      : { file: key.file, outcome: "skipped" };
    const isBack =
      isDoubted && cell && lastGood && checkGrowth(rule, key, [cell, lastGood], "").outcome === "met";
    const result: EditCheck = isBack ? { file: key.file, outcome: "met" } : check;
    isDoubted = result.outcome === "broken";
    if (!isDoubted) lastGood = cell;
    return context.ruleGroups.isCounted(group) ? [result] : [];
  });
}

function checkGrowth(
  rule: EditRuleOf<"growth">,
  key: EditKey,
  [cell, before]: readonly [EditCell, EditCell],
  beforeName: string,
): EditCheck {
  const check = buildBoundsCheck(rule, key, {
    code: "edit-growth",
    cells: [cell],
    amount: cell.amount.minus(before.amount),
    scale: before.amount,
    details: { beforeName, before: before.amount.toFixed() },
  });
  if (check.outcome !== "broken" || !check.finding.expected) return check;
  // A bound of 10 % is 110 % of the month before.
  const expected = check.finding.expected.plus(before.amount);
  return { ...check, finding: { ...check.finding, expected } };
}
