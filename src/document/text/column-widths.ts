import { type FigureMention, toPlainText } from "../../language/figure-mention.ts";
import type { Table, TableCell } from "./blocks.ts";
import { computeBoldEms } from "./text-width.ts";

interface ColumnLayout {
  /** In twips; together the width asked for. */
  readonly widths: readonly number[];
  /** Of the letters, in points. */
  readonly points: number;
}

/** From the size of a table's text down to the smallest that is read with ease. */
const fontSizes = [12, 11, 10, 9] as const;
/** For what is only estimated. */
const estimateMargin = 1.06;

/**
 * Divides the width by the table's shares, but gives no column less than its longest word or number needs, and prints
 * smaller where all together need more: a number broken in the middle is read wrong.
 */
export function computeColumnWidths(
  table: Table,
  {
    width,
    sides: sidePadding,
    mentions,
  }: { width: number; sides: number; mentions: readonly FigureMention[] },
): ColumnLayout {
  const longestWordWidths = measureLongestWords(table, mentions);
  const computeNeeds = (points: number) =>
    longestWordWidths.map((ems) =>
      ems === 0 ? 0 : Math.ceil(Math.round(ems * points * 20) * estimateMargin) + 2 * sidePadding,
    );
  const candidates = fontSizes.map((points) => ({ points, needs: computeNeeds(points) }));
  const { points, needs } = candidates.find((fit) => sumNumbers(fit.needs) <= width) ?? {
    points: 9,
    needs: table.widths.map(() => 0),
  };
  const requestedWidths = table.widths.map((share) => (share / sumNumbers(table.widths)) * width);
  const widths = requestedWidths.map((requestedWidth, column) =>
    Math.max(requestedWidth, needs[column] ?? 0),
  );
  const spareWidths = widths.map((columnWidth, column) => columnWidth - (needs[column] ?? 0));
  const excess = sumNumbers(widths) - width;
  const reducedWidths = widths.map(
    (columnWidth, column) =>
      columnWidth - (excess > 0 ? (excess * (spareWidths[column] ?? 0)) / sumNumbers(spareWidths) : 0),
  );
  return { widths: roundToWholeTwips(reducedWidths, width), points };
}

/** The longest word or number of each column, in ems. */
function measureLongestWords({ widths, header, rows }: Table, mentions: readonly FigureMention[]): number[] {
  const longest = widths.map(() => 0);
  for (const { cell, column } of assignCellColumns([...header, ...rows.map(({ cells }) => cells)])) {
    if (cell.columns !== undefined) continue;
    for (const word of toPlainText(cell.text, mentions).replaceAll("**", "").split(" ")) {
      const longestSoFar = longest[column] ?? 0;
      // No letter is wider than an em.
      if (word.length > longestSoFar) longest[column] = Math.max(longestSoFar, computeBoldEms(word));
    }
  }
  return longest;
}

/** Each cell with the column in which it begins, past those that a cell from above still covers. */
function assignCellColumns(rows: readonly (readonly TableCell[])[]): { cell: TableCell; column: number }[] {
  const coveredUntil: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((coveredUntil[column] ?? 0) > row) column += 1;
      const firstColumn = column;
      for (let end = column + (cell.columns ?? 1); column < end; column += 1)
        coveredUntil[column] = row + (cell.rows ?? 1);
      return { cell, column: firstColumn };
    });
  });
}

/** The widest column takes what rounding leaves. */
function roundToWholeTwips(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  const widest = whole.indexOf(Math.max(...whole));
  return whole.map((width, column) => (column === widest ? width + total - sumNumbers(whole) : width));
}

function sumNumbers(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
