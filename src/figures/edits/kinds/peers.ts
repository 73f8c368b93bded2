import { formatMonthAndYear } from "../../../period.ts";
import type { EditKind } from "../edit-check.ts";
import { findOperandColumn, quoteColumn } from "../edit-context.ts";
import { findFirstFile, findGroupCell, GroupKey } from "../group-cells.ts";
import { compareMonths } from "../month-outliers.ts";

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
    return compareMonths(ruleGroups.listSeries(rule, operand.export), column, times)
      .filter(({ value: { group } }) => ruleGroups.isCounted(group))
      .map(({ value: { group, value }, isComparable, isOutlier, usual }) => {
        const cell = isOutlier ? findGroupCell(group, operand, context) : undefined;
        if (!cell) return { file: findFirstFile(group), outcome: isComparable ? "met" : "skipped" };
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
          cells: [cell],
          isOfOneCell: true,
          isFarOff: false,
          ...(usual && { expected: usual }),
        } as const;
        return { key, outcome: "broken", finding };
      });
  },
};
