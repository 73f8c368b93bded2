/** Checks the time and place of all rows of a file together, reported after the last one. */
import { isAmountType } from "../../catalogue/column-types.ts";
import { shortenAndCleanText } from "../../issues/issue.ts";
import { formatMonthAndYear } from "../../period.ts";
import { pickTitleLines } from "../meaning/check-words.ts";
import { findContradictingPlace, listFilePlaces } from "../meaning/file-place.ts";
import { findFileMonth, findOnlyMonthIfContradicting } from "../meaning/times/file-month.ts";
import { findMonthOfHead } from "../meaning/times/head-time.ts";
import { findContradictingYearsText, findStrayYears } from "../meaning/times/row-times.ts";
import type { TableContext, TableState } from "./table-state.ts";

export function reportTimeAndPlaceIssues(state: TableState, table: TableContext): void {
  const months = state.times.listMonths();
  reportMixedDates(state);
  reportStrayAndContradictingYears(state, months);
  reportContradictingMonth(state, months, table.path);
  reportMonthsOfOtherHeads(state, months);
  if (state.places.size > 0) reportContradictingPlace(state, table);
  reportOtherPlaces(state, table.office.territory);
}

type RowMonths = ReturnType<TableState["times"]["listMonths"]>;

function reportMixedDates({ dayFirst, monthFirst, report }: TableState): void {
  if (dayFirst !== undefined && monthFirst !== undefined)
    report("dates-mixed", { dayFirst, monthFirst }, monthFirst);
}

/** Reports rows of another year than all others of the file, and a file of another year than its title or name says. */
function reportStrayAndContradictingYears(
  { times, fileYear, report, header }: TableState,
  months: RowMonths,
): void {
  for (const { line, ...details } of findStrayYears(months, header.titles))
    report("year-stray", details, line);
  const rowYears = months.length > 0 ? months : times.listYears();
  const years = findContradictingYearsText(rowYears, fileYear);
  if (years === undefined || !fileYear) return;
  report(
    "file-year-unmet",
    { text: fileYear.text, year: fileYear.value, years },
    rowYears[0]?.line ?? header.line,
  );
}

/** Reports a table of one month whose title or file name says another. */
function reportContradictingMonth(
  { header, hasMonthColumn, report }: TableState,
  months: RowMonths,
  path: string,
): void {
  const [first] = months;
  if (!first || months.length > 1 || !hasMonthColumn) return;
  const fileMonth = findFileMonth(header.titles, path);
  const found = findOnlyMonthIfContradicting(months, fileMonth);
  if (found === undefined || !fileMonth) return;
  const details = { text: shortenAndCleanText(fileMonth.text, 120), month: fileMonth.value };
  report("file-month-unmet", { ...details, found: formatMonthAndYear(found) }, first.line);
}

/** Reports columns whose head says a month that is none of the rows': "Đầu năm 2022 (31/12/2021)" is no number of September. */
function reportMonthsOfOtherHeads({ header, report }: TableState, rowMonths: RowMonths): void {
  const months = rowMonths.map(({ month }) => month);
  const [first] = months;
  if (first === undefined) return;
  for (const { column, header: name } of header.columns) {
    const said = isAmountType(column.type) ? findMonthOfHead(name) : undefined;
    if (said === undefined || months.includes(said)) continue;
    const details = {
      said: formatMonthAndYear(said),
      found: formatMonthAndYear(first),
      others: months.length - 1,
    };
    report("head-time-unmet", details, header.line, { column: name });
  }
}

/** Reports rows of another locality than the one that the title or the name of the file says. */
function reportContradictingPlace(
  { places, report }: TableState,
  { path, header, office }: TableContext,
): void {
  const titles = pickTitleLines(header.titleLines).map(({ text }) => text);
  const found = findContradictingPlace(places, listFilePlaces(titles, path, office));
  if (!found) return;
  const other = office.localities.find(({ code }) => code === found.code)?.name ?? found.code;
  const details = {
    text: shortenAndCleanText(found.evidence.text, 120),
    place: found.evidence.value.name,
    others: places.size,
  };
  report("file-place-unmet", { ...details, found: other }, found.line);
}

function reportOtherPlaces({ provinces, report }: TableState, territory: string): void {
  const found = provinces?.findOtherPlaces();
  if (!found) return;
  const { line, column, ...details } = found;
  report("place-foreign", { ...details, column, territory }, line, { column });
}
