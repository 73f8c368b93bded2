/** When: the month of one row, from its month, its date, its year and what the file says of all rows. */
import { formatMonthAndYear, toYearMonth, type YearMonth } from "../../period.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import type { MonthReading } from "../cells/months.ts";
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
  const { month, monthColumn, year } = draft;
  if (!month || !monthColumn) return draft.date?.month;
  if (year !== undefined && month.year !== undefined && year !== month.year)
    addFindingAndMarkProblem(draft, monthColumn, "years-differ", { text: formatMonth(month), year });
  const rowYear = month.year ?? year;
  if (headingYear !== undefined && rowYear !== undefined && rowYear !== headingYear) {
    const details = { text: formatMonth(month), year: headingYear };
    addFindingAndMarkProblem(draft, monthColumn, "heading-year-unmet", details);
  }
  const knownYear = rowYear ?? headingYear ?? fileYear;
  if (knownYear !== undefined) return toYearMonth(knownYear, month.month);
  addFindingAndMarkProblem(draft, monthColumn, "month-without-year", { text: formatMonth(month) });
  return undefined;
}

function formatMonth({ month, year }: MonthReading): string {
  return year === undefined
    ? formatTime({ first: month, last: month })
    : formatMonthAndYear(toYearMonth(year, month));
}
