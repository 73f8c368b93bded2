import type { Column } from "../../../catalogue/declaration.ts";
import type { EditRuleOf } from "../../../catalogue/edits/edit-rule.ts";
import { formatMonthAndYear } from "../../../period.ts";
import { type Quantity, zero } from "../../../quantity.ts";
import type { RowGroup } from "../../groups/row-groups.ts";
import { findFirstFile } from "../../sanity/issue-place.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { type EditContext, findOperandColumn, quoteColumn } from "../edit-context.ts";
import { GroupCell, GroupKey } from "../group-cells.ts";
import { type ComparedPlace, compareMonths } from "../month-outliers.ts";
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
    const series = context.ruleGroups.listSeries(rule, operand.export);
    const compared = compareMonths(series, column, times);
    const checks = new RuleChecks(context);
    if (compared.every(isWithoutOutliers)) checks.countAllMet(series);
    else for (const each of compared) addChecksOfPlace(checks, each, { rule, column, context });
    return checks.list();
  },
};

/** True for a place of which every month was compared and none stands out, as nearly all. */
function isWithoutOutliers({ place, outliers }: ComparedPlace): boolean {
  return place.isComparable && place.isWhole && outliers.size === 0;
}

function addChecksOfPlace(
  checks: RuleChecks,
  { place, outliers }: ComparedPlace,
  {
    rule,
    column,
    context,
  }: { readonly rule: EditRuleOf<"peers">; readonly column: Column; readonly context: EditContext },
): void {
  for (const [index, group] of place.groups.entries()) {
    if (!context.ruleGroups.isCounted(group) || Number.isNaN(place.amounts[index])) continue;
    if (outliers.has(index))
      checks.add(buildOutlierCheck(rule, column, { group, usual: outliers.get(index) }, context));
    else checks.count(findFirstFile(group), place.isComparable ? "met" : "skipped");
  }
}

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
