import type { Indicator } from "../../catalogue/declaration.ts";
import { getOrCreate } from "../../exports/memoize.ts";
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
  const placesByExport = new Map([...groups].map(([id, ofExport]) => [id, groupByPlaceAndMonth(ofExport)]));
  const exportsWithSpans = new Set(
    [...groups].flatMap(([exportId, exportGroups]) => (exportGroups.some(isSpan) ? [exportId] : [])),
  );
  return {
    groups,
    hasSpans: (exportId) => exportsWithSpans.has(exportId),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    findGroupsByMonth: (exportId, locality) => placesByExport.get(exportId)?.get(locality) ?? new Map(),
  };
}

type GroupsByMonth = Map<YearMonth, RowGroup[]>;

/** Groups the rows of each place by month, and those of all places under the key undefined. */
function groupByPlaceAndMonth(groups: readonly RowGroup[]): Map<string | undefined, GroupsByMonth> {
  const places = new Map<string | undefined, GroupsByMonth>();
  for (const group of groups)
    for (const place of group.locality === undefined ? [undefined] : [undefined, group.locality]) {
      const months = getOrCreate(places, place, (): GroupsByMonth => new Map());
      getOrCreate(months, group.month, (): RowGroup[] => []).push(group);
    }
  return places;
}
