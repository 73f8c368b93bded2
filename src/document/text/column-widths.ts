import { type FigureMention, replaceTokensWithWords } from "../../language/figure-mention.ts";
import type { Table, TableCell } from "./blocks.ts";
import { computeBoldEms } from "./text-width.ts";

interface ColumnLayout {
  /** In twips; their sum is the requested width. */
  readonly widths: readonly number[];
  readonly fontPoints: number;
}

/** From the usual size of text in tables down to the smallest that is easy to read. */
const fontSizes = [12, 11, 10, 9] as const;
/** Text widths are only estimated. */
const estimateMargin = 1.06;

/**
 * Divides the width by the table's shares, but never makes a column narrower than its longest word or number, because a
 * number broken in the middle is misread. If the table does not fit, it chooses a smaller font.
 */
export function computeColumnWidthsAndFontSize(
  table: Table,
  {
    width,
    sidePadding,
    mentions,
  }: { width: number; sidePadding: number; mentions: readonly FigureMention[] },
): ColumnLayout {
  const longestWordWidths = measureLongestWordEms(table, mentions);
  const computeMinimumWidths = (points: number) =>
    longestWordWidths.map((ems) =>
      ems === 0 ? 0 : Math.ceil(Math.round(ems * points * 20) * estimateMargin) + 2 * sidePadding,
    );
  const candidates = fontSizes.map((fontPoints) => ({
    fontPoints,
    minimumWidths: computeMinimumWidths(fontPoints),
  }));
  const { fontPoints, minimumWidths } = candidates.find(
    (candidate) => sumNumbers(candidate.minimumWidths) <= width,
  ) ?? { fontPoints: 9, minimumWidths: table.columnShares.map(() => 0) };
  const shareSum = sumNumbers(table.columnShares);
  const widths = table.columnShares.map((share, column) =>
    Math.max((share / shareSum) * width, minimumWidths[column] ?? 0),
  );
  const spareWidths = widths.map((columnWidth, column) => columnWidth - (minimumWidths[column] ?? 0));
  const excess = sumNumbers(widths) - width;
  const reducedWidths = widths.map(
    (columnWidth, column) =>
      columnWidth - (excess > 0 ? (excess * (spareWidths[column] ?? 0)) / sumNumbers(spareWidths) : 0),
  );
  return { widths: roundToWholeTwips(reducedWidths, width), fontPoints };
}

/** Measures the longest word or number of each column, in ems. */
function measureLongestWordEms(
  { columnShares, header, rows }: Table,
  mentions: readonly FigureMention[],
): number[] {
  const longestWidths = columnShares.map(() => 0);
  for (const { cell, column } of listCellsWithColumns([...header, ...rows.map(({ cells }) => cells)])) {
    if (cell.columnSpan !== undefined) continue;
    for (const word of `${replaceTokensWithWords(cell.text, mentions).replaceAll("**", "")}${cell.noteMark ?? ""}`.split(
      " ",
    )) {
      const longestSoFar = longestWidths[column] ?? 0;
      // No letter is wider than an em, so shorter words need not be measured.
      if (word.length > longestSoFar) longestWidths[column] = Math.max(longestSoFar, computeBoldEms(word));
    }
  }
  return longestWidths;
}

/** Assigns each cell its first column, skipping the columns that a cell from a row above still covers. */
function listCellsWithColumns(
  rows: readonly (readonly TableCell[])[],
): { cell: TableCell; column: number }[] {
  const coverEndRows: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((coverEndRows[column] ?? 0) > row) column += 1;
      const firstColumn = column;
      for (let end = column + (cell.columnSpan ?? 1); column < end; column += 1)
        coverEndRows[column] = row + (cell.rowSpan ?? 1);
      return { cell, column: firstColumn };
    });
  });
}

/** Gives the rounding error to the widest column. */
function roundToWholeTwips(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  const widest = whole.indexOf(Math.max(...whole));
  return whole.map((width, column) => (column === widest ? width + total - sumNumbers(whole) : width));
}

function sumNumbers(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
