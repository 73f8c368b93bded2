import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Details, hasErrors, type Issue, type IssueCode, issue } from "../issues/issue.ts";
import type { ByteRecord } from "./byte-record.ts";
import { folded } from "./fold.ts";
import type { Header } from "./header.ts";
import { isBlank, isNumberColumn, type RecordKind, recordKinds } from "./layout.ts";
import { aboveData, belowHeader, isGroupHeading, type NotData } from "./not-data.ts";
import type { Separators } from "./numbers.ts";
import { quoting } from "./quote.ts";
import { type ReadColumn, readColumn } from "./read-column.ts";
import type { CsvRecord } from "./records.ts";
import { repeats } from "./repeats.ts";
import type { Row } from "./row.ts";
import { type RowReading, rowReader } from "./rows.ts";
import { addedUpColumns, totalsOf } from "./totals.ts";
import { yearOfFile } from "./year-of-file.ts";

/** STT, Số TT, Số thứ tự, folded. */
const runningNumber = /^(?:stt|tt|so tt|so thu tu)$/;

/** A table of which the header is known. */
export interface Table {
  readonly path: string;
  readonly declaration: ExportDeclaration;
  readonly header: Header;
  readonly separators: Separators;
  readonly office: Office;
  readonly catalogue: Catalogue;
}

export interface TableReading {
  readonly asked?: ReadonlySet<string>;
  row(row: Row): void;
  issue(issue: Issue): void;
  leftOut?(line: number, why: NotData): void;
}

/** Reads all that stands below the header. */
export function readTable(records: Iterable<ByteRecord>, table: Table, into: TableReading): void {
  const desk = deskFor(table, into);
  let position = 0;
  for (const record of records) {
    if (record.fault) desk.tell(record.fault, {}, record.line);
    else if (position >= table.header.records) takeRecord(desk, record);
    else into.leftOut?.(record.line, aboveData(table.header, position, record.cells));
    position++;
  }
  if (desk.rows === 0 && !desk.hasErrors) desk.tell("export-without-rows", {}, table.header.line);
  tellMixedDates(desk);
  if (!desk.hasErrors) tellTotals(desk);
}

/** What is needed for every record, made once for the file, and what is remembered from one record to the next. */
interface Desk {
  readonly header: Header;
  readonly columns: readonly ReadColumn[];
  readonly kindOf: (record: ByteRecord) => RecordKind;
  readonly quote: (cells: readonly string[], isShifted?: boolean) => string;
  readonly tell: (
    code: IssueCode,
    details: Details,
    line: number,
    more?: { column?: string; quote?: string },
  ) => void;
  readonly give: (row: Row) => void;
  readonly leftOut: TableReading["leftOut"];
  readonly earlierLike: (record: ByteRecord) => number | undefined;
  /** Rows of a month, and of persons, cannot be alike; two events of a day can. */
  readonly isIdentified: boolean;
  readonly read: (record: ByteRecord) => RowReading;
  readonly totals: ReturnType<typeof totalsOf>;
  readonly months: Set<number>;
  readonly addedUp: (column: string, months: number) => boolean;
  rows: number;
  hasErrors: boolean;
  isSigned: boolean;
  /** Lines without numbers since the last row: told only when the table goes on below them. */
  notes: CsvRecord[];
  dayFirst?: number;
  monthFirst?: number;
}

function deskFor({ path, declaration, header, ...context }: Table, into: TableReading): Desk {
  const columns = header.columns.map((found) => readColumn(found, context, into.asked));
  const isIdentified = declaration.columns.some(({ type }) => type === "month" || type === "private");
  const desk: Desk = {
    header,
    columns,
    kindOf: recordKinds(header, columns),
    quote: quoting(declaration, columns),
    tell(code, details, line, more) {
      const found = issue(code, details, { file: path, line, ...more });
      desk.hasErrors ||= hasErrors([found]);
      into.issue(found);
    },
    give: (row) => into.row(row),
    leftOut: into.leftOut,
    earlierLike: repeats(isIdentified ? columns.map(({ index }) => index) : allButNumbering(header)),
    isIdentified,
    read: rowReader(columns, yearOfFile(header.titles, path)),
    totals: totalsOf(),
    months: new Set(),
    addedUp: addedUpColumns(declaration, context.catalogue),
    rows: 0,
    hasErrors: false,
    isSigned: false,
    notes: [],
  };
  return desk;
}

