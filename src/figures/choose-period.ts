import { buildIssue, type Issue } from "../issues/issue.ts";
import {
  computeCutOffDate,
  formatMonthAndYear,
  formatPeriodId,
  isPartialPeriod,
  type Period,
} from "../period.ts";
import { cutToReportedMonths, listMonthsWithoutReports } from "./coverage/reported-months.ts";
import type { RowGroup } from "./groups/row-groups.ts";
import type { ReviewInputs } from "./review-data.ts";

/** Chooses the months of a report: all of its period, the part that the data reach, or none with the reason. */
export function choosePeriodOrIssue(
  groups: ReadonlyMap<string, readonly RowGroup[]>,
  { period, catalogue, incompletePeriod = "show" }: ReviewInputs,
): { readonly period: Period; readonly issues: readonly Issue[] } {
  if (incompletePeriod === "show") return { period, issues: [] };
  const missing = listMonthsWithoutReports(catalogue, groups, period);
  if (missing.length === 0) return { period, issues: [] };
  const cut = cutToReportedMonths(period, missing);
  if (incompletePeriod === "cut") return { period: cut, issues: [] };
  const { year, month, day } = computeCutOffDate(cut);
  const isCut = isPartialPeriod(cut);
  const details = {
    period: formatPeriodId(period),
    months: missing.map(formatMonthAndYear).join(", "),
    cutOff: isCut ? `${day}/${month}/${year}` : "",
    // A period from January on has a name for its first months: "9m-2022".
    shorter: isCut && cut.first === 1 ? formatPeriodId({ ...cut, kind: "months", wholeLast: cut.last }) : "",
  };
  // The months of the error are not doubted again, one export after the other.
  return { period: cut, issues: [buildIssue("period-incomplete", details)] };
}
