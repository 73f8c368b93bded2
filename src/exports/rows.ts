import { type Details, excerpt, type IssueCode } from "../issues/issue.ts";
import type { Quantity } from "../quantity.ts";
import type { ByteRecord } from "./byte-record.ts";
import type { CellReading } from "./cells.ts";
import { isLabel, isNumberColumn, says } from "./layout.ts";
import type { MonthReading } from "./months.ts";
import type { ReadColumn } from "./read-column.ts";
import type { Row, YearMonth } from "./row.ts";

/** Something to tell about a cell. */
export interface CellFinding {
  readonly code: IssueCode;
  readonly details: Details;
  readonly column: ReadColumn;
}

export interface RowReading {
  /** Absent where a cell is wrong: half a row is no row. */
  readonly row?: Row;
  readonly findings: readonly CellFinding[];
  /** Every label says something and some column has a number, as in no note and no total. */
  readonly isPlain: boolean;
  /** A date of it can only be read day first. */
  readonly isDayFirst: boolean;
}

interface Draft {
  readonly numbers: Record<string, number | Quantity>;
  readonly texts: Record<string, string>;
  findings: readonly CellFinding[];
  locality: string | undefined;
  month: (MonthReading & { readonly from: ReadColumn }) | undefined;
  year: number | undefined;
  day: YearMonth | undefined;
  isDayFirst: boolean;
  hasProblem: boolean;
}

/** Without them the numbers of a row belong nowhere. */
const neededTypes: ReadonlySet<string> = new Set(["locality", "month", "date", "year", "indicator"]);

/** How the rows of a file are read. `yearOfFile` completes a month that is named without a year. */
export function rowReader(
  columns: readonly ReadColumn[],
  yearOfFile: number | undefined,
): (record: ByteRecord) => RowReading {
  // Of persons nothing is read.
  const needed = columns.filter(({ column }) => column.type !== "private").map(rowColumn);
  const hasLabels = needed.some((one) => one.isLabel);
  // The first date of the declaration tells when the event was; later ones (completed on …) do not.
  const dated = columns.find(({ column }) => column.type === "date");
  return (record) => {
    const draft = emptyDraft();
    let isLabelled = hasLabels;
    let hasNumber = false;
    for (const column of needed) {
      const reading = column.readIn(record);
      if (column.isLabel && !says(column.found, reading)) isLabelled = false;
      if (column.isNumber && reading.kind === "number") hasNumber = true;
      if (column.found === dated && reading.kind === "date") draft.day = reading.month;
      take(draft, column, reading, record);
    }
    const month = monthOf(draft, yearOfFile);
    const { findings, isDayFirst } = draft;
    const isPlain = isLabelled && hasNumber;
    return draft.hasProblem
      ? { findings, isPlain, isDayFirst }
      : { row: rowOf(draft, record.line, month), findings, isPlain, isDayFirst };
  };
}

/** What is asked of a column for every row, side by side. */
interface RowColumn {
  readonly id: string;
  readonly readIn: ReadColumn["readIn"];
  readonly isAsked: boolean;
  readonly isLabel: boolean;
  readonly isNumber: boolean;
  readonly found: ReadColumn;
}

function rowColumn(found: ReadColumn): RowColumn {
  const { column, readIn, isAsked } = found;
  return { id: column.id, readIn, isAsked, isLabel: isLabel(found), isNumber: isNumberColumn(column), found };
}

function emptyDraft(): Draft {
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
const noFindings: readonly CellFinding[] = [];

function rowOf({ numbers, texts, locality }: Draft, line: number, month: YearMonth | undefined): Row {
  if (month === undefined)
    return locality === undefined ? { line, numbers, texts } : { line, locality, numbers, texts };
  return locality === undefined ? { line, month, numbers, texts } : { line, month, locality, numbers, texts };
}

function take(draft: Draft, column: RowColumn, reading: CellReading, record: ByteRecord): void {
  const { id, found } = column;
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
      draft.month = { ...reading.value, from: found };
      return;
    case "locality":
      draft.locality = reading.code;
      return;
    case "none":
      if (found.column.optional) return;
      if (column.isNumber) find(draft, found, "cell-none", { text: excerpt(record.text(found.index)) });
      else if (neededTypes.has(found.column.type)) fail(draft, found, "cell-needed", {});
      return;
    case "problem":
      fail(draft, found, reading.code, reading.details);
      return;
    case "territory":
      return;
  }
}

function monthOf(draft: Draft, yearOfFile: number | undefined): YearMonth | undefined {
  const { month, year } = draft;
  if (!month) return draft.day;
  const text = month.year === undefined ? `Tháng ${month.month}` : `${month.month}/${month.year}`;
  if (year !== undefined && month.year !== undefined && year !== month.year) {
    fail(draft, month.from, "years-differ", { text, year });
  }
  const known = month.year ?? year ?? yearOfFile;
  if (known === undefined) fail(draft, month.from, "month-without-year", { text });
  return known === undefined ? undefined : known * 100 + month.month;
}

function find(draft: Draft, column: ReadColumn, code: IssueCode, details: Details): void {
  draft.findings = [...draft.findings, { code, details, column }];
}

function fail(draft: Draft, column: ReadColumn, code: IssueCode, details: Details): void {
  find(draft, column, code, details);
  draft.hasProblem = true;
}
