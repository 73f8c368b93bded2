import type { Indicator } from "../../catalogue/declaration.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import type { YearMonth } from "../../period.ts";
import { groupByKey } from "./group-by-key.ts";
import type { RowGroup } from "./row-groups.ts";
import { hasSpans } from "./span-groups.ts";

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
  const monthsByExport = new Map<string, GroupsByMonth>();
  const placesByExport = new Map<string, ReadonlyMap<string | undefined, GroupsByMonth>>();
  const listGroups = (exportId: string) => groups.get(exportId) ?? [];
  return {
    groups,
    hasSpans: (exportId) => hasSpans(listGroups(exportId)),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    findGroupsByMonth: (exportId, locality) =>
      locality === undefined
        ? getOrCreate(monthsByExport, exportId, () => groupByKey(listGroups(exportId), pickMonth))
        : (getOrCreate(placesByExport, exportId, () => groupByPlaceAndMonth(listGroups(exportId))).get(
            locality,
          ) ?? noMonths),
  };
}

type GroupsByMonth = ReadonlyMap<YearMonth, readonly RowGroup[]>;

const noMonths: GroupsByMonth = new Map();

function groupByPlaceAndMonth(groups: readonly RowGroup[]): Map<string | undefined, GroupsByMonth> {
  const places = new Map<string | undefined, GroupsByMonth>();
  for (const [place, ofPlace] of groupByKey(groups, ({ locality }) => locality))
    places.set(place, groupByKey(ofPlace, pickMonth));
  return places;
}

function pickMonth({ month }: RowGroup): YearMonth {
  return month;
}
