import type { Column } from "../../../catalogue/declaration.ts";
import type { EditRuleOf } from "../../../catalogue/edits/edit-rule.ts";
import { getOrCreate } from "../../../exports/memoize.ts";
import { formatMonthAndYear } from "../../../period.ts";
import type { EditCheck, EditKey, EditKind } from "../edit-check.ts";
import { type EditContext, findOperandColumn, quoteColumn } from "../edit-context.ts";
import { findFirstFile, GroupCell, GroupKey } from "../group-cells.ts";
import { type ComparedMonth, compareMonths } from "../month-outliers.ts";

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
    const outliers: EditCheck[] = [];
    // Months that do not stand out are thousands, and only counted.
    const counts = new Map<EditKey["file"], { met: number; skipped: number }>();
    for (const month of compareMonths(ruleGroups.listSeries(rule, operand.export), column, times)) {
      const { group } = month.value;
      if (!ruleGroups.isCounted(group)) continue;
      if (month.isOutlier) outliers.push(buildOutlierCheck(rule, column, month, context));
      else {
        const ofFile = getOrCreate(counts, findFirstFile(group), () => ({ met: 0, skipped: 0 }));
        ofFile[month.isComparable ? "met" : "skipped"]++;
      }
    }
    const counted = [...counts].flatMap(([file, { met, skipped }]): EditCheck[] => [
      { file, outcome: "met", count: met },
      { file, outcome: "skipped", count: skipped },
    ]);
    return [...counted, ...outliers];
  },
};

function buildOutlierCheck(
  { operand, times }: EditRuleOf<"peers">,
  column: Column,
  { value: { group, value }, usual }: ComparedMonth,
  context: EditContext,
): EditCheck {
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
