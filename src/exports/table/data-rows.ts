/** A row of data: reports all that is wrong with it, and emits it if every cell can be read. */
import { baseMoneyUnit } from "../../catalogue/units.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import { isDeclaredAsMissing } from "../missing-marks.ts";
import type { Row } from "../row.ts";
import type { SourceRecord } from "../source.ts";
import { isGroupHeading } from "./non-data-lines.ts";
import { learnPlainRow } from "./plain-rows/plain-rows.ts";
import type { CellIssue } from "./row-draft.ts";
import type { RowReading } from "./row-reader.ts";
import type { TableState } from "./table-state.ts";

export function reportAndEmitDataRow(state: TableState, record: SourceRecord, reading: RowReading): void {
  const { row, labelledRow, findings } = reading;
  const { line } = record;
  state.rowCount++;
  state.numbering.addRow(record);
  if (state.pendingNotes.length > 0) reportAndClearIgnoredNotes(state);
  state.coefficients?.addRow(record);
  state.tally.refused++;
  if (!reportRaggedOrAddUnnamedCells(state, record)) return;
  if (reading.isDayFirst) state.dayFirst ??= line;
  if (findings.length > 0) reportFindings(state, record, findings);
  const keyRow = row ?? labelledRow;
  if (keyRow) collectRowIfRepeated(state, keyRow, record);
  if (!row) return;
  state.tally.refused--;
  state.tally.rows++;
  addRowToCollectors(state, record, reading, row);
  state.emitRow(row);
  learnPlainRow(state, record, reading);
}

function addRowToCollectors(
  state: TableState,
  record: SourceRecord,
  { date, year, part }: RowReading,
  row: Row,
): void {
  const { line } = record;
  // A row of several months has a year and no month.
  if (row.firstMonth !== undefined) state.times.addYear(line, Math.floor(row.firstMonth / 100));
  else if (row.month !== undefined) state.times.add(line, row.month, date);
  else if (year !== undefined) state.times.addYear(line, year);
  state.totals.addRow(row.numbers, row);
  state.partRows.addRow(row, part);
  if (row.locality !== undefined && !state.places.has(row.locality)) state.places.set(row.locality, line);
  if (state.emptyOptionalCells.isCollecting)
    state.emptyOptionalCells.addRow(row, (index) => isDeclaredAsMissing(record.readText(index), state));
  state.fileEnd.addRow(record);
}

function reportFindings(state: TableState, record: SourceRecord, findings: readonly CellIssue[]): void {
  const { line } = record;
  for (const { code, details, column } of findings) {
    if (code === "date-month-first") state.monthFirst ??= line;
    const isConfirmed = code === "cell-none" && isDeclaredAsMissing(record.readText(column.index), state);
    if (code === "unit-missing") reportMissingUnitOnce(state, column);
    else if (isConfirmed) continue;
    else
      state.report(code, state.hidePersonalText(details), line, {
        column: column.header,
        quote: state.quoteRow(record.cells, "doubtful"),
      });
  }
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
  const { header, quoteRow } = state;
  const { cellCount } = record;
  if (cellCount !== header.names.length) {
    state.report("row-ragged", { cells: cellCount, columns: header.names.length }, record.line, {
      quote: quoteRow(record.cells, "shifted"),
    });
    return false;
  }
  if (header.unnamed.length > 0)
    state.unnamedColumns.addRow(record, () => quoteRow(record.cells, "doubtful"));
  return true;
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

function reportAndClearIgnoredNotes(state: TableState): void {
  for (const { line, cells } of state.pendingNotes) {
    if (!isGroupHeading(cells)) state.report("row-ignored", { text: state.quoteRow(cells) }, line);
  }
  state.pendingNotes = [];
}
