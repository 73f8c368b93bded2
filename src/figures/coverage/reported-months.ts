/** Whether a period has come to its end in the data: which of its months no required monthly export has reported yet. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import { listYearMonths, type Period, type YearMonth } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { collectCoveredMonths } from "../groups/span-groups.ts";
import { isMonthlyExport, pickMonthsInForce } from "./due-reports.ts";

/** Lists the months of the period that lack in all required monthly exports, if others do not; one export alone has its bracket. */
export function listMonthsWithoutReports(
  { sectors }: Catalogue,
  groups: ReadonlyMap<string, readonly RowGroup[]>,
  period: Period,
): YearMonth[] {
  const months = listYearMonths(period);
  const required = sectors
    .flatMap((sector) => sector.exports)
    .filter((each) => !each.optional && each.absent === undefined && isMonthlyExport(each));
  const covered = collectCoveredMonths(required.flatMap(({ id }) => groups.get(id) ?? []));
  const due = new Set(required.flatMap((declaration) => pickMonthsInForce(months, declaration)));
  const missing = months.filter((month) => due.has(month) && !covered.has(month));
  return months.some((month) => covered.has(month)) ? missing : [];
}

/** Ends the period with its last reported month, if only months at its end lack: both years are then compared up to it. */
export function cutToReportedMonths(period: Period, missing: readonly YearMonth[]): Period {
  const months = listYearMonths(period);
  const isAtEnd = months.slice(months.length - missing.length).every((month) => missing.includes(month));
  if (missing.length === 0 || missing.length === months.length || !isAtEnd) return period;
  return { ...period, last: period.last - missing.length, wholeLast: period.last };
}
