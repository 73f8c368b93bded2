/** What the texts of a sheet do not show and what would change its figures: hidden rows, merged cells, rounded numbers. */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatVietnameseNumber } from "../../issues/number-format.ts";
import type { Header } from "../table/header/header.ts";
import { type CellRange, formatCellAddress, formatCellRange } from "./cell-address.ts";
import type { CellFault, RoundedNumber, Sheet } from "./sheet.ts";

interface ReadSheet {
  readonly path: string;
  readonly sheet: Sheet;
  readonly header: Pick<Header, "line" | "columns">;
  /** True where all columns below the header were read, whatever their names. */
  readonly isShaped: boolean;
  /** The lines of the rows that were read without doubt. */
  readonly dataLines: ReadonlySet<number>;
}

/** True for a sheet of which the texts may not be all. */
export function mayHideSomething({ rows, hiddenColumns, faults, merges, rounded }: Sheet): boolean {
  return (
    hiddenColumns.size + faults.length + merges.length + rounded.length > 0 ||
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

function findReadColumn({ header: { columns }, isShaped }: ReadSheet, index: number) {
  if (isShaped) return { header: undefined, type: undefined };
  const matched = columns.find((column) => column.index === index);
  // Nothing of a person reaches a message.
  return matched && matched.column.type !== "private"
    ? { header: matched.header, type: matched.column.type }
    : undefined;
}

function buildCellIssue(
  read: ReadSheet,
  { line, index }: { readonly line: number; readonly index: number },
  code: Issue["code"],
  details: Readonly<Record<string, string | number>>,
): Issue {
  const header = findReadColumn(read, index)?.header;
  return buildIssue(code, details, {
    file: read.path,
    line,
    ...(header !== undefined && { column: header }),
    cell: formatCellAddress(line, index),
  });
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
  return read.sheet.merges.flatMap((range) => {
    const { firstLine, firstIndex } = range;
    const isInData = firstLine > read.header.line && hasLineOf(range, read.dataLines);
    const index = listIndices(range).find(
      (candidate) =>
        findReadColumn(read, candidate) && (candidate > firstIndex || range.lastLine > firstLine),
    );
    if (!isInData || index === undefined) return [];
    return [
      buildCellIssue(read, { line: firstLine, index }, "cells-merged", { range: formatCellRange(range) }),
    ];
  });
}

function hasLineOf({ firstLine, lastLine }: CellRange, lines: ReadonlySet<number>): boolean {
  for (let line = firstLine; line <= lastLine; line++) if (lines.has(line)) return true;
  return false;
}

function listIndices({ firstIndex, lastIndex }: CellRange): number[] {
  return Array.from({ length: lastIndex - firstIndex + 1 }, (_, offset) => firstIndex + offset);
}

function checkHiddenRows({ path, sheet, dataLines }: ReadSheet): Issue[] {
  const lines = sheet.rows
    .filter(({ line, isHidden }) => isHidden && dataLines.has(line))
    .map(({ line }) => line);
  const [line] = lines;
  if (line === undefined) return [];
  return [buildIssue("rows-hidden", { lines: listFirstLines(lines) }, { file: path, line })];
}

function listFirstLines(lines: readonly number[]): string {
  const shown = lines.slice(0, 10).join(", ");
  return lines.length > 10 ? `${shown} và ${lines.length - 10} hàng khác` : shown;
}

function checkHiddenColumns(read: ReadSheet): Issue[] {
  return [...read.sheet.hiddenColumns].flatMap((index) => {
    const column = findReadColumn(read, index);
    if (!column || index >= read.sheet.width) return [];
    const { line } = read.header;
    const letters = formatCellAddress(line, index).replace(/\d+$/, "");
    return [buildCellIssue(read, { line, index }, "column-hidden", { header: column.header ?? letters })];
  });
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
