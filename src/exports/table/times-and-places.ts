/** Checks the time and place of all rows of a file together, reported after the last one. */
import { shortenAndCleanText } from "../../issues/issue.ts";
import { formatYearMonth } from "../../period.ts";
import { findContradictingMonth } from "../meaning/file-month.ts";
import { findContradictingYearsText, findStrayYears } from "../meaning/row-times.ts";
import type { TableState } from "./table-state.ts";

export function reportTimeAndPlaceIssues(state: TableState, territory: string): void {
  reportMixedDates(state);
  reportStrayAndContradictingYears(state);
  reportContradictingMonth(state);
  reportOtherPlaces(state, territory);
}

function reportMixedDates({ dayFirst, monthFirst, report }: TableState): void {
  if (dayFirst !== undefined && monthFirst !== undefined)
    report("dates-mixed", { dayFirst, monthFirst }, monthFirst);
}

/** Reports rows of another year than all others of the file, and a file of another year than its title or name says. */
function reportStrayAndContradictingYears({ times, fileYear, report, header }: TableState): void {
  const months = times.listMonths();
  for (const { line, ...details } of findStrayYears(months)) report("year-stray", details, line);
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
function reportContradictingMonth({ times, columns, fileMonth, report }: TableState): void {
  if (!fileMonth || !columns.some(({ column }) => column.type === "month")) return;
  const months = times.listMonths();
  const found = findContradictingMonth(months, fileMonth);
  const [first] = months;
  if (found === undefined || !first) return;
  const details = { text: shortenAndCleanText(fileMonth.text, 120), month: fileMonth.value };
  report("file-month-unmet", { ...details, found: formatYearMonth(found) }, first.line);
}

function reportOtherPlaces({ provinces, report }: TableState, territory: string): void {
  const found = provinces?.findOtherPlaces();
  if (!found) return;
  const { line, column, ...details } = found;
  report("place-foreign", { ...details, column, territory }, line, { column });
}
