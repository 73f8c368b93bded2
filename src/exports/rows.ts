import { type Details, excerpt, type IssueCode } from "../issues/issue.ts";
import type { Quantity } from "../quantity.ts";
import type { ByteRecord } from "./byte-record.ts";
import type { CellReading } from "./cells.ts";
import { isNumberColumn } from "./layout.ts";
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
  /** A date of it can only be read day first. */
  readonly isDayFirst: boolean;
}

interface Draft {
  readonly numbers: Record<string, number | Quantity>;
  readonly texts: Record<string, string>;
  readonly findings: CellFinding[];
  locality?: string;
  month?: MonthReading & { readonly from: ReadColumn };
  year?: number;
  day?: YearMonth;
  isDayFirst: boolean;
  hasProblem: boolean;
}

/** Without them the numbers of a row belong nowhere. */
const neededTypes: ReadonlySet<string> = new Set(["locality", "month", "date", "year", "indicator"]);

/** Reads the cells of one row. `yearOfFile` completes a month that is named without a year. */
export function readRow(
  record: ByteRecord,
  columns: readonly ReadColumn[],
  yearOfFile: number | undefined,
): RowReading {
  const draft: Draft = { numbers: {}, texts: {}, findings: [], isDayFirst: false, hasProblem: false };
  for (const column of columns) take(draft, column, column.readIn(record), record);
  // The first date of the declaration tells when the event was; later ones (completed on …) do not.
  const dated = draft.texts[columns.find(({ column }) => column.type === "date")?.column.id ?? ""];
  if (dated !== undefined) draft.day = Number(dated.slice(0, 4)) * 100 + Number(dated.slice(5, 7));
  const month = monthOf(draft, yearOfFile);
  const { numbers, texts, findings, locality, isDayFirst } = draft;
  if (draft.hasProblem) return { findings, isDayFirst };
  const place = {
    ...(month === undefined ? {} : { month }),
    ...(locality === undefined ? {} : { locality }),
  };
  return { row: { line: record.line, ...place, numbers, texts }, findings, isDayFirst };
}

function take(draft: Draft, column: ReadColumn, reading: CellReading, record: ByteRecord): void {
  const { id, type, optional } = column.column;
  switch (reading.kind) {
    case "number":
      draft.numbers[id] = reading.value;
      return;
    case "text":
      draft.texts[id] = reading.value;
      return;
    case "date":
      draft.texts[id] = reading.value;
      draft.isDayFirst ||= reading.dayFirstProven;
      return;
    case "year":
      draft.texts[id] = String(reading.value);
      draft.year = reading.value;
      return;
    case "month":
      draft.month = { ...reading.value, from: column };
      return;
    case "locality":
      draft.locality = reading.code;
      return;
    case "none":
      if (isNumberColumn(column.column) && !optional)
        find(draft, column, "cell-none", { text: excerpt(record.text(column.index)) });
      else if (neededTypes.has(type) && !optional) fail(draft, column, "cell-needed", {});
      return;
    case "problem":
      fail(draft, column, reading.code, reading.details);
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
  draft.findings.push({ code, details, column });
}

function fail(draft: Draft, column: ReadColumn, code: IssueCode, details: Details): void {
  find(draft, column, code, details);
  draft.hasProblem = true;
}
