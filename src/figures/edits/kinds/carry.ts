import { formatMonthAndYear } from "../../../period.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { quoteColumn } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import { findGroupCell, findGroupCells, GroupKey, isNextMonth } from "../group-cells.ts";

/** What was left the month before, and came in, and did not go out, is left. The first month of all has none before. */
export const carryKind: EditKind<"carry"> = {
  severity: "error",
  describe: ({ closing, in: incoming, out }, { catalogue }) => {
    const quote = (operand: typeof closing) => quoteColumn(operand, catalogue);
    const flows = [...incoming.map((flow) => ` + ${quote(flow)}`), ...out.map((flow) => ` − ${quote(flow)}`)];
    return `${quote(closing)} tháng trước${flows.join("")} bằng ${quote(closing)}`;
  },
  evaluate: (rule, context) => {
    const { closing, in: incoming, out } = rule;
    const { ruleGroups } = context;
    return ruleGroups.listSeries(rule, closing.export).flatMap((series) =>
      series.flatMap((group, index): EditCheck[] => {
        if (!ruleGroups.isCounted(group)) return [];
        const key = new GroupKey(group, context);
        const before = series[index - 1];
        const opening =
          before &&
          isNextMonth(before, group) &&
          findGroupCell(before, closing, context, ` tháng ${formatMonthAndYear(before.month)}`);
        const cell = findGroupCell(group, closing, context);
        const [added, removed] = [incoming, out].map((flows) => findGroupCells(group, flows, context));
        if (!opening || !cell || !added || !removed) return [{ file: key.file, outcome: "skipped" }];
        return [buildEquationCheck(key, { plus: [cell, ...removed], minus: [opening, ...added] }, context)];
      }),
    );
  },
};
