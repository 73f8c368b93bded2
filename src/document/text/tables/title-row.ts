import type { TableCell, TableRow } from "../blocks.ts";

/** Builds the title of the rows below it, which stays with the first of them. */
export function buildTitleRow(number: string, title: string, columnCount: number): TableRow {
  const cells: TableCell[] = [
    { text: number, align: "center", bold: true },
    { text: title, align: "left", bold: true, columnSpan: columnCount - 1 },
  ];
  return { cells, keepWithNext: true };
}
