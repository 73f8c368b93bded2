/** Estimates of a whole year ("Ước cả năm"), which stand beside the numbers of a report on part of it. */
import { type Period, toYearMonth } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";

/** Picks the estimates of the year of a report; none for the report of the year, where they are numbers of its months. */
export function pickYearEstimates(
  estimates: ReadonlyMap<string, readonly RowGroup[]>,
  period: Period,
): ReadonlyMap<string, readonly RowGroup[]> {
  const picked = new Map<string, readonly RowGroup[]>();
  for (const [exportId, groups] of estimates) {
    const ofYear = groups.filter((group) => isYearEstimate(group, period));
    if (ofYear.length > 0) picked.set(exportId, ofYear);
  }
  return picked;
}

export function isYearEstimate({ firstMonth, month }: RowGroup, { year, first, last }: Period): boolean {
  const isReportOfYear = first === 1 && last === 12;
  return !isReportOfYear && firstMonth === toYearMonth(year, 1) && month === toYearMonth(year, 12);
}

export function toWholeYear({ year }: Period): Period {
  return { kind: "year", year, first: 1, last: 12 };
}
