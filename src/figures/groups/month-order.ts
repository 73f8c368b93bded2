import type { RowGroup } from "./row-groups.ts";

/** Lists groups in the order of their months, those of a month as they were; the list itself where it has this order. */
export function listInOrderOfMonths(groups: readonly RowGroup[]): readonly RowGroup[] {
  let latest = 0;
  for (const { month } of groups) {
    if (month < latest) return groups.toSorted((a, b) => a.month - b.month);
    latest = month;
  }
  return groups;
}
