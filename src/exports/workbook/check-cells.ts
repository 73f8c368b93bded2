/** What the texts of a sheet do not show and what would change its figures: hidden rows, merged cells, rounded numbers. */
import type { Issue } from "../../issues/issue.ts";
import { formatVietnameseNumber } from "../../issues/number-format.ts";
import { type CellRange, formatCellAddress, formatCellRange } from "./cell-address.ts";
import { checkHiddenColumns, checkHiddenRows, checkStruckCells } from "./check-hidden-cells.ts";
import type { CellFault, RoundedNumber, Sheet } from "./sheet.ts";
import { buildCellIssue, findReadColumn, type ReadSheet } from "./sheet-reading.ts";

/** True for a sheet of which the texts may not be all. */
export function mayHideSomething({ rows, hiddenColumns, ...lists }: Sheet): boolean {
  const { faults, merges, rounded, struck } = lists;
  return (
    hiddenColumns.size + faults.length + merges.length + rounded.length + struck.length > 0 ||
    rows.some(({ isHidden }) => isHidden)
  );
}

/** Checks the cells that were read: below the header, in the columns of the export. */
export function checkReadCells(read: ReadSheet): Issue[] {
  return [
    ...checkFaults(read),
    ...checkMerges(read),
    ...checkHiddenRows(read),
    ...checkHiddenColumns(read),
    ...checkStruckCells(read),
    ...checkRounding(read),
  ];
}

/** True for a cell that is read as empty because its formula was never computed: one cause, one message. */
export function isExplainedByCell({ code, line, cell }: Issue, sheet: Sheet | undefined): boolean {
  return (
    code === "cell-none" &&
    sheet !== undefined &&
    sheet.faults.some(
      (fault) =>
        fault.code === "formula-without-value" &&
        fault.line === line &&
        formatCellAddress(fault.line, fault.index) === cell,
    )
  );
}

function checkFaults(read: ReadSheet): Issue[] {
  return read.sheet.faults
    .filter(({ line, index }) => line >= read.header.line && findReadColumn(read, index))
    .map((fault) => buildCellIssue(read, fault, fault.code, hideUndeclaredValues(read, fault.details)));
}

/** A column that no declaration names may hold what concerns persons. */
function hideUndeclaredValues({ isShaped }: ReadSheet, details: CellFault["details"]): CellFault["details"] {
  return isShaped ? Object.fromEntries(Object.keys(details).map((key) => [key, "…"])) : details;
}

/** Titles, headers and group rows may well be merged; in rows of data only the first cell has the text of all. */
function checkMerges(read: ReadSheet): Issue[] {
  const dataLines = [...read.dataLines].sort((a, b) => a - b);
  return read.sheet.merges.flatMap((range) => {
    const index = findMergedColumn(read, range);
    const isInData = range.firstLine > read.header.line && hasLineOf(range, dataLines);
    if (!isInData || index === undefined) return [];
    const place = { line: range.firstLine, index };
    return [buildCellIssue(read, place, "cells-merged", { range: formatCellRange(range) })];
  });
}

/** Finds the first column that was read and in which the range covers a cell. */
function findMergedColumn(
  { header, isShaped }: ReadSheet,
  { firstLine, lastLine, firstIndex, lastIndex }: CellRange,
): number | undefined {
  const firstCovered = lastLine > firstLine ? firstIndex : firstIndex + 1;
  if (isShaped) return firstCovered <= lastIndex ? firstCovered : undefined;
  const indices = header.columns
    .filter(({ column, index }) => column.type !== "private" && index >= firstCovered && index <= lastIndex)
    .map(({ index }) => index);
  return indices.length > 0 ? Math.min(...indices) : undefined;
}

function hasLineOf({ firstLine, lastLine }: CellRange, sortedLines: readonly number[]): boolean {
  let [low, high] = [0, sortedLines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedLines[middle] ?? 0) < firstLine) low = middle + 1;
    else high = middle;
  }
  const next = sortedLines[low];
  return next !== undefined && next <= lastLine;
}

/** Rounding is told only where it changes the sum of a column. */
function checkRounding(read: ReadSheet): Issue[] {
  const byIndex = new Map<number, RoundedNumber[]>();
  for (const number of read.sheet.rounded) {
    const column = findReadColumn(read, number.index);
    if (!column || column.type === "percent" || !read.dataLines.has(number.line)) continue;
    const numbers = byIndex.get(number.index);
    if (numbers) numbers.push(number);
    else byIndex.set(number.index, [number]);
  }
  return [...byIndex.values()].flatMap((numbers) => {
    const [first] = numbers;
    const decimals = Math.max(...numbers.map((number) => number.decimals));
    const shown = numbers.reduce((sum, number) => sum + number.shown, 0);
    const stored = numbers.reduce((sum, number) => sum + number.stored, 0);
    if (!first || Math.abs(shown - stored) < 0.5 * 10 ** -decimals) return [];
    const header = findReadColumn(read, first.index)?.header ?? formatCellAddress(first.line, first.index);
    const details = {
      header,
      cells: numbers.length,
      shown: formatVietnameseNumber(shown.toPrecision(12)),
      stored: formatVietnameseNumber(stored.toPrecision(12)),
    };
    return [buildCellIssue(read, first, "cells-rounded", details)];
  });
}
