import { isAmountType } from "../../catalogue/column-types.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import type { SourceRecord } from "../source.ts";
import { classifyLineAboveData, classifyLineBelowHeader, isGroupHeading } from "./non-data-lines.ts";
import type { RowReading } from "./row-reader.ts";
import {
  createTableState,
  type TableContext,
  type TableReadHandlers,
  type TableState,
} from "./table-state.ts";

/** Reads the records of a table: emits a row for each record of data, and issues for all that is wrong. */
export function readTable(
  records: Iterable<SourceRecord>,
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

function applyRecord(state: TableState, record: SourceRecord): void {
  // A row that lost its last cells may have lost its numbers with them.
  const isShort = record.cellCount < state.header.names.length;
  const reading = state.readRow(record);
  const classified = reading.isSurelyData ? "data" : state.classifyRecord(record);
  const kind = classified === "unreported" && isShort ? "data" : classified;
  if (kind === "data") applyDataRecord(state, record, reading);
  else if (kind === "total") addTotalRecord(state, record);
  else if (kind === "signature") state.hasSignature = true;
  else if (kind === "unreported")
    state.report("row-without-numbers", {}, record.line, { quote: state.quoteRow(record.cells) });
  else if (kind === "second-header") state.report("table-second", {}, record.line);
  else if (kind === "note" && canBeRow(state))
    state.pendingNotes.push({ line: record.line, cells: record.cells });
  if (state.onSkippedLine && kind !== "data" && kind !== "second-header")
    state.onSkippedLine(record.line, classifyLineBelowHeader(kind, record.cells));
}

/** Lines of text above the first row and below the signature are never rows. */
function canBeRow({ rowCount, hasSignature, pendingNotes }: TableState): boolean {
  return rowCount > 0 && !hasSignature && pendingNotes.length < 100;
}

function applyDataRecord(
  state: TableState,
  record: SourceRecord,
  { row, findings, isDayFirst }: RowReading,
): void {
  const { line } = record;
  state.rowCount++;
  if (state.pendingNotes.length > 0) reportIgnoredNotes(state);
  if (!checkCellCount(state, record)) return;
  if (isDayFirst) state.dayFirst ??= line;
  for (const { code, details, column } of findings) {
    if (code === "date-month-first") state.monthFirst ??= line;
    state.report(code, details, line, { column: column.header, quote: state.quoteRow(record.cells) });
  }
  reportDuplicateRow(state, record);
  if (!row) return;
  if (row.month !== undefined) state.months.add(row.month);
  state.totals.addRow(row.numbers);
  state.emitRow(row);
}

/** Reports a record with more or fewer cells than the header has columns, or with a cell under no name. */
function checkCellCount({ header, quoteRow, report }: TableState, record: SourceRecord): boolean {
  const { line, cellCount } = record;
  if (cellCount !== header.names.length) {
    report("row-ragged", { cells: cellCount, columns: header.names.length }, line, {
      quote: quoteRow(record.cells, true),
    });
    return false;
  }
  const strayIndex = header.unnamed.find((index) => !isBlankCell(record.readText(index)));
  if (strayIndex === undefined) return true;
  report("cell-without-header", { number: strayIndex + 1 }, line, { quote: quoteRow(record.cells) });
  return false;
}

function reportDuplicateRow(state: TableState, record: SourceRecord): void {
  const earlierLine = state.findDuplicateLine(record);
  if (earlierLine === undefined) return;
  const code = state.hasIdentifiedRows ? "row-repeated" : "row-twice";
  state.report(code, { line: earlierLine }, record.line, { quote: state.quoteRow(record.cells) });
}

function reportIgnoredNotes(state: TableState): void {
  for (const { line, cells } of state.pendingNotes) {
    if (!isGroupHeading(cells)) state.report("row-ignored", { text: state.quoteRow(cells) }, line);
  }
  state.pendingNotes = [];
}

function addTotalRecord({ columns, totals }: TableState, record: SourceRecord): void {
  const numbers = columns
    .filter(({ column }) => isAmountType(column.type))
    .flatMap(({ column, readRecord }) => {
      const reading = readRecord(record);
      return reading.kind === "number" ? [[column.id, reading.value] as const] : [];
    });
  totals.addTotal(record.line, Object.fromEntries(numbers));
}

function reportTotalDifferences({ columns, totals, isSummable, months, report }: TableState): void {
  for (const { line, column, total, sum } of totals.findDifferences()) {
    if (!isSummable(column, months.size)) continue;
    const header = columns.find((reader) => reader.column.id === column)?.header ?? column;
    report("total-differs", { total: total.toFixed(), sum: sum.toFixed() }, line, { column: header });
  }
}

function reportMixedDates({ dayFirst, monthFirst, report }: TableState): void {
  if (dayFirst !== undefined && monthFirst !== undefined)
    report("dates-mixed", { dayFirst, monthFirst }, monthFirst);
}
