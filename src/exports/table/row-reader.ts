import type { Office } from "../../catalogue/office/office.ts";
import { toYearMonth, type YearMonth } from "../../period.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import { readPlainNumberOrNaN } from "../cells/plain-number.ts";
import type { DateCell } from "../meaning/times/row-times.ts";
import type { Row } from "../row.ts";
import type { SourceRecord } from "../source.ts";
import { RecordOfTexts } from "../text-source-record.ts";
import { addReadingToDraft, type RowColumn, toFlatRowColumn } from "./cell-of-row.ts";
import type { PartText } from "./part-rows.ts";
import { hasReadableValue } from "./record-kinds.ts";
import { type CellIssue, createRowDraft, type RowDraft, type Subtotal } from "./row-draft.ts";
import { completeYear, type PreviousRow, resolveMonthAndAddFindings } from "./row-month.ts";
import { checkPlaceOfLine, findRowMonths, resolvePlaceAndAddFindings, type TimedPlace } from "./row-place.ts";

export interface RowReading {
  /** Absent if a cell cannot be read: half a row must not count. */
  readonly row: Row | undefined;
  /** The row without the numbers that cannot be read, where all else can: its labels say whether it repeats another. */
  readonly labelledRow: Row | undefined;
  readonly findings: readonly CellIssue[];
  /** Every label can be read and some column has a number, which is true of no note and no total. */
  readonly isSurelyData: boolean;
  /** Some date can only be read day first. */
  readonly isDayFirst: boolean;
  /** The day of the event, if the row has one. */
  readonly date: DateCell | undefined;
  /** The year that the row names in a column of years. */
  readonly year: number | undefined;
  /** The row belongs to a place that the office declared as not its own. */
  readonly isForeign: boolean;
  /** A text column says that the row sums others, or is a part of one. */
  readonly subtotal: Subtotal | undefined;
  /** A text column says that the row may be a part of others, or their whole. */
  readonly part: PartText | undefined;
}

/** What a file says once of all its rows. */
interface RowContext {
  readonly office: Office;
  /** True for plans beside actual numbers: a plan of the year belongs to a place that exists in a part of it. */
  readonly isOfPlans: boolean;
  /** Completes a month without a year. */
  readonly fileYear: number | undefined;
  /** The year that a row above says for the months below it, which is nearer than that of the file. */
  readonly getHeadingYear: () => number | undefined;
  /** True for an export of whole years, whose rows have no other time. */
  readonly isAnnual: boolean;
}

/** Creates the reader of a file's rows. */
export function createRowReader(
  columns: readonly ColumnReader[],
  { office, isOfPlans, fileYear, getHeadingYear, isAnnual }: RowContext,
): (record: SourceRecord) => RowReading {
  const rowColumns = columns.filter(({ type }) => !type.isPrivate).map(toFlatRowColumn);
  const hasLabels = rowColumns.some(({ isLabel }) => isLabel);
  // The first date of the declaration is that of the event; later dates (completed on …) are not.
  const dayColumn = columns.find(({ type }) => type.isDay);
  let previous: PreviousRow | undefined;
  let previousTimed: TimedPlace | undefined;
  /** Adds all cells; true if every label can be read and some column has a number. */
  const readCells = (draft: RowDraft, record: SourceRecord): boolean => {
    let isLabelled = true;
    let hasNumber = false;
    const isOfTexts = record instanceof RecordOfTexts;
    for (const column of rowColumns) {
      const number = isOfTexts ? readNumberOfTextOrNaN(column, record) : Number.NaN;
      if (!Number.isNaN(number)) {
        draft.numbers[column.id] = number;
        hasNumber = true;
        continue;
      }
      const reading = column.readRecord(record);
      if (reading.kind === "number") {
        draft.numbers[column.id] = reading.value;
        hasNumber = true;
        continue;
      }
      if (column.isLabel && !hasReadableValue(column.reader, reading)) isLabelled = false;
      if (column.reader === dayColumn && reading.kind === "date") draft.date = reading;
      addReadingToDraft(draft, column, reading, record);
    }
    return isLabelled && hasNumber;
  };
  return (record) => {
    const draft = createRowDraft();
    draft.isSurelyData = readCells(draft, record) && hasLabels;
    if (draft.blankYear) completeYear(draft, draft.blankYear, previous);
    if (isAnnual && draft.year !== undefined) draft.span = toYearMonth(draft.year, 1);
    const month =
      draft.span === undefined
        ? resolveMonthAndAddFindings(draft, fileYear, getHeadingYear())
        : toYearMonth(draft.year ?? 0, 12);
    const { timedName } = draft;
    if (timedName) {
      resolvePlaceAndAddFindings(draft, timedName, findRowMonths(draft, month, isOfPlans), office);
      previousTimed = checkPlaceOfLine(draft, { ...timedName, line: record.line }, previousTimed, office);
    }
    if (month !== undefined && draft.year !== undefined && !draft.hasProblem)
      previous = { month, place: draft.place };
    const row = buildRow(draft, record.line, month);
    if (!draft.hasProblem) draft.row = row;
    else if (!draft.hasLabelProblem) draft.labelledRow = row;
    return draft;
  };
}

/** Reads the number that nearly all cells of a column of numbers have without an object for its reading. */
function readNumberOfTextOrNaN({ numberForm, index }: RowColumn, record: SourceRecord): number {
  if (!numberForm) return Number.NaN;
  return readPlainNumberOrNaN(record.readText(index), numberForm.separators, numberForm.factor);
}

function buildRow(draft: RowDraft, line: number, month: YearMonth | undefined): Row {
  const { numbers, texts, locality } = draft;
  const first = draft.month?.first;
  const firstMonth =
    draft.span ??
    (month === undefined || first === undefined ? undefined : toYearMonth(Math.floor(month / 100), first));
  if (month !== undefined && firstMonth !== undefined)
    return locality === undefined
      ? { line, month, firstMonth, numbers, texts }
      : { line, month, firstMonth, numbers, texts, locality };
  if (month === undefined)
    return locality === undefined ? { line, numbers, texts } : { line, locality, numbers, texts };
  return locality === undefined ? { line, month, numbers, texts } : { line, month, locality, numbers, texts };
}
