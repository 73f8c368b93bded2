/** Decides what is due: which places report an export at all, and how often an optional one must come to be expected. */
import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import { existsThroughout, type LocalityTime } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { listMonths, type Period, toYearMonth, type YearMonth } from "../../period.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { collectLastMonthsByPlace, type ReportedMonths } from "./covered-months.ts";

/** An optional export that came in so many months is expected in every month; a missing one was forgotten. */
const regularShare = 2 / 3;

/** Only months can be due: events happen when they happen. */
export function isMonthlyExport({ columns }: Pick<ExportDeclaration, "columns">): boolean {
  return columns.some(({ type }) => type === "month");
}

/** True if the reported months are so many of the months asked for that the others count as missing. */
function isRegularReporter(reportedMonths: number, askedMonths: number): boolean {
  return reportedMonths > 0 && reportedMonths >= askedMonths * regularShare;
}

/**
 * Lists the places that report an export: those with any row of this or last year. A district that never runs such an office has no
 * row, and nothing is due from it; a place that was founded in these years owes what those that it was made of have reported, or what
 * most places of its time do. An export without places is reported by the territory at once (undefined).
 */
export function listReportingPlaces(
  groups: readonly RowGroup[],
  { year }: Period,
  { localities }: Pick<Office, "localities">,
): (Locality | undefined)[] {
  const codes = new Set<string | undefined>();
  for (const [code, months] of collectLastMonthsByPlace(groups))
    if (hasMonthBetween(months, toYearMonth(year - 1, 1), toYearMonth(year, 12))) codes.add(code);
  const isExpected = createNewPlaceTest(localities, codes, year);
  const places = localities.filter((place) => codes.has(place.code) || isExpected(place));
  return places.length > 0 || codes.size === 0 ? places : [undefined];
}

function hasMonthBetween(months: ReadonlySet<YearMonth>, first: YearMonth, last: YearMonth): boolean {
  for (const month of months) if (month >= first && month <= last) return true;
  return false;
}

/**
 * Creates the test of a place without rows that was founded last year or this year, and so could not show that it reports: it is expected
 * if its predecessors reported, or if most of the places did that were founded then or that ended then.
 */
function createNewPlaceTest(
  localities: readonly Locality[],
  codes: ReadonlySet<string | undefined>,
  year: number,
): (place: Locality) => boolean {
  const start = toYearMonth(year - 1, 1);
  const areFounded = ({ from = 0 }: Locality) => from > start;
  const doMostReport = (places: readonly Locality[]) =>
    places.filter(({ code }) => codes.has(code)).length > places.length / 2;
  const isReported =
    doMostReport(localities.filter(areFounded)) ||
    doMostReport(localities.filter(({ until }) => until !== undefined && until >= start));
  return (place) =>
    areFounded(place) &&
    (place.predecessors ? place.predecessors.some((code) => codes.has(code)) : isReported);
}

/** True if a place reported most months of the year up to the end of the period in which it exists, this year or last. */
export function isRegularInEitherYear(
  covered: ReportedMonths,
  { year, last }: Period,
  place: LocalityTime = {},
): boolean {
  return [year, year - 1].some((each) => {
    const months = listMonths({ kind: "months", year: each, first: 1, last })
      .map((month) => toYearMonth(each, month))
      .filter((month) => existsThroughout(place, month));
    const reported = months.filter((month) => covered.has(month));
    return isRegularReporter(reported.length, months.length);
  });
}

/**
 * Lists the months that an optional export owes for a place: all of them if the place reports it regularly; those since its first month of
 * the year if it began then, with four reports or more; else none, because such things happen now and then.
 */
export function listMonthsOwed(
  covered: ReportedMonths,
  months: readonly YearMonth[],
  report: Period,
  place?: LocalityTime,
): readonly YearMonth[] {
  if (isRegularInEitherYear(covered, report, place)) return months;
  const start = findRegularStart(covered, report);
  return start === undefined ? [] : months.filter((month) => month >= start);
}

function findRegularStart(covered: ReportedMonths, { year, last }: Period): YearMonth | undefined {
  const months = listMonths({ kind: "months", year, first: 1, last }).map((month) =>
    toYearMonth(year, month),
  );
  const reported = months.filter((month) => covered.has(month));
  const [start] = reported;
  if (start === undefined || reported.length < fewestRegularReports) return undefined;
  const since = months.filter((month) => month >= start);
  return reported.length >= since.length * regularShareSinceStart ? start : undefined;
}

/** Fewer reports, or more holes, may as well be events of some months. */
const fewestRegularReports = 4;
const regularShareSinceStart = 3 / 4;

/** Leaves out the months before a policy began and after it ended. */
export function pickMonthsInForce(
  months: readonly YearMonth[],
  { from, until }: Pick<ExportDeclaration, "from" | "until">,
): YearMonth[] {
  return months.filter((month) => (from ?? 0) <= month && month <= (until ?? Number.POSITIVE_INFINITY));
}
