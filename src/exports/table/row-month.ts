/** When: the month of one row, from its month, its date, its year and what the file says of all rows. */
import { formatMonthAndYear, toYearMonth, type YearMonth } from "../../period.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import { formatTime } from "../cells/time-spans.ts";
import { addFindingAndMarkProblem, type RowDraft } from "./row-draft.ts";

/** The month and the place of the row above, which has a year. */
export interface PreviousRow {
  readonly month: YearMonth;
  readonly place: unknown;
}

/** Carries the year of a merged cell down, as long as the months of a place go on; where they begin anew it may be another year. */
export function completeYear(draft: RowDraft, column: ColumnReader, previous: PreviousRow | undefined): void {
  if (draft.month?.year !== undefined) return;
  const goesOn =
    previous !== undefined &&
    draft.month !== undefined &&
    (draft.place !== previous.place || draft.month.month >= previous.month % 100);
  if (goesOn) draft.year = Math.floor(previous.month / 100);
  else addFindingAndMarkProblem(draft, column, "cell-needed", {});
}

export function resolveMonthAndAddFindings(
  draft: RowDraft,
  fileYear: number | undefined,
  headingYear?: number,
): YearMonth | undefined {
  const { month, year } = draft;
  if (!month) return draft.date?.month;
  const text =
    month.year === undefined
      ? formatTime({ first: month.month, last: month.month })
      : formatMonthAndYear(toYearMonth(month.year, month.month));
  if (year !== undefined && month.year !== undefined && year !== month.year) {
    addFindingAndMarkProblem(draft, month.from, "years-differ", { text, year });
  }
  const rowYear = month.year ?? year;
  if (headingYear !== undefined && rowYear !== undefined && rowYear !== headingYear)
    addFindingAndMarkProblem(draft, month.from, "heading-year-unmet", { text, year: headingYear });
  const knownYear = rowYear ?? headingYear ?? fileYear;
  if (knownYear === undefined) addFindingAndMarkProblem(draft, month.from, "month-without-year", { text });
  return knownYear === undefined ? undefined : toYearMonth(knownYear, month.month);
}
