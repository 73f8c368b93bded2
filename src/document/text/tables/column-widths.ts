import { type FigureMention, replaceTokensWithWords } from "../../../language/figure-mention.ts";
import type { Table, TableCell } from "../blocks.ts";
import { computeBoldEms } from "../text-width.ts";

interface ColumnLayout {
  /** In twips; their sum is the requested width. */
  readonly widths: readonly number[];
  readonly fontPoints: number;
}

/** The smallest size that is easy to read. */
const smallestPoints = 9;
/** Text widths are only estimated. */
const estimateMargin = 1.06;

/**
 * Divides the width by what the columns hold: each gets at least its longest word or number, because a number broken in the middle
 * is misread; then texts get what they need for two lines, and for one, as far as the width allows; the table's shares divide the rest.
 * If the longest words do not fit, it chooses a smaller font.
 */
export function computeColumnWidthsAndFontSize(
  table: Table,
  {
    width,
    sidePadding,
    mentions,
    stylePoints,
  }: { width: number; sidePadding: number; mentions: readonly FigureMention[]; stylePoints: number },
): ColumnLayout {
  const { words, lines } = measureColumns(table, mentions);
  const toWidth = (ems: number, points: number) =>
    ems === 0 ? 0 : Math.ceil(Math.round(ems * points * 20) * estimateMargin) + 2 * sidePadding;
  const layouts = listFontSizes(stylePoints).map((fontPoints) => {
    const wordWidths = words.map((ems) => toWidth(ems, fontPoints));
    const lineWidths = lines.map((ems, column) =>
      Math.max(wordWidths[column] ?? 0, toWidth(ems, fontPoints)),
    );
    const twoLineWidths = lineWidths.map((lineWidth) => Math.min(lineWidth, width) / 2);
    const oneLineWidths = lineWidths.map((lineWidth) => Math.min(lineWidth, width / 2));
    const minimumWidths = widenTowards(oneLineWidths, widenTowards(twoLineWidths, wordWidths, width), width);
    return { fontPoints, wordWidths, lineWidths, minimumWidths };
  });
  const { fontPoints, minimumWidths } = chooseLayout(layouts, width) ?? {
    fontPoints: Math.min(smallestPoints, stylePoints),
    minimumWidths: table.columnShares.map(() => 0),
  };
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

/** Lists the sizes from that of the style down, each a point smaller. */
function listFontSizes(stylePoints: number): number[] {
  const steps = Math.max(0, Math.floor(stylePoints - smallestPoints));
  return Array.from({ length: steps + 1 }, (_, step) => stylePoints - step);
}

interface CandidateLayout {
  readonly fontPoints: number;
  /** The widths of the longest words, and of the texts on one line. */
  readonly wordWidths: readonly number[];
  readonly lineWidths: readonly number[];
  readonly minimumWidths: readonly number[];
}

/** Chooses the largest font, one step smaller where texts would else take more than two lines; undefined if the words fit in none. */
function chooseLayout(layouts: readonly CandidateLayout[], width: number): CandidateLayout | undefined {
  const [largest, second] = layouts.filter(({ wordWidths }) => sumNumbers(wordWidths) <= width);
  const needsThirdLine = largest?.lineWidths.some(
    (lineWidth, column) => lineWidth > 2 * (largest.minimumWidths[column] ?? 0),
  );
  return needsThirdLine && largest === layouts[0] ? (second ?? largest) : largest;
}

/** Widens the columns towards their wished widths, each by the same amount as long as it lacks some: short texts fit first. */
function widenTowards(wishedWidths: readonly number[], widths: readonly number[], total: number): number[] {
  const widened = [...widths];
  let spare = total - sumNumbers(widths);
  const lacking = wishedWidths
    .map((wished, column) => ({ column, lack: wished - (widths[column] ?? 0) }))
    .filter(({ lack }) => lack > 0)
    .sort((a, b) => a.lack - b.lack);
  for (const [index, { column, lack }] of lacking.entries()) {
    const given = Math.max(0, Math.min(lack, spare / (lacking.length - index)));
    widened[column] = (widened[column] ?? 0) + given;
    spare -= given;
  }
  return widened;
}

interface ColumnMeasures {
  /** The longest word or number of each column, its heading included, in ems. */
  readonly words: readonly number[];
  /** The longest text of each column on one line, without its heading, in ems. */
  readonly lines: readonly number[];
}

function measureColumns(
  { columnShares, header, rows }: Table,
  mentions: readonly FigureMention[],
): ColumnMeasures {
  const words = columnShares.map(() => 0);
  const lines = columnShares.map(() => 0);
  visitCellsWithColumns([...header, ...rows.map((row) => row.cells)], (cell, column, row) => {
    if (cell.columnSpan !== undefined) return;
    const shown = replaceTokensWithWords(cell.text, mentions);
    const plain = cell.isLiteral || !shown.includes("**") ? shown : shown.replaceAll("**", "");
    const text = cell.noteMark === undefined ? plain : plain + cell.noteMark;
    if (row >= header.length) raiseToTextEms(lines, column, text);
    // No letter is wider than an em, so shorter texts hold no longer word.
    if (text.length > (words[column] ?? 0))
      for (const word of text.split(" ")) raiseToTextEms(words, column, word);
  });
  return { words, lines };
}

function raiseToTextEms(longest: number[], column: number, text: string): void {
  const longestSoFar = longest[column] ?? 0;
  if (text.length > longestSoFar) longest[column] = Math.max(longestSoFar, computeBoldEms(text));
}

/** Visits each cell with its first column, skipping the columns that a cell from a row above still covers. */
function visitCellsWithColumns(
  rows: readonly (readonly TableCell[])[],
  visit: (cell: TableCell, column: number, row: number) => void,
): void {
  const coverEndRows: number[] = [];
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((coverEndRows[column] ?? 0) > row) column += 1;
      visit(cell, column, row);
      for (let end = column + (cell.columnSpan ?? 1); column < end; column += 1)
        coverEndRows[column] = row + (cell.rowSpan ?? 1);
    }
  }
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
