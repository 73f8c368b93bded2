import { hasExampleMark } from "../../catalogue/example-mark.ts";
import { baseMoneyUnit } from "../../catalogue/units.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import { collectFileDates } from "../meaning/file-dates.ts";
import type { RowKeys } from "../meaning/grain.ts";
import type { Row } from "../row.ts";
import type { SourceRecord } from "../source.ts";
import {
  classifyLineAboveData,
  classifyLineBelowHeader,
  isGroupHeading,
  type NonDataKind,
} from "./non-data-lines.ts";
import { hasReadableValue, type RecordKind } from "./record-kinds.ts";
import type { RowReading } from "./row-reader.ts";
import {
  createTableState,
  type TableContext,
  type TableReadHandlers,
  type TableState,
  type UnreportedRow,
} from "./table-state.ts";
import type { TableTally } from "./table-tally.ts";
import { reportTimeAndPlaceIssues } from "./times-and-places.ts";

/** The result of reading a file as a whole, besides its rows. */
export interface TableReading {
  readonly tally: TableTally;
  readonly rowKeys: RowKeys;
}

import {
  addSubtotalRecord,
  addTotalRecord,
  reportAndTallyTotalDifferences,
  reportCountedParts,
  reportSkippedParts,
} from "./total-rows.ts";

/** Reads the records of a table: emits a row for each record of data, and issues for all that is wrong. */
export function readTable(
  records: Iterable<SourceRecord>,
  table: TableContext,
  handlers: TableReadHandlers,
): TableReading {
  const state = createTableState(table, handlers);
  const { tally } = state;
  let position = 0;
  for (const record of records) {
    if (record.fault) {
      state.report(record.fault, {}, record.line);
      tally.refused++;
    } else if (position >= table.header.recordsBeforeData) applyRecordBelowHeader(state, record);
    else skipLineAboveDataAndReportRow(state, record, position);
    position++;
  }
  tally.lines = position;
  reportFilledUnnamedColumns(state);
  reportEmptyOptionalCells(state);
  reportCoefficients(state);
  reportUnreportedRows(state);
  reportRepeatedRows(state);
  if (state.rowCount === 0 && !state.hasErrors) state.report("export-without-rows", {}, table.header.line);
  reportTimeAndPlaceIssues(state, table.office);
  reportSkippedParts(state);
  reportCountedParts(state);
  if (state.columns.some(({ type }) => type.isDay))
    handlers.onDates?.(collectFileDates(table, state.columns, state.times));
  if (state.hasErrors) tally.uncheckedTotals = tally.skipped.total ?? 0;
  else reportAndTallyTotalDifferences(state);
  return { tally, rowKeys: state.rowKeys.keys };
}

/** Skips titles and the header. A row among them would be lost. */
function skipLineAboveDataAndReportRow(state: TableState, record: SourceRecord, position: number): void {
  const kind = classifyLineAboveData(state.header, position, record.cells);
  if (
    kind === "title" &&
    record.cellCount === state.header.names.length &&
    canReadAllRequiredColumns(state, record)
  )
    state.report("row-above-header", {}, record.line, { quote: state.quoteRow(record.cells) });
  countAndReportSkippedLine(state, record.line, kind);
}

/** True if every column that each row needs can be read. */
function canReadAllRequiredColumns({ columns }: TableState, record: SourceRecord): boolean {
  const needed = columns.filter(({ column, type }) => !column.optional && !type.isPrivate);
  return needed.every((reader) => hasReadableValue(reader, reader.readRecord(record)));
}

function countAndReportSkippedLine(
  { tally, onSkippedLine }: TableState,
  line: number,
  kind: NonDataKind,
): void {
  tally.skipped[kind] = (tally.skipped[kind] ?? 0) + 1;
  onSkippedLine?.(line, kind);
}

