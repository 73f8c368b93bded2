import {
  type ColumnOperand,
  type EditRuleOf,
  listExportsOfRule,
} from "../../../catalogue/edits/edit-rule.ts";
import { zero } from "../../../quantity.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import { isSpan } from "../../groups/span-groups.ts";
import { buildBoundsCheck, createPlainBoundsTest } from "../bounds-check.ts";
import type { EditCell, EditCheck, EditKey, EditKind } from "../edit-check.ts";
import { type EditContext, quoteOperands } from "../edit-context.ts";
import { buildFigureCell, listPlaceFigures } from "../figure-cells.ts";
import { findGroupCells, GroupKey } from "../group-cells.ts";
import { RuleChecks } from "../rule-checks.ts";

/** One number by another lies within bounds: money per person. Bounds are of a month; rows of several months are skipped. */
export const ratioKind: EditKind<"ratio"> = {
  severity: "warning",
  describe: ({ operands }, { catalogue }) => {
    const [part = "", per = ""] = quoteOperands(operands, catalogue);
    return `${part} chia cho ${per} nằm trong mức`;
  },
  evaluate: (rule, context) =>
    rule.operands.of === "columns"
      ? evaluateOnGroups(rule, rule.operands.columns, context)
      : listPlaceFigures(rule, rule.operands.ids, context).map(({ key, figures }) => {
          const [part, per] = figures.map(
            (figure) => figure?.actual && buildFigureCell(figure, figure.actual.amount, key),
          );
          return checkRatio(rule, key, part ?? undefined, per ?? undefined);
        }),
};

function evaluateOnGroups(
  rule: EditRuleOf<"ratio">,
  columns: readonly ColumnOperand[],
  context: EditContext,
): EditCheck[] {
  const [exportId = ""] = listExportsOfRule(rule);
  const [{ column: part } = { column: "" }, { column: per } = { column: "" }] = columns;
  const isSurelyWithin = createPlainBoundsTest(rule);
  const checks = new RuleChecks(context);
  checks.countMetAndCheckOthers(
    context.ruleGroups.listCounted(rule, exportId),
    (group) => {
      const amount = group.sums.get(part) ?? zero;
      const scale = group.sums.get(per) ?? zero;
      return !isSpan(group) && amount.gt(0) && scale.gt(0) && isSurelyWithin(amount, scale);
    },
    (group) => checkGroup(rule, columns, group, context),
  );
  return checks.list();
}

function checkGroup(
  rule: EditRuleOf<"ratio">,
  columns: readonly ColumnOperand[],
  group: RowGroup,
  context: EditContext,
): EditCheck {
  const [part, per] = (!isSpan(group) && findGroupCells(group, columns, context)) || [];
  return checkRatio(rule, new GroupKey(group, context), part, per);
}

/** Money without people is another doubt. */
function checkRatio(
  rule: EditRuleOf<"ratio">,
  key: EditKey,
  part: EditCell | undefined,
  per: EditCell | undefined,
): EditCheck {
  if (!part || !per || per.amount.lte(0) || part.amount.lte(0)) return { file: key.file, outcome: "skipped" };
  return buildBoundsCheck(rule, key, {
    code: "edit-ratio",
    cells: [part, per],
    amount: part.amount,
    scale: per.amount,
    details: { per: per.name, perAmount: per.amount.toFixed() },
  });
}
