import { type Mention, plainText } from "../prose/line.ts";
import type { Cell, Table } from "./blocks.ts";
import { boldEms } from "./drawn-line.ts";

export interface Columns {
  /** In twips; together the width asked for. */
  readonly widths: readonly number[];
  /** Of the letters, in points. */
  readonly points: number;
}

/** From the size of a table's text down to the smallest that is read with ease. */
const sizes = [12, 11, 10, 9] as const;
/** For what is only estimated. */
const slack = 1.06;

/**
 * Divides the width by the table's shares, but gives no column less than its longest word or number needs, and prints
 * smaller where all together need more: a number broken in the middle is read wrong.
 */
export function columnsOf(
  table: Table,
  { width, sides, mentions }: { width: number; sides: number; mentions: readonly Mention[] },
): Columns {
  const longest = longestWords(table, mentions);
  const needsIn = (points: number) =>
    longest.map((ems) => (ems === 0 ? 0 : Math.ceil(Math.round(ems * points * 20) * slack) + 2 * sides));
  const fits = sizes.map((points) => ({ points, needs: needsIn(points) }));
  const { points, needs } = fits.find((fit) => sum(fit.needs) <= width) ?? {
    points: 9,
    needs: table.widths.map(() => 0),
  };
  const wanted = table.widths.map((share) => (share / sum(table.widths)) * width);
  const widths = wanted.map((want, column) => Math.max(want, needs[column] ?? 0));
  const spare = widths.map((given, column) => given - (needs[column] ?? 0));
  const excess = sum(widths) - width;
  const reduced = widths.map(
    (given, column) => given - (excess > 0 ? (excess * (spare[column] ?? 0)) / sum(spare) : 0),
  );
  return { widths: wholeTwips(reduced, width), points };
}

/** The longest word or number of each column, in ems. */
function longestWords({ widths, header, rows }: Table, mentions: readonly Mention[]): number[] {
  const longest = widths.map(() => 0);
  for (const { cell, column } of placed([...header, ...rows.map(({ cells }) => cells)])) {
    if (cell.columns !== undefined) continue;
    for (const word of plainText(cell.text, mentions).replaceAll("**", "").split(" ")) {
      const before = longest[column] ?? 0;
      // No letter is wider than an em.
      if (word.length > before) longest[column] = Math.max(before, boldEms(word));
    }
  }
  return longest;
}

/** Each cell with the column in which it begins, past those that a cell from above still covers. */
function placed(rows: readonly (readonly Cell[])[]): { cell: Cell; column: number }[] {
  const coveredUntil: number[] = [];
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while ((coveredUntil[column] ?? 0) > row) column += 1;
      const at = column;
      for (let end = column + (cell.columns ?? 1); column < end; column += 1)
        coveredUntil[column] = row + (cell.rows ?? 1);
      return { cell, column: at };
    });
  });
}

/** The widest column takes what rounding leaves. */
function wholeTwips(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor);
  const widest = whole.indexOf(Math.max(...whole));
  return whole.map((width, column) => (column === widest ? width + total - sum(whole) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