function applyRecordBelowHeader(state: TableState, record: SourceRecord): void {
  // A row that lost its last cells may have lost its numbers with them.
  const isShort = record.cellCount < state.header.names.length;
  const reading = state.readRow(record);
  if (!reading.row && record.cells.some(hasExampleMark)) {
    state.report("example-row", {}, record.line, { quote: state.quoteRow(record.cells) });
    state.tally.refused++;
    return;
  }
  if (reading.subtotal && !isShort) {
    addSubtotalRecord(state, record, reading.subtotal, reading.row !== undefined);
    countAndReportSkippedLine(state, record.line, "total");
    return;
  }
  const classified = reading.isSurelyData ? "data" : state.classifyRecord(record);
  const kind = isIncompleteRowTakenForNote(state, record, classified)
    ? "data"
    : isNameBelowSignature(state, record, classified)
      ? "signature"
      : classified;
  if (kind === "data" && skipIfForeignRow(state, record, reading)) return;
  if (kind !== "data") for (const issue of state.checkText(kind, record)) state.reportIssue(issue);
  if (kind === "data") reportAndEmitDataRow(state, record, reading);
  else if (kind === "total") addTotalRecord(state, record);
  else if (kind === "signature") state.hasSignature = true;
  else if (kind === "unreported")
    reportOrDeferUnreportedRow(state, {
      line: record.line,
      month: reading.row?.month,
      quote: state.quoteRow(record.cells),
    });
  else if (kind === "second-header") state.report("table-second", {}, record.line);
  else if (kind === "note" && canNoteBeRow(state))
    state.pendingNotes.push({ line: record.line, cells: record.cells });
  if (kind === "second-header") state.tally.refused++;
  else if (kind !== "data")
    countAndReportSkippedLine(state, record.line, classifyLineBelowHeader(kind, record.cells));
}

/** True for a row whose cells are missing, so that it looks like a note: a file that was cut off ends in one. */
function isIncompleteRowTakenForNote(
  { header, numbering, isList, hasSignature, columns }: TableState,
  { cells, cellCount }: SourceRecord,
  classified: RecordKind,
): boolean {
  const isShort = cellCount < header.names.length;
  if (classified === "unreported") return isShort;
  const isNextRow = numbering.isNextRow(cells);
  // "7;T" looks like the numbers of columns.
  if (classified === "index") return isShort && isNextRow;
  if (classified !== "note" || hasSignature) return false;
  const filledCells = cells.filter((cell) => !isBlankCell(cell));
  if (isShort)
    return isNextRow || (filledCells.length === 1 && isNumericDateOrBeginning(filledCells[0] ?? ""));
  const hasText = columns.some(({ column, index }) => column.type === "text" && !isBlankCell(cells[index]));
  return isList && filledCells.length > 2 && (isNextRow || hasText);
}

/** "23/9", "2022-0": all that is left of a row that was cut off in its first cell. */
function isNumericDateOrBeginning(cell: string): boolean {
  return /^\s*\d{1,4}[/-][\d/-]*\s*$/.test(cell);
}

/** True for the names of those who sign, which stand in any columns of a list. */
function isNameBelowSignature(
  { hasSignature, isList }: TableState,
  { cells }: SourceRecord,
  classified: RecordKind,
): boolean {
  return (
    hasSignature && isList && classified === "data" && !cells.some((cell) => /\d/.test(cell.slice(0, 100)))
  );
}

/** Leaves out the rows of places that are not the office's: declared ones without a word, others with one error a file. */
function skipIfForeignRow(state: TableState, record: SourceRecord, { isForeign }: RowReading): boolean {
  const owner = isForeign ? "declared" : (state.provinces?.findOwner(record) ?? "own");
  if (owner === "declared") countAndReportSkippedLine(state, record.line, "foreign");
  if (owner === "other") {
    state.tally.refused++;
    state.hasErrors = true;
  }
  return owner !== "own";
}

/** Lines of text above the first row and below the signature are never rows. */
function canNoteBeRow({ rowCount, hasSignature, pendingNotes }: TableState): boolean {
  return rowCount > 0 && !hasSignature && pendingNotes.length < 100;
}

