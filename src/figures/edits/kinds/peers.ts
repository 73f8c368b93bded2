import type { Column } from "../../../catalogue/declaration.ts";
import type { EditRuleOf } from "../../../catalogue/edits/edit-rule.ts";
import { formatMonthAndYear } from "../../../period.ts";
import { type Quantity, zero } from "../../../quantity.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { type EditContext, findOperandColumn, quoteColumn } from "../edit-context.ts";
import { GroupCell, GroupKey } from "../group-cells.ts";
import { compareMonths } from "../month-outliers.ts";
import { RuleChecks } from "../rule-checks.ts";

/** A month is less than so many times the other months of its place, and more than that part of them. */
export const peersKind: EditKind<"peers"> = {
  severity: "warning",
  describe: ({ operand, times }, { catalogue }) =>
    `${quoteColumn(operand, catalogue)} của một tháng không gấp hoặc kém ${times} lần các tháng khác`,
  evaluate: (rule, context) => {
    const { operand, times } = rule;
    const column = findOperandColumn(operand, context.catalogue);
    if (!column || context.cumulativeExports.has(operand.export)) return [];
    const { ruleGroups } = context;
    const checks = new RuleChecks(context);
    for (const place of compareMonths(ruleGroups.listSeries(rule, operand.export), column, times)) {
      const outcome = place.isComparable ? "met" : "skipped";
      if (place.isWhole && place.outliers.size === 0) {
        checks.countAll(ruleGroups.countByFile(place.groups), outcome);
        continue;
      }
      const files = ruleGroups.listCountedFiles(place.groups);
      for (const [index, group] of place.groups.entries()) {
        const file = files[index];
        if (file === undefined || Number.isNaN(place.amounts[index])) continue;
        if (place.outliers.has(index))
          checks.add(buildOutlierCheck(rule, column, { group, usual: place.outliers.get(index) }, context));
        else checks.count(file, outcome);
      }
    }
    return checks.list();
  },
};

function buildOutlierCheck(
  { operand, times }: EditRuleOf<"peers">,
  column: Column,
  { group, usual }: { readonly group: RowGroup; readonly usual: Quantity | undefined },
  context: EditContext,
): EditCheck {
  const value = group.sums.get(column.id) ?? zero;
  const key = new GroupKey(group, context);
  const details = {
    column: column.headers[0] ?? "",
    who: key.who,
    month: formatMonthAndYear(group.month),
    value: value.toFixed(),
    times,
  };
  const finding = {
    code: "unit-doubtful",
    details,
    cells: [new GroupCell({ group, exportId: operand.export, column }, value)],
    isOfOneCell: true,
    isFarOff: false,
    ...(usual && { expected: usual }),
  } as const;
  return { key, outcome: "broken", finding };
}