function takeRecord(desk: Desk, record: ByteRecord): void {
  // A row that lost its last cells may have lost its numbers with them.
  const isShort = record.width < desk.header.names.length;
  const reading = desk.read(record);
  const found = reading.isPlain ? "data" : desk.kindOf(record);
  const kind = found === "unreported" && isShort ? "data" : found;
  if (kind === "data") takeData(desk, record, reading);
  else if (kind === "total") takeTotal(desk, record);
  else if (kind === "signature") desk.isSigned = true;
  else if (kind === "unreported")
    desk.tell("row-without-numbers", {}, record.line, { quote: desk.quote(record.cells) });
  else if (kind === "second-header") desk.tell("table-second", {}, record.line);
  else if (kind === "note" && isPossiblyRow(desk))
    desk.notes.push({ line: record.line, cells: record.cells });
  if (desk.leftOut && kind !== "data" && kind !== "second-header")
    desk.leftOut(record.line, belowHeader(kind, record.cells));
}

/** Above the first row and below the signature lines of text are what they seem. */
function isPossiblyRow({ rows, isSigned, notes }: Desk): boolean {
  return rows > 0 && !isSigned && notes.length < 100;
}

function takeData(desk: Desk, record: ByteRecord, { row, findings, isDayFirst }: RowReading): void {
  const { line } = record;
  desk.rows++;
  if (desk.notes.length > 0) tellNotes(desk);
  if (!hasItsShape(desk, record)) return;
  if (isDayFirst) desk.dayFirst ??= line;
  for (const { code, details, column } of findings) {
    if (code === "date-month-first") desk.monthFirst ??= line;
    desk.tell(code, details, line, { column: column.header, quote: desk.quote(record.cells) });
  }
  tellTwin(desk, record);
  if (!row) return;
  if (row.month !== undefined) desk.months.add(row.month);
  desk.totals.addRow(row.numbers);
  desk.give(row);
}

/** As many cells as the header has columns, and nothing where it names none. */
function hasItsShape({ header, quote, tell }: Desk, record: ByteRecord): boolean {
  const { line, width } = record;
  if (width !== header.names.length) {
    tell("row-ragged", { cells: width, columns: header.names.length }, line, {
      quote: quote(record.cells, true),
    });
    return false;
  }
  const stray = header.unnamed.find((index) => !isBlank(record.text(index)));
  if (stray === undefined) return true;
  tell("cell-without-header", { number: stray + 1 }, line, { quote: quote(record.cells) });
  return false;
}

/** Two events are alike only if they are so in every cell but the running number, also in cells that no figure needs. */
function tellTwin({ isIdentified, earlierLike, quote, tell }: Desk, record: ByteRecord): void {
  const line = earlierLike(record);
  if (line === undefined) return;
  const code = isIdentified ? "row-repeated" : "row-twice";
  tell(code, { line }, record.line, { quote: quote(record.cells) });
}

function allButNumbering({ names }: Header): number[] {
  return names.flatMap((name, index) => (runningNumber.test(folded(name)) ? [] : [index]));
}

function tellNotes(desk: Desk): void {
  for (const { line, cells } of desk.notes) {
    if (!isGroupHeading(cells)) desk.tell("row-ignored", { text: desk.quote(cells) }, line);
  }
  desk.notes = [];
}

function takeTotal({ columns, totals }: Desk, record: ByteRecord): void {
  const numbers = columns
    .filter(({ column }) => isNumberColumn(column))
    .flatMap(({ column, readIn }) => {
      const reading = readIn(record);
      return reading.kind === "number" ? [[column.id, reading.value] as const] : [];
    });
  totals.addTotal(record.line, Object.fromEntries(numbers));
}

function tellTotals({ columns, totals, addedUp, months, tell }: Desk): void {
  for (const { line, column, total, sum } of totals.differences()) {
    if (!addedUp(column, months.size)) continue;
    const header = columns.find((found) => found.column.id === column)?.header ?? column;
    tell("total-differs", { total: total.toFixed(), sum: sum.toFixed() }, line, { column: header });
  }
}

function tellMixedDates({ dayFirst, monthFirst, tell }: Desk): void {
  if (dayFirst !== undefined && monthFirst !== undefined)
    tell("dates-mixed", { dayFirst, monthFirst }, monthFirst);
}