function reportAndEmitDataRow(
  state: TableState,
  record: SourceRecord,
  { row, labelledRow, findings, isDayFirst, date, year, part }: RowReading,
): void {
  const { line } = record;
  state.rowCount++;
  state.numbering.addRow(record);
  if (state.pendingNotes.length > 0) reportAndClearIgnoredNotes(state);
  state.coefficients?.addRow(record);
  state.tally.refused++;
  if (!reportRaggedOrAddUnnamedCells(state, record)) return;
  if (isDayFirst) state.dayFirst ??= line;
  for (const { code, details, column } of findings) {
    if (code === "date-month-first") state.monthFirst ??= line;
    if (code === "unit-missing") reportMissingUnitOnce(state, column);
    else
      state.report(code, state.hidePersonalText(details), line, {
        column: column.header,
        quote: state.quoteRow(record.cells, "doubtful"),
      });
  }
  const keyRow = row ?? labelledRow;
  if (keyRow) collectRowIfRepeated(state, keyRow, record);
  if (!row) return;
  state.tally.refused--;
  state.tally.rows++;
  if (row.month !== undefined) state.times.add(line, row.month, date);
  else if (year !== undefined) state.times.addYear(line, year);
  state.totals.addRow(row.numbers, row);
  state.partRows.addRow(row, part);
  if (row.locality !== undefined && !state.places.has(row.locality)) state.places.set(row.locality, line);
  state.emptyOptionalCells.addRow(row);
  state.emitRow(row);
}

/** Reports once, at the header, that nothing says the unit of a column. */
function reportMissingUnitOnce(state: TableState, { column, header }: ColumnReader): void {
  if (state.unitless.has(column.id)) return;
  state.unitless.add(column.id);
  const details = { header, unit: column.unit ?? baseMoneyUnit, key: `${state.exportId}.${column.id}` };
  state.report("unit-missing", details, state.header.line, { column: header });
}

/** Reports a record with more or fewer cells than the header has columns, or with a cell under no name. */
function reportRaggedOrAddUnnamedCells(state: TableState, record: SourceRecord): boolean {
  const { header, quoteRow, report, unnamedColumns } = state;
  const { line, cellCount } = record;
  if (cellCount !== header.names.length) {
    report("row-ragged", { cells: cellCount, columns: header.names.length }, line, {
      quote: quoteRow(record.cells, "shifted"),
    });
    return false;
  }
  unnamedColumns.addRow(record, () => quoteRow(record.cells, "doubtful"));
  return true;
}

/** Each unnamed column with content is one cause, and therefore one message. */
function reportFilledUnnamedColumns({ unnamedColumns, report }: TableState): void {
  for (const { index, rows, line, quote } of unnamedColumns.findFilledColumns())
    report("cell-without-header", { number: index + 1, rows }, line, { quote });
}

/** Months behind the last one with numbers are simply not yet there: a form has all twelve. */
function reportOrDeferUnreportedRow(state: TableState, row: UnreportedRow): void {
  if (isMonthToCome(state, row)) state.unreportedRows.push(row);
  else state.report("row-without-numbers", {}, row.line, { quote: row.quote });
}

function reportUnreportedRows(state: TableState): void {
  for (const row of state.unreportedRows)
    if (!isMonthToCome(state, row)) state.report("row-without-numbers", {}, row.line, { quote: row.quote });
}

function isMonthToCome({ times }: TableState, { month }: UnreportedRow): boolean {
  return month !== undefined && times.listMonths().every((known) => known.month < month);
}

function reportCoefficients({ coefficients, report }: TableState): void {
  for (const { text, line, column } of coefficients?.listFound() ?? [])
    report("unit-coefficient", { text }, line, { column });
}

function reportEmptyOptionalCells({ emptyOptionalCells, report }: TableState): void {
  for (const { line, column } of emptyOptionalCells.list())
    report("cell-none", { text: "" }, line, { column: column.header });
}

function collectRowIfRepeated(
  { rowKeys, quoteRow, repeatedRows }: TableState,
  row: Row,
  record: SourceRecord,
): void {
  const earlierLine = rowKeys.findEarlierLine(row, record);
  if (earlierLine !== undefined)
    repeatedRows.add({ line: record.line, earlierLine, quote: quoteRow(record.cells) });
}

function reportRepeatedRows({ rowKeys, repeatedRows, tally, report }: TableState): void {
  const { code, columns } = rowKeys.keys;
  for (const { line, earlierLine, others = 0, quote } of repeatedRows.list(tally.rows))
    report(code, { line: earlierLine, columns, others }, line, { quote });
}

function reportAndClearIgnoredNotes(state: TableState): void {
  for (const { line, cells } of state.pendingNotes) {
    if (!isGroupHeading(cells)) state.report("row-ignored", { text: state.quoteRow(cells) }, line);
  }
  state.pendingNotes = [];
}
