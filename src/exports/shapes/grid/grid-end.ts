/** Finds out whether a file was cut off inside the last row of a shaped table. */
import { buildIssue, type Issue } from "../../../issues/issue.ts";
import { createFileEnd } from "../../table/file-end.ts";
import { TextSourceRecord } from "../../text-source-record.ts";
import type { ShapeHead } from "../head/head.ts";
import type { GridRow } from "./grid.ts";

export function checkGridEnd(dataRows: readonly GridRow[], { columns }: ShapeHead, path: string): Issue[] {
  const end = createFileEnd(columns.length);
  for (const { line, cells, isUnfinished = false } of dataRows)
    end.addRow(new TextSourceRecord(line, cells, 0, { isUnfinished }));
  const line = end.findCutLine() ?? dataRows.find((row) => isCutBeforeLastCell(row, columns.length))?.line;
  const column = columns.at(-1)?.name ?? "";
  return line === undefined ? [] : [buildIssue("file-cut", {}, { file: path, line, column })];
}

/** In the standard shape every short row is an error; here it would be a place without numbers for the last months. */
function isCutBeforeLastCell({ cells, isUnfinished }: GridRow, columnCount: number): boolean {
  return isUnfinished === true && cells.length < columnCount;
}
