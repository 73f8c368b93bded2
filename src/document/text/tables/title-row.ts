import type { TableRow } from "../blocks.ts";
import { createTableCell } from "./table-cell.ts";

/** Builds the title of the rows below it, which stays with the first of them. */
export function buildTitleRow(number: string, title: string, columnCount: number): TableRow {
  const cells = [
    createTableCell(number, "center", { bold: true }),
    createTableCell(title, "left", { bold: true, columnSpan: columnCount - 1 }),
  ];
  return { cells, keepWithNext: true };
}
