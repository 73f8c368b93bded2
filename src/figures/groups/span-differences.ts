/** Differences of two numbers that begin in the same month: quarter III is nine months less six months. */
import type { YearMonth } from "../../period.ts";
import type { RowGroup } from "./row-groups.ts";

/** The months from the first to the last, "202207" to "202209". */
export type MonthRange = readonly [first: YearMonth, last: YearMonth];

export function getFirstMonth({ firstMonth, month }: RowGroup): YearMonth {
  return firstMonth ?? month;
}

/** Finds the differences in some columns that are exactly the months of the range; the groups have the same place and texts. */
export function findDifferences(
  groups: readonly RowGroup[],
  [first, last]: MonthRange,
  columns: readonly string[],
): RowGroup[] {
  if (columns.length === 0) return [];
  const laterGroups = groups.filter((group) => group.month === last && getFirstMonth(group) < first);
  return laterGroups.flatMap((later) => {
    const earlier = groups.find(
      (group) => getFirstMonth(group) === getFirstMonth(later) && group.month === first - 1,
    );
    return earlier && reportSameColumns(later, earlier, columns)
      ? [subtractGroup(later, earlier, columns)]
      : [];
  });
}

/** A number that only one of the two reports cannot be subtracted: a blank is no zero. */
function reportSameColumns(later: RowGroup, earlier: RowGroup, columns: readonly string[]): boolean {
  return columns.every((column) => later.sums.has(column) === earlier.sums.has(column));
}

function subtractGroup(later: RowGroup, earlier: RowGroup, columns: readonly string[]): RowGroup {
  const { firstMonth: _, ...labels } = later;
  const first = earlier.month + 1;
  return {
    ...labels,
    ...(first < later.month && { firstMonth: first }),
    sums: new Map(
      columns.flatMap((column) => {
        const [sum, less] = [later.sums.get(column), earlier.sums.get(column)];
        return sum && less ? [[column, sum.minus(less)] as const] : [];
      }),
    ),
    difference: { later, earlier },
  };
}

/** The column whose sum from the first month on is smaller than an earlier one; undefined if there is none. */
export function findFallingColumn({ sums }: RowGroup): string | undefined {
  return [...sums].find(([, sum]) => sum.lt(0))?.[0];
}

/** The groups that were read from files: the two of a difference, or the group itself. */
export function listReadGroups(group: RowGroup): RowGroup[] {
  return group.difference ? [group.difference.later, group.difference.earlier] : [group];
}
