/** Widths of columns and heights of rows, estimated from the texts, so that nothing is cut off and nobody has to drag borders. */
import { computeBoldEms } from "../../document/text/text-width.ts";
import type { SheetCell } from "../workbook-content.ts";
import { cellFont } from "./cell-styles.ts";
import { formatShownContent } from "./cell-xml.ts";
import type { PlacedCell } from "./place-cells.ts";

/** Widths are counted in digits of the cells' font, which are half an em wide. */
const digitsPerEm = 2;
const sidePadding = 3;
const minColumnWidth = 6;
/** Longer texts are wrapped. */
const maxTextColumnWidth = 42;
const maxHeadColumnWidth = 15;
const lineHeightInPoints = cellFont.points * 1.35;

export function computeSheetColumnWidths(
  headRows: readonly (readonly PlacedCell[])[],
  rows: readonly (readonly PlacedCell[])[],
): number[] {
  const widths: number[] = [];
  const widen = (column: number, width: number) => {
    widths[column] = Math.max(widths[column] ?? minColumnWidth, Math.ceil(width));
  };
  for (const { column, cell } of headRows.flat()) {
    const text = formatShownContent(cell.content);
    const longestWord = Math.max(...text.split(" ").map(computeDigitWidth));
    const headWidth = Math.max(longestWord, Math.min(computeDigitWidth(text), maxHeadColumnWidth));
    widen(column, (cell.columnSpan ?? 1) > 1 ? minColumnWidth : headWidth);
  }
  for (const { column, cell } of rows.flat()) {
    if ((cell.columnSpan ?? 1) > 1) continue;
    const width = computeDigitWidth(formatShownContent(cell.content));
    // A number that is wider than its column is shown as "####".
    widen(column, cell.content.kind === "text" ? Math.min(width, maxTextColumnWidth) : width);
  }
  return widths;
}

/** The heights of rows in points. A cell that spans rows gives its last row what the others leave. */
export function computeRowHeights(
  rows: readonly (readonly PlacedCell[])[],
  columnWidths: readonly number[],
): number[] {
  const heights = rows.map((cells) => {
    const lineCounts = cells
      .filter(({ cell }) => (cell.rowSpan ?? 1) === 1)
      .map((placed) => countLines(placed, columnWidths));
    return Math.max(1, ...lineCounts) * lineHeightInPoints;
  });
  for (const [index, cells] of rows.entries()) {
    for (const placed of cells) {
      const { rowSpan = 1 } = placed.cell;
      const lastIndex = index + rowSpan - 1;
      const others = heights.slice(index, lastIndex).reduce((sum, height) => sum + height, 0);
      const remaining = countLines(placed, columnWidths) * lineHeightInPoints - others;
      if (rowSpan > 1) heights[lastIndex] = Math.max(heights[lastIndex] ?? 0, remaining);
    }
  }
  return heights.map((height) => Math.ceil(height));
}

function countLines({ column, cell }: PlacedCell, columnWidths: readonly number[]): number {
  const width = sumColumnWidths(columnWidths, column, cell);
  const fullLines = computeDigitWidth(formatShownContent(cell.content)) / width;
  // Lines end between words and are not full; what is not bold is narrower than estimated by as much.
  return fullLines <= 1 ? 1 : Math.ceil(cell.look.bold ? fullLines * 1.1 : fullLines);
}

function sumColumnWidths(widths: readonly number[], column: number, { columnSpan = 1 }: SheetCell): number {
  return widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0) || minColumnWidth;
}

function computeDigitWidth(text: string): number {
  return computeBoldEms(text) * digitsPerEm + sidePadding;
}
