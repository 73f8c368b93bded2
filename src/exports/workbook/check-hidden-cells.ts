/** Rows and columns that nobody sees, and cells with a line through them: nobody can say whether they count. */
import { listFirstCells, listFirstLines } from "../../issues/cell-places.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { formatCellAddress } from "./cell-address.ts";
import { buildCellIssue, findReadColumn, type ReadSheet } from "./sheet-reading.ts";

export function checkHiddenRows({ path, sheet, dataLines }: ReadSheet): Issue[] {
  const lines = sheet.rows
    .filter(({ line, isHidden }) => isHidden && dataLines.has(line))
    .map(({ line }) => line);
  const [line] = lines;
  if (line === undefined) return [];
  return [buildIssue("rows-hidden", { lines: listFirstLines(lines) }, { file: path, line })];
}

/** A line through a number takes it back, as on paper. */
export function checkStruckCells(read: ReadSheet): Issue[] {
  const places = read.sheet.struck.filter(
    ({ line, index }) => read.dataLines.has(line) && findReadColumn(read, index),
  );
  const [first] = places;
  if (!first) return [];
  const cells = places.map(({ line, index }) => formatCellAddress(line, index));
  return [buildCellIssue(read, first, "cells-struck", { cells: listFirstCells(cells) })];
}

export function checkHiddenColumns(read: ReadSheet): Issue[] {
  return [...read.sheet.hiddenColumns].flatMap((index) => {
    const column = findReadColumn(read, index);
    if (!column || index >= read.sheet.width) return [];
    const { line } = read.header;
    const letters = formatCellAddress(line, index).replace(/\d+$/, "");
    return [buildCellIssue(read, { line, index }, "column-hidden", { header: column.header ?? letters })];
  });
}
