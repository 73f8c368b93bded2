/** What all rows of a file together say about their time and place, reported after the last one. */
import { findStrayYears, findUnmetYears } from "../meaning/row-times.ts";
import type { TableState } from "./table-state.ts";

export function reportTimesAndPlaces(state: TableState, territory: string): void {
  reportMixedDates(state);
  reportYears(state);
  reportOtherPlaces(state, territory);
}

function reportMixedDates({ dayFirst, monthFirst, report }: TableState): void {
  if (dayFirst !== undefined && monthFirst !== undefined)
    report("dates-mixed", { dayFirst, monthFirst }, monthFirst);
}

/** Reports rows of another year than all others of the file, and a file of another year than its title or name says. */
function reportYears({ times, fileYear, report, header }: TableState): void {
  const months = times.listMonths();
  for (const { line, ...details } of findStrayYears(months)) report("year-stray", details, line);
  const years = findUnmetYears(months, fileYear);
  if (years === undefined || !fileYear) return;
  report(
    "file-year-unmet",
    { text: fileYear.text, year: fileYear.value, years },
    months[0]?.line ?? header.line,
  );
}

function reportOtherPlaces({ provinces, report }: TableState, territory: string): void {
  const found = provinces?.findOtherPlaces();
  if (!found) return;
  const { line, column, ...details } = found;
  report("place-foreign", { ...details, column, territory }, line, { column });
}
