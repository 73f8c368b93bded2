/** The periods that the data reach, for those who choose one from a list. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Period } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { getFirstMonth } from "../groups/span-differences.ts";
import { isMonthlyExport } from "./due-reports.ts";

type Groups = ReadonlyMap<string, readonly RowGroup[]>;

/** Lists the periods that the data reach to their end: of the latest year the longest first, then the whole years before. */
export function listReportedPeriods(catalogue: Catalogue, groups: Groups): Period[] {
  const [latestYear, ...yearsBefore] = [...findLastMonths(catalogue, groups)].toSorted(([a], [b]) => b - a);
  if (!latestYear) return [];
  return [
    ...listPeriodsOfYear(...latestYear),
    ...yearsBefore.flatMap(([year, last]) => listPeriodsOfYear(year, last).slice(0, 1)),
  ];
}

/** By year the last month of the required monthly exports; of a pack that has none, of all exports. */
function findLastMonths({ sectors }: Catalogue, groups: Groups): Map<number, number> {
  const declared = sectors.flatMap((sector) => sector.exports);
  const required = declared.filter((each) => !each.optional && isMonthlyExport(each));
  const lastMonths = new Map<number, number>();
  for (const { id } of required.length > 0 ? required : declared)
    for (const group of groups.get(id) ?? [])
      for (const yearMonth of [getFirstMonth(group), group.month]) {
        const year = Math.floor(yearMonth / 100);
        lastMonths.set(year, Math.max(lastMonths.get(year) ?? 0, yearMonth % 100));
      }
  return lastMonths;
}

/** From January to the last month first, then quarter, month and half-year, each the latest first. */
function listPeriodsOfYear(year: number, last: number): Period[] {
  const longest: Period =
    last === 12 ? { kind: "year", year, first: 1, last } : { kind: "months", year, first: 1, last };
  const others = Array.from({ length: last }, (_, index) => last - index).flatMap((month): Period[] => [
    ...(month < last && (month === 6 || month === 9)
      ? [{ kind: "months", year, first: 1, last: month } as const]
      : []),
    ...(month % 3 === 0 ? [{ kind: "quarter", year, first: month - 2, last: month } as const] : []),
    ...(month === last ? [{ kind: "month", year, first: month, last: month } as const] : []),
  ]);
  return [longest, ...others];
}
