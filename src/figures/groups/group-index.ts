import type { Indicator } from "../../catalogue/declaration.ts";
import type { YearMonth } from "../../period.ts";
import type { RowGroup } from "./row-groups.ts";
import { isSpan } from "./span-groups.ts";

/** The row groups of every export by its id, and the indicators by theirs, indexed for fast look-up. */
export interface GroupIndex {
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Finds the groups of one export and locality by month; without a locality, those of all localities. */
  readonly findGroupsByMonth: (
    exportId: string,
    locality: string | undefined,
  ) => ReadonlyMap<YearMonth, readonly RowGroup[]>;
  /** True if rows of several months stand in the export. */
  readonly hasSpans: (exportId: string) => boolean;
}

export function buildGroupIndex(groups: GroupIndex["groups"], indicators: readonly Indicator[]): GroupIndex {
  const monthsByPlace = new Map<string, Map<YearMonth, RowGroup[]>>();
  const addToPlace = (exportId: string, locality: string | undefined, group: RowGroup) => {
    const key = formatPlaceKey(exportId, locality);
    const months = monthsByPlace.get(key) ?? new Map<YearMonth, RowGroup[]>();
    monthsByPlace.set(key, months);
    const monthGroups = months.get(group.month);
    if (monthGroups) monthGroups.push(group);
    else months.set(group.month, [group]);
  };
  for (const [exportId, exportGroups] of groups) {
    for (const group of exportGroups) {
      addToPlace(exportId, undefined, group);
      if (group.locality !== undefined) addToPlace(exportId, group.locality, group);
    }
  }
  const exportsWithSpans = new Set(
    [...groups].flatMap(([exportId, exportGroups]) => (exportGroups.some(isSpan) ? [exportId] : [])),
  );
  return {
    groups,
    hasSpans: (exportId) => exportsWithSpans.has(exportId),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    findGroupsByMonth: (exportId, locality) =>
      monthsByPlace.get(formatPlaceKey(exportId, locality)) ?? new Map(),
  };
}

function formatPlaceKey(exportId: string, locality = ""): string {
  return `${exportId} ${locality}`;
}
