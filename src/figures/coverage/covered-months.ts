/** The months that an export reports, by place: coverage, gaps and surveys ask for them in many periods, so that they are collected once. */
import { getOrCreate } from "../../exports/memoize.ts";
import type { YearMonth } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { collectCoveredMonths, hasSpans } from "../groups/span-groups.ts";

/** Tells of months whether some rows report them. */
export type ReportedMonths = Pick<ReadonlySet<YearMonth>, "has">;

/** The months by the code of the place; those of rows that name none under undefined. */
type MonthsByPlace = ReadonlyMap<string | undefined, ReadonlySet<YearMonth>>;

const nothingReported: ReadonlySet<YearMonth> = new Set();

const coveredByPlace = new WeakMap<readonly RowGroup[], MonthsByPlace>();
const endedByPlace = new WeakMap<readonly RowGroup[], MonthsByPlace>();

/** Collects the months that each place reports, alone or with others. */
export function collectMonthsByPlace(groups: readonly RowGroup[]): MonthsByPlace {
  return getOrCreate(coveredByPlace, groups, () =>
    hasSpans(groups)
      ? collectByPlace(groups, (months, group) => {
          for (const month of collectCoveredMonths([group])) months.add(month);
        })
      : collectLastMonthsByPlace(groups),
  );
}

/** Collects the months at the end of what each place reports, of which a stock is. */
export function collectLastMonthsByPlace(groups: readonly RowGroup[]): MonthsByPlace {
  return getOrCreate(endedByPlace, groups, () =>
    collectByPlace(groups, (months, { month }) => months.add(month)),
  );
}

function collectByPlace(
  groups: readonly RowGroup[],
  addMonths: (months: Set<YearMonth>, group: RowGroup) => void,
): MonthsByPlace {
  const byPlace = new Map<string | undefined, Set<YearMonth>>();
  for (const group of groups) {
    let months = byPlace.get(group.locality);
    if (!months) {
      months = new Set();
      byPlace.set(group.locality, months);
    }
    addMonths(months, group);
  }
  return byPlace;
}

/** The months of one place alone. */
export function pickMonthsOfPlace(byPlace: MonthsByPlace, code: string | undefined): ReportedMonths {
  return byPlace.get(code) ?? nothingReported;
}

/** The months of one place, with those of rows that name no place: these report for the whole territory. */
export function pickMonthsOfPlaceOrWhole(byPlace: MonthsByPlace, code: string | undefined): ReportedMonths {
  const ofWhole = byPlace.get(undefined);
  const ofPlace = byPlace.get(code) ?? nothingReported;
  return ofWhole ? { has: (month) => ofWhole.has(month) || ofPlace.has(month) } : ofPlace;
}

/** The months that any place reports. */
export function uniteMonths(byPlace: MonthsByPlace): ReportedMonths {
  const all = [...byPlace.values()];
  return { has: (month) => all.some((months) => months.has(month)) };
}
