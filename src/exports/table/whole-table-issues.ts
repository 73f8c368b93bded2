/** Reports, after the last row, all that is wrong with a table as a whole: one cause, one message. */
import type { TableState, UnreportedRow } from "./table-state.ts";

export function reportWholeTableIssues(state: TableState): void {
  reportFilledUnnamedColumns(state);
  reportEmptyOptionalCells(state);
  reportCoefficients(state);
  reportUnreportedRows(state);
  reportRepeatedRows(state);
}

/** Each unnamed column with content is one cause, and therefore one message. */
function reportFilledUnnamedColumns({ unnamedColumns, report }: TableState): void {
  for (const { index, rows, line, quote } of unnamedColumns.findFilledColumns())
    report("cell-without-header", { number: index + 1, rows }, line, { quote });
}

/** Months behind the last one with numbers are simply not yet there: a form has all twelve. */
export function reportOrDeferUnreportedRow(state: TableState, row: UnreportedRow): void {
  if (isAfterAllMonthsWithNumbers(state, row)) state.unreportedRows.push(row);
  else state.report("row-without-numbers", {}, row.line, { quote: row.quote });
}

function reportUnreportedRows(state: TableState): void {
  for (const row of state.unreportedRows)
    if (!isAfterAllMonthsWithNumbers(state, row))
      state.report("row-without-numbers", {}, row.line, { quote: row.quote });
}

function isAfterAllMonthsWithNumbers({ times }: TableState, { month }: UnreportedRow): boolean {
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

function reportRepeatedRows({ rowKeys, repeatedRows, tally, report }: TableState): void {
  const { code, columns } = rowKeys.keys;
  for (const { line, earlierLine, others = 0, quote } of repeatedRows.list(tally.rows))
    report(code, { line: earlierLine, columns, others }, line, { quote });
}

/** Rows that are lost or copied by what is left in the file, told only where no error may be the cause. */
export function reportLostAndCopiedRows({ hasErrors, header, fileEnd, numbering, report }: TableState): void {
  if (hasErrors) return;
  const line = fileEnd.findCutLine();
  if (line !== undefined) report("file-cut", {}, line, { column: header.names.at(-1) ?? "" });
  for (const gap of numbering.findGaps())
    report("row-number-missing", { first: gap.first, last: gap.last }, gap.line);
  const repeated = numbering.findRepeatedNumber();
  if (repeated) report("row-number-twice", { number: repeated.number }, repeated.line);
}
