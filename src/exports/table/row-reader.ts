import { formatExcerpt, type IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wording.ts";
import { formatYearMonth, toYearMonth, type YearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import type { CellReading } from "../cells/cell-reader.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import type { MonthReading } from "../cells/months.ts";
import type { ByteRecord } from "../csv/byte-record.ts";
import type { Row } from "../row.ts";
import { hasReadableValue, isLabelColumn, isNumberColumn } from "./record-kinds.ts";

/** Something to tell about a cell. */
export interface CellIssue {
  readonly code: IssueCode;
  readonly details: IssueDetails;
  readonly column: ColumnReader;
}

export interface RowReading {
  /** Absent where a cell is wrong: half a row is no row. */
  readonly row?: Row;
  readonly findings: readonly CellIssue[];
  /** Every label says something and some column has a number, as in no note and no total. */
  readonly isSurelyData: boolean;
  /** A date of it can only be read day first. */
  readonly isDayFirst: boolean;
}

interface RowDraft {
  readonly numbers: Record<string, number | Quantity>;
  readonly texts: Record<string, string>;
  findings: readonly CellIssue[];
  locality: string | undefined;
  month: (MonthReading & { readonly from: ColumnReader }) | undefined;
  year: number | undefined;
  day: YearMonth | undefined;
  isDayFirst: boolean;
  hasProblem: boolean;
}

/** Without them the numbers of a row belong nowhere. */
const requiredColumnTypes: ReadonlySet<string> = new Set(["locality", "month", "date", "year", "indicator"]);

/** How the rows of a file are read. `yearOfFile` completes a month that is named without a year. */
export function createRowReader(
  columns: readonly ColumnReader[],
  fileYear: number | undefined,
): (record: ByteRecord) => RowReading {
  // Of persons nothing is read.
  const rowColumns = columns.filter(({ column }) => column.type !== "private").map(buildRowColumn);
  const hasLabels = rowColumns.some((one) => one.isLabel);
  // The first date of the declaration tells when the event was; later ones (completed on …) do not.
  const dateColumn = columns.find(({ column }) => column.type === "date");
  return (record) => {
    const draft = createRowDraft();
    let isLabelled = hasLabels;
    let hasNumber = false;
    for (const column of rowColumns) {
      const reading = column.readIn(record);
      if (column.isLabel && !hasReadableValue(column.reader, reading)) isLabelled = false;
      if (column.isNumber && reading.kind === "number") hasNumber = true;
      if (column.reader === dateColumn && reading.kind === "date") draft.day = reading.month;
      applyReading(draft, column, reading, record);
    }
    const month = resolveMonth(draft, fileYear);
    const { findings, isDayFirst } = draft;
    const isSurelyData = isLabelled && hasNumber;
    return draft.hasProblem
      ? { findings, isSurelyData: isSurelyData, isDayFirst }
      : { row: buildRow(draft, record.line, month), findings, isSurelyData: isSurelyData, isDayFirst };
  };
}

/** What is asked of a column for every row, side by side. */
interface RowColumn {
  readonly id: string;
  readonly readIn: ColumnReader["readIn"];
  readonly isAsked: boolean;
  readonly isLabel: boolean;
  readonly isNumber: boolean;
  readonly reader: ColumnReader;
}

function buildRowColumn(reader: ColumnReader): RowColumn {
  const { column, readIn, isAsked } = reader;
  return {
    id: column.id,
    readIn,
    isAsked,
    isLabel: isLabelColumn(reader),
    isNumber: isNumberColumn(column),
    reader: reader,
  };
}

function createRowDraft(): RowDraft {
  return {
    numbers: {},
    texts: {},
    findings: noFindings,
    locality: undefined,
    month: undefined,
    year: undefined,
    day: undefined,
    isDayFirst: false,
    hasProblem: false,
  };
}

/** Of nearly every row. */
const noFindings: readonly CellIssue[] = [];

function buildRow({ numbers, texts, locality }: RowDraft, line: number, month: YearMonth | undefined): Row {
  if (month === undefined)
    return locality === undefined ? { line, numbers, texts } : { line, locality, numbers, texts };
  return locality === undefined ? { line, month, numbers, texts } : { line, month, locality, numbers, texts };
}

function applyReading(draft: RowDraft, column: RowColumn, reading: CellReading, record: ByteRecord): void {
  const { id, reader } = column;
  switch (reading.kind) {
    case "number":
      draft.numbers[id] = reading.value;
      return;
    case "text":
      if (column.isAsked) draft.texts[id] = reading.value;
      return;
    case "date":
      if (column.isAsked) draft.texts[id] = reading.value;
      draft.isDayFirst ||= reading.dayFirstProven;
      return;
    case "year":
      if (column.isAsked) draft.texts[id] = String(reading.value);
      draft.year = reading.value;
      return;
    case "month":
      draft.month = { ...reading.value, from: reader };
      return;
    case "locality":
      draft.locality = reading.code;
      return;
    case "none":
      if (reader.column.optional) return;
      if (column.isNumber)
        addFinding(draft, reader, "cell-none", { text: formatExcerpt(record.decodeCell(reader.index)) });
      else if (requiredColumnTypes.has(reader.column.type)) addProblem(draft, reader, "cell-needed", {});
      return;
    case "problem":
      addProblem(draft, reader, reading.code, reading.details);
      return;
    case "territory":
      return;
  }
}

function resolveMonth(draft: RowDraft, fileYear: number | undefined): YearMonth | undefined {
  const { month, year } = draft;
  if (!month) return draft.day;
  const text =
    month.year === undefined ? `Tháng ${month.month}` : formatYearMonth(toYearMonth(month.year, month.month));
  if (year !== undefined && month.year !== undefined && year !== month.year) {
    addProblem(draft, month.from, "years-differ", { text, year });
  }
  const knownYear = month.year ?? year ?? fileYear;
  if (knownYear === undefined) addProblem(draft, month.from, "month-without-year", { text });
  return knownYear === undefined ? undefined : toYearMonth(knownYear, month.month);
}

function addFinding(draft: RowDraft, column: ColumnReader, code: IssueCode, details: IssueDetails): void {
  draft.findings = [...draft.findings, { code, details, column }];
}

function addProblem(draft: RowDraft, column: ColumnReader, code: IssueCode, details: IssueDetails): void {
  addFinding(draft, column, code, details);
  draft.hasProblem = true;
}
