/** Tasks of a period: those assigned in it and those pending at its start, with their dates of completion. */
import type { TaskAggregation } from "../../catalogue/aggregation.ts";
import { computeCutOffDate, formatIsoDate, type Period, toYearMonth } from "../../period.ts";
import { createQuantity } from "../../quantity.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import type { FigureValue } from "./figure-value.ts";

/** Later than every date, for a cell without one. */
const noDate = "9999";

/** Selects the tasks that a period has: assigned in it, or before it and not completed when it began. */
export function selectTaskGroups(
  groups: readonly RowGroup[],
  period: Period,
  { completed }: Pick<TaskAggregation, "completed">,
): RowGroup[] {
  const { year, first, last } = period;
  const [firstMonth, lastMonth] = [toYearMonth(year, first), toYearMonth(year, last)];
  const firstDay = formatIsoDate({ year, month: first, day: 1 });
  const isPendingAtStart = ({ texts }: RowGroup) => (texts[completed] ?? noDate) >= firstDay;
  return groups.filter(
    (group) => group.month <= lastMonth && (group.month >= firstMonth || isPendingAtStart(group)),
  );
}

/** Counts the completed tasks of all (12/13), or the open ones; null without any task. */
export function computeTaskValue(
  groups: readonly RowGroup[],
  { kind, completed, deadline }: TaskAggregation,
  period: Period,
): FigureValue | null {
  if (groups.length === 0) return null;
  const cutOffDate = formatIsoDate(computeCutOffDate(period));
  const isDone = ({ texts }: RowGroup) => (texts[completed] ?? noDate) <= cutOffDate;
  if (kind === "done") {
    const part = countRows(groups.filter(isDone));
    return { amount: part, part, whole: countRows(groups) };
  }
  const open = groups.filter((group) => !isDone(group));
  if (deadline === undefined) return { amount: countRows(open) };
  // A register without deadlines does not tell which tasks are overdue.
  if (groups.every(({ texts }) => texts[deadline] === undefined)) return null;
  return { amount: countRows(open.filter(({ texts }) => (texts[deadline] ?? noDate) <= cutOffDate)) };
}

function countRows(groups: readonly RowGroup[]) {
  return createQuantity(groups.reduce((sum, { rows }) => sum + rows, 0));
}
