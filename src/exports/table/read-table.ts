import { isAmountType } from "../../catalogue/column-types.ts";
import { hasExampleMark } from "../../catalogue/example-mark.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import type { RowKeys } from "../meaning/grain.ts";
import { collectFileDates } from "../meaning/times/file-dates.ts";
import { hasOtherWords, readYearHeading } from "../meaning/times/year-heading.ts";
import { isDeclaredAsMissing } from "../missing-marks.ts";
import type { SourceRecord, SourceRecords } from "../source.ts";
import { createTableState } from "./create-table-state.ts";
import { reportAndEmitDataRow } from "./data-rows.ts";
import { isIncompleteRowTakenForNote, isNameBelowSignature } from "./incomplete-rows.ts";
import { classifyLineAboveData, classifyLineBelowHeader, type NonDataKind } from "./non-data-lines.ts";
import { hasReadableValue } from "./record-kinds.ts";
import type { RowReading } from "./row-reader.ts";
import type { TableContext, TableReadHandlers, TableState } from "./table-state.ts";
import type { TableTally } from "./table-tally.ts";
import { reportTimeAndPlaceIssues } from "./times-and-places.ts";
import {
  addSubtotalRecord,
  addTotalRecord,
  reportAndTallyTotalDifferences,
  reportCountedParts,
  reportSkippedParts,
} from "./totals/total-rows.ts";
import {
  reportLostAndCopiedRows,
  reportOrDeferUnreportedRow,
  reportWholeTableIssues,
} from "./whole-table-issues.ts";

/** The result of reading a file as a whole, besides its rows. */
export interface TableReading {
  readonly tally: TableTally;
  readonly rowKeys: RowKeys;
}

/** Reads the records of a table: emits a row for each record of data, and issues for all that is wrong. */
export function readTable(
  records: SourceRecords,
  table: TableContext,
  handlers: TableReadHandlers,
): TableReading {
  const state = createTableState(records, table, handlers);
  const { tally } = state;
  let position = 0;
  for (const record of records) {
    position++;
    if (!record.fault && state.plainRows?.tryAdd(record)) continue;
    state.plainRows?.settle();
    if (record.fault) {
      state.report(record.fault, {}, record.line);
      tally.refused++;
    } else if (position > table.header.recordsBeforeData) applyRecordBelowHeader(state, record);
    else skipLineAboveDataAndReportRow(state, record, position - 1);
  }
  state.plainRows?.finish();
  tally.lines = position + (state.plainRows?.byteRowCount ?? 0);
  reportWholeTableIssues(state);
  if (state.rowCount === 0 && !state.hasErrors) state.report("export-without-rows", {}, table.header.line);
  reportLostAndCopiedRows(state);
  reportTimeAndPlaceIssues(state, table);
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

/** True if every column that each row needs can be read; titles, with one cell filled, are not read. */
function canReadAllRequiredColumns({ columns }: TableState, record: SourceRecord): boolean {
  const needed = columns.filter(({ column, type }) => !column.optional && !type.isPrivate);
  if (needed.some(({ index }) => isBlankCell(record.readText(index)))) return false;
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
  // Excel saves the formatted rows below a table: hundreds of thousands of blank ones.
  if (record.isBlank()) {
    countAndReportSkippedLine(state, record.line, "blank");
    return;
  }
  if (state.hasMonthColumn && applyYearHeading(state, record)) return;
  const reading = state.readRow(record);
  if (isSurelyRow(state, reading)) applyDataRow(state, record, reading);
  else applyDoubtfulRecord(state, record, reading);
}

/** True for nearly every record: it can be nothing else than a row of data. */
function isSurelyRow({ hasSignature }: TableState, { row, isSurelyData, subtotal }: RowReading): boolean {
  return isSurelyData && row !== undefined && subtotal === undefined && !hasSignature;
}

function applyDataRow(state: TableState, record: SourceRecord, reading: RowReading): void {
  state.numbering.addRecord(record, true);
  if (!skipIfForeignRow(state, record, reading)) reportAndEmitDataRow(state, record, reading);
}

function applyDoubtfulRecord(state: TableState, record: SourceRecord, reading: RowReading): void {
  // A row that lost its last cells may have lost its numbers with them.
  const isShort = record.cellCount < state.header.names.length;
  if (!reading.row && record.cells.some(hasExampleMark)) {
    state.report("example-row", {}, record.line, { quote: state.quoteRow(record.cells) });
    state.tally.refused++;
    return;
  }
  if (reading.subtotal && !isShort) {
    state.provinces?.rememberProvince(record);
    state.numbering.addRecord(record, false);
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
  if (kind === "data") {
    applyDataRow(state, record, reading);
    return;
  }
  if (kind !== "index") state.numbering.addRecord(record, false);
  for (const issue of state.checkText(kind, record)) state.reportIssue(issue);
  if (kind === "total") {
    state.provinces?.rememberProvince(record);
    addTotalRecord(state, record);
  } else if (kind === "signature") state.hasSignature = true;
  else if (kind === "unreported" && !saysMissing(state, record))
    reportOrDeferUnreportedRow(state, {
      line: record.line,
      month: reading.row?.month,
      quote: state.quoteRow(record.cells),
    });
  else if (kind === "second-header") state.report("table-second", {}, record.line);
  else if (kind === "note" && canNoteBeRow(state))
    state.pendingNotes.push({ line: record.line, cells: record.cells });
  if (kind === "second-header") state.tally.refused++;
  else countAndReportSkippedLine(state, record.line, classifyLineBelowHeader(kind, record.cells));
}

/** Remembers the year of a row such as "I. NĂM 2021", where months may stand below it. */
function applyYearHeading(state: TableState, record: SourceRecord): boolean {
  if (hasOtherWords(record.readText(0))) return false;
  const year = readYearHeading(record.cellCount, (index) => record.readText(index));
  if (year === undefined) return false;
  state.headingYear = year;
  state.numbering.addRecord(record, false);
  countAndReportSkippedLine(state, record.line, "group-heading");
  return true;
}

/** True for a row of which the office has said that its numbers are not known. */
function saysMissing(state: TableState, record: SourceRecord): boolean {
  return state.columns.some(
    ({ column, index }) => isAmountType(column.type) && isDeclaredAsMissing(record.readText(index), state),
  );
}

/** Leaves out the rows of places that are not the office's: declared ones without a word, others with one error a file. */
function skipIfForeignRow(state: TableState, record: SourceRecord, { isForeign }: RowReading): boolean {
  if (!isForeign && !state.provinces) return false;
  if (isForeign) state.provinces?.rememberProvince(record);
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
