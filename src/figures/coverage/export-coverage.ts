import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import { existsInPeriod, existsThroughout } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { listYearMonths, type Period, type YearMonth } from "../../period.ts";
import { hasMonthsInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { type Coverage, nothingDue, type PlaceMonths } from "./coverage.ts";
import {
  collectLastMonthsByPlace,
  collectMonthsByPlace,
  pickMonthsOfPlaceOrWhole,
  uniteMonths,
} from "./covered-months.ts";
import { isMonthlyExport, listMonthsOwed, listReportingPlaces, pickMonthsInForce } from "./due-reports.ts";

/** An export with its rows, as a coverage is computed from them. */
export interface ReportedExport {
  readonly declaration: ExportDeclaration;
  readonly groups: readonly RowGroup[];
  readonly office: Office;
}

export interface CoverageQuery {
  /** The months that the value covers: those of the report, or the same of last year. */
  readonly months: Period;
  /** The period of the report, whose year and the one before tell who reports at all. */
  readonly report: Period;
  /** True for a stock, which is due in the last month only. */
  readonly isStock: boolean;
}

/** Computes what an export owes and lacks over some months, for every place that reports it. */
export function computeExportCoverage(reported: ReportedExport, query: CoverageQuery): Coverage {
  const months = listDueMonths(reported.declaration, query);
  // Before and after a policy nobody is supported by it.
  if (months.length === 0) return { ...nothingDue, isEventless: true };
  return isMonthlyExport(reported.declaration)
    ? computeMonthlyCoverage(reported, query, months)
    : computeEventCoverage(reported, query);
}

/** Lists the months in which the export is due: of a stock the last one, of a policy those in force. */
export function listDueMonths(
  declaration: Pick<ExportDeclaration, "from" | "until">,
  { months, isStock }: Pick<CoverageQuery, "months" | "isStock">,
): YearMonth[] {
  return pickMonthsInForce(listYearMonths(isStock ? { ...months, first: months.last } : months), declaration);
}

function computeMonthlyCoverage(
  { declaration, groups, office }: ReportedExport,
  { report, isStock }: CoverageQuery,
  months: readonly YearMonth[],
): Coverage {
  // A stock is reported in the last month of what its rows say.
  const reportedByPlace = isStock ? collectLastMonthsByPlace(groups) : collectMonthsByPlace(groups);
  const coveredByPlace = collectMonthsByPlace(groups);
  // A stock that anybody reports is a survey of that month, in which every place takes part.
  const reportedByAnybody = uniteMonths(reportedByPlace);
  const isSurveyed = isStock && months.some((month) => reportedByAnybody.has(month));
  const due = listReportingPlaces(groups, report, office).flatMap((place): PlaceMonths[] => {
    const isOwedAlways = !declaration.optional || isSurveyed;
    const own =
      place && isOfSomeTime(place) ? months.filter((month) => existsThroughout(place, month)) : months;
    const owed = isOwedAlways
      ? own
      : listMonthsOwed(pickMonthsOfPlaceOrWhole(coveredByPlace, place?.code), own, report, place);
    return owed.length === 0 ? [] : [toPlaceMonths(place, owed)];
  });
  const unowed = declaration.optional ? [] : listMonthsOfNobody(months, due);
  const whole = unowed.length === 0 || due.length === 0 ? [] : [toPlaceMonths(undefined, unowed)];
  const lacking = [...due, ...whole].flatMap(({ place, months: owed }): PlaceMonths[] => {
    const reported = pickMonthsOfPlaceOrWhole(reportedByPlace, place?.code);
    const missing = owed.filter((month) => !reported.has(month));
    return missing.length === 0 ? [] : [toPlaceMonths(place, missing)];
  });
  return { due: [...due, ...whole], lacking };
}

/** False for a place that was always there. */
function isOfSomeTime({ from, until }: Locality): boolean {
  return from !== undefined || until !== undefined;
}

/** The months in which none of the places exists that report: those before them never did, so the whole territory lacks them. */
function listMonthsOfNobody(months: readonly YearMonth[], due: readonly PlaceMonths[]): YearMonth[] {
  const owed = new Set(due.flatMap((each) => each.months));
  return months.filter((month) => !owed.has(month));
}

/** An export of events is due in no month; a place without any event, where the other places have some, has perhaps not reported. */
function computeEventCoverage(
  { declaration, groups, office }: ReportedExport,
  { months: period, report, isStock }: CoverageQuery,
): Coverage {
  const asked = isStock ? { ...period, first: period.last } : period;
  const codes = new Set(
    groups.filter((group) => hasMonthsInPeriod(group, asked)).map(({ locality }) => locality),
  );
  if (codes.size === 0) {
    const wholeYear: Period = { kind: "year", year: period.year, first: 1, last: 12 };
    const isEventless = groups.some((group) => hasMonthsInPeriod(group, wholeYear));
    return { due: [], lacking: [], isEventless };
  }
  const isSilenceConfirmed = office.silenced.some(({ code }) => code === "locality-silent");
  if (declaration.optional || isSilenceConfirmed || codes.has(undefined)) return nothingDue;
  const places = listReportingPlaces(groups, report, office).flatMap((place) =>
    place && existsInPeriod(place, asked) ? [toPlaceMonths(place, [])] : [],
  );
  return { due: places, lacking: places.filter(({ place }) => !codes.has(place?.code)) };
}

function toPlaceMonths(place: Locality | undefined, months: readonly YearMonth[]): PlaceMonths {
  return place ? { place, months } : { months };
}
