import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import { buildIssue, hasErrors, type Issue, type IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wording.ts";
import { type ColumnReader, createColumnReader } from "../cells/column-reader.ts";
import type { SeparatorMeanings } from "../cells/numbers.ts";
import { foldText } from "../cells/text-folding.ts";
import type { ByteRecord } from "../csv/byte-record.ts";
import type { CsvRecord } from "../csv/records.ts";
import type { Row } from "../row.ts";
import { createDuplicateFinder } from "./duplicate-rows.ts";
import { findFileYear } from "./file-year.ts";
import type { Header } from "./header.ts";
import {
  classifyLineAboveData,
  classifyLineBelowHeader,
  isGroupHeading,
  type NonDataKind,
} from "./non-data-lines.ts";
import { createRecordClassifier, isBlankCell, isNumberColumn, type RecordKind } from "./record-kinds.ts";
import { createRowQuoter } from "./row-quote.ts";
import { createRowReader, type RowReading } from "./row-reader.ts";
import { createSummableTest, createTotalsChecker } from "./totals.ts";

/** STT, Số TT, Số thứ tự, folded. */
const runningNumberHeader = /^(?:stt|tt|so tt|so thu tu)$/;

/** A table of which the header is known. */
export interface TableContext {
  readonly path: string;
  readonly declaration: ExportDeclaration;
  readonly header: Header;
  readonly separators: SeparatorMeanings;
  readonly office: Office;
  readonly catalogue: Catalogue;
}

export interface TableReadHandlers {
  readonly requestedColumns?: ReadonlySet<string>;
  row(row: Row): void;
  issue(issue: Issue): void;
  onSkippedLine?(line: number, why: NonDataKind): void;
}

/** Reads all that stands below the header. */
export function readTable(
  records: Iterable<ByteRecord>,
  table: TableContext,
  handlers: TableReadHandlers,
): void {
  const state = createTableState(table, handlers);
  let position = 0;
  for (const record of records) {
    if (record.fault) state.report(record.fault, {}, record.line);
    else if (position >= table.header.recordsBeforeData) applyRecord(state, record);
    else handlers.onSkippedLine?.(record.line, classifyLineAboveData(table.header, position, record.cells));
    position++;
  }
  if (state.rowCount === 0 && !state.hasErrors) state.report("export-without-rows", {}, table.header.line);
  reportMixedDates(state);
  if (!state.hasErrors) reportTotalDifferences(state);
}

/** What is needed for every record, made once for the file, and what is remembered from one record to the next. */
interface TableState {
  readonly header: Header;
  readonly columns: readonly ColumnReader[];
  readonly classify: (record: ByteRecord) => RecordKind;
  readonly quote: (cells: readonly string[], isShifted?: boolean) => string;
  readonly report: (
    code: IssueCode,
    details: IssueDetails,
    line: number,
    more?: { column?: string; quote?: string },
  ) => void;
  readonly emitRow: (row: Row) => void;
  readonly onSkippedLine: TableReadHandlers["onSkippedLine"];
  readonly findDuplicateLine: (record: ByteRecord) => number | undefined;
  /** Rows of a month, and of persons, cannot be alike; two events of a day can. */
  readonly isIdentified: boolean;
  readonly readRow: (record: ByteRecord) => RowReading;
  readonly totals: ReturnType<typeof createTotalsChecker>;
  readonly months: Set<number>;
  readonly isSummable: (column: string, months: number) => boolean;
  rowCount: number;
  hasErrors: boolean;
  hasSignature: boolean;
  /** Lines without numbers since the last row: told only when the table goes on below them. */
  pendingNotes: CsvRecord[];
  dayFirst?: number;
  monthFirst?: number;
}

function createTableState(
  { path, declaration, header, ...context }: TableContext,
  handlers: TableReadHandlers,
): TableState {
  const columns = header.columns.map((foundIssue) =>
    createColumnReader(foundIssue, context, handlers.requestedColumns),
  );
  const isIdentified = declaration.columns.some(({ type }) => type === "month" || type === "private");
  const state: TableState = {
    header,
    columns,
    classify: createRecordClassifier(header, columns),
    quote: createRowQuoter(declaration, columns),
    report(code, details, line, more) {
      const foundIssue = buildIssue(code, details, { file: path, line, ...more });
      state.hasErrors ||= hasErrors([foundIssue]);
      handlers.issue(foundIssue);
    },
    emitRow: (row) => handlers.row(row),
    onSkippedLine: handlers.onSkippedLine,
    findDuplicateLine: createDuplicateFinder(
      isIdentified ? columns.map(({ index }) => index) : listColumnsExceptNumbering(header),
    ),
    isIdentified,
    readRow: createRowReader(columns, findFileYear(header.titles, path)),
    totals: createTotalsChecker(),
    months: new Set(),
    isSummable: createSummableTest(declaration, context.catalogue),
    rowCount: 0,
    hasErrors: false,
    hasSignature: false,
    pendingNotes: [],
  };
  return state;
}

function applyRecord(state: TableState, record: ByteRecord): void {
  // A row that lost its last cells may have lost its numbers with them.
  const isShort = record.cellCount < state.header.names.length;
  const reading = state.readRow(record);
  const classified = reading.isSurelyData ? "data" : state.classify(record);
  const kind = classified === "unreported" && isShort ? "data" : classified;
  if (kind === "data") applyDataRecord(state, record, reading);
  else if (kind === "total") addTotalRecord(state, record);
  else if (kind === "signature") state.hasSignature = true;
  else if (kind === "unreported")
    state.report("row-without-numbers", {}, record.line, { quote: state.quote(record.cells) });
  else if (kind === "second-header") state.report("table-second", {}, record.line);
  else if (kind === "note" && canBeRow(state))
    state.pendingNotes.push({ line: record.line, cells: record.cells });
  if (state.onSkippedLine && kind !== "data" && kind !== "second-header")
    state.onSkippedLine(record.line, classifyLineBelowHeader(kind, record.cells));
}

/** Above the first row and below the signature lines of text are what they seem. */
function canBeRow({ rowCount, hasSignature, pendingNotes }: TableState): boolean {
  return rowCount > 0 && !hasSignature && pendingNotes.length < 100;
}

function applyDataRecord(
  state: TableState,
  record: ByteRecord,
  { row, findings, isDayFirst }: RowReading,
): void {
  const { line } = record;
  state.rowCount++;
  if (state.pendingNotes.length > 0) reportIgnoredNotes(state);
  if (!hasExpectedCells(state, record)) return;
  if (isDayFirst) state.dayFirst ??= line;
  for (const { code, details, column } of findings) {
    if (code === "date-month-first") state.monthFirst ??= line;
    state.report(code, details, line, { column: column.header, quote: state.quote(record.cells) });
  }
  reportDuplicateRow(state, record);
  if (!row) return;
  if (row.month !== undefined) state.months.add(row.month);
  state.totals.addRow(row.numbers);
  state.emitRow(row);
}

/** As many cells as the header has columns, and nothing where it names none. */
function hasExpectedCells({ header, quote, report }: TableState, record: ByteRecord): boolean {
  const { line, cellCount: width } = record;
  if (width !== header.names.length) {
    report("row-ragged", { cells: width, columns: header.names.length }, line, {
      quote: quote(record.cells, true),
    });
    return false;
  }
  const strayIndex = header.unnamed.find((index) => !isBlankCell(record.decodeCell(index)));
  if (strayIndex === undefined) return true;
  report("cell-without-header", { number: strayIndex + 1 }, line, { quote: quote(record.cells) });
  return false;
}

/** Two events are alike only if they are so in every cell but the running number, also in cells that no figure needs. */
function reportDuplicateRow(
  { isIdentified, findDuplicateLine, quote, report }: TableState,
  record: ByteRecord,
): void {
  const earlierLine = findDuplicateLine(record);
  if (earlierLine === undefined) return;
  const code = isIdentified ? "row-repeated" : "row-twice";
  report(code, { line: earlierLine }, record.line, { quote: quote(record.cells) });
}

function listColumnsExceptNumbering({ names }: Header): number[] {
  return names.flatMap((name, index) => (runningNumberHeader.test(foldText(name)) ? [] : [index]));
}

function reportIgnoredNotes(state: TableState): void {
  for (const { line, cells } of state.pendingNotes) {
    if (!isGroupHeading(cells)) state.report("row-ignored", { text: state.quote(cells) }, line);
  }
  state.pendingNotes = [];
}

function addTotalRecord({ columns, totals }: TableState, record: ByteRecord): void {
  const numbers = columns
    .filter(({ column }) => isNumberColumn(column))
    .flatMap(({ column, readIn }) => {
      const reading = readIn(record);
      return reading.kind === "number" ? [[column.id, reading.value] as const] : [];
    });
  totals.addTotal(record.line, Object.fromEntries(numbers));
}

function reportTotalDifferences({ columns, totals, isSummable, months, report }: TableState): void {
  for (const { line, column, total, sum } of totals.findDifferences()) {
    if (!isSummable(column, months.size)) continue;
    const header = columns.find((found) => found.column.id === column)?.header ?? column;
    report("total-differs", { total: total.toFixed(), sum: sum.toFixed() }, line, { column: header });
  }
}

function reportMixedDates({ dayFirst, monthFirst, report }: TableState): void {
  if (dayFirst !== undefined && monthFirst !== undefined)
    report("dates-mixed", { dayFirst, monthFirst }, monthFirst);
}
