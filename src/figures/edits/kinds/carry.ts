import { formatMonthAndYear } from "../../../period.ts";
import type { EditCheck, EditKind } from "../edit-check.ts";
import { quoteColumn } from "../edit-context.ts";
import { buildEquationCheck } from "../equations.ts";
import {
  buildGroupKey,
  findGroupCell,
  findGroupCells,
  groupSeries,
  isCounted,
  isNextMonth,
  listGroupsOfRule,
} from "../group-cells.ts";

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
    const months = listGroupsOfRule(rule, closing.export, context);
    return groupSeries(months).flatMap((series) =>
      series.flatMap((group, index): EditCheck[] => {
        if (!isCounted(group, context)) return [];
        const key = buildGroupKey(group, context);
        const before = series[index - 1];
        const opening = before && isNextMonth(before, group) && findGroupCell(before, closing, context);
        const cell = findGroupCell(group, closing, context);
        const [added, removed] = [incoming, out].map((flows) => findGroupCells(group, flows, context));
        if (!opening || !cell || !added || !removed) return [{ key, outcome: "skipped" }];
        const named = { ...opening, name: `${opening.name} tháng ${formatMonthAndYear(before.month)}` };
        return [buildEquationCheck(key, { plus: [cell, ...removed], minus: [named, ...added] }, context)];
      }),
    );
  },
};
