import type { TableCell } from "../blocks.ts";

type CellOptions = Omit<TableCell, "text" | "align">;

const plain: CellOptions = {};

/** Lists every field, so that all cells are objects of one shape, which are read faster: a report has more than a thousand. */
export function createTableCell(
  text: string,
  align: TableCell["align"],
  { isLiteral, noteMark, bold, italic, columnSpan, rowSpan }: CellOptions = plain,
): TableCell {
  return { text, align, isLiteral, noteMark, bold, italic, columnSpan, rowSpan };
}
