/** The heads of each cell of a table: what its row, its columns and the group of rows above it say. */
import type { MarkedParagraph } from "./marked-paragraphs.ts";

export interface CellHeads {
  /** The texts to the left in the same row, such as indicator and unit; without ordinals. */
  readonly row: readonly string[];
  /** The texts of the header rows over the cell, from the top. */
  readonly column: readonly string[];
  /** The nearest title row above, and a line of units above the table; empty where there is none. */
  readonly group: string;
}

export interface TableHeads {
  findHeads(paragraph: MarkedParagraph): CellHeads;
  readonly groups: ReadonlySet<string>;
  readonly width: number;
  readonly header: TableHeader;
}

interface TableHeader {
  /** The line of units above the table; empty where there is none. */
  readonly unitLine: string;
  /** The rows above the first figure, from the top. */
  readonly rows: readonly (readonly TableCell[])[];
}

interface TableCell {
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly text: string;
  readonly hasFigure: boolean;
  readonly isContinued: boolean;
}

/**
 * From the paragraphs of one table; `unitLine` is the line of units above it. A table without header rows of its own is the rest of one
 * that was split: it has those of a table above it with as many columns.
 */
export function buildTableHeads(
  paragraphs: readonly MarkedParagraph[],
  unitLine: string,
  findTableAbove: (width: number) => TableHeads | undefined,
): TableHeads {
  const rows = groupCellsByRow(paragraphs);
  const width = Math.max(...[...rows.values()].flat().map(({ lastColumn }) => lastColumn));
  const ownHeaderRows: TableCell[][] = [];
  const groupsByRow = new Map<number, string>();
  let isAboveFigures = true;
  let group = "";
  for (const [number, cells] of rows) {
    if (cells.some(({ hasFigure }) => hasFigure)) isAboveFigures = false;
    else if (isTitleRow(cells, width)) group = findTitle(cells);
    else if (isAboveFigures) ownHeaderRows.push(cells);
    groupsByRow.set(number, group);
  }
  const own: TableHeader = { unitLine, rows: ownHeaderRows };
  const header = own.rows.length > 0 ? own : (findTableAbove(width)?.header ?? own);
  const columnHeads = new Map<string, readonly string[]>();
  const findColumnHeads = (first: number, last: number) => {
    const key = `${first} ${last}`;
    const heads = columnHeads.get(key) ?? collectColumnHeads(header, first, last);
    columnHeads.set(key, heads);
    return heads;
  };
  return {
    groups: new Set(groupsByRow.values()),
    width,
    header,
    findHeads({ cell }) {
      if (!cell) return { row: [], column: [], group: "" };
      const lastColumn = cell.firstColumn + cell.columnCount - 1;
      return {
        row: collectRowHeads(rows.get(cell.row) ?? [], cell.firstColumn),
        column: findColumnHeads(cell.firstColumn, lastColumn),
        group: groupsByRow.get(cell.row) ?? "",
      };
    },
  };
}

/** A cell that continues the one above has its text. */
function groupCellsByRow(paragraphs: readonly MarkedParagraph[]): Map<number, TableCell[]> {
  const rows = new Map<number, TableCell[]>();
  const lastTexts = new Map<number, string>();
  for (const { text, figures, cell } of paragraphs) {
    if (!cell) continue;
    const { row, firstColumn, columnCount, isContinued } = cell;
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    const previous = cells.at(-1);
    const isSameCell = previous?.firstColumn === firstColumn;
    if (isSameCell) cells.pop();
    const ownText = isSameCell ? `${previous.text} ${text}` : text;
    const shownText = isContinued ? (lastTexts.get(firstColumn) ?? "") : ownText;
    lastTexts.set(firstColumn, shownText);
    cells.push({
      firstColumn,
      lastColumn: firstColumn + columnCount - 1,
      text: shownText,
      hasFigure: figures.length > 0 || (isSameCell && previous.hasFigure),
      isContinued,
    });
  }
  return rows;
}

/** One text over at least half of the table, besides an ordinal. */
function isTitleRow(cells: readonly TableCell[], width: number): boolean {
  const titles = cells.filter(({ text }) => isHeadText(text));
  const [title] = titles;
  return (
    title !== undefined && titles.length === 1 && 2 * (title.lastColumn - title.firstColumn + 1) >= width
  );
}

function findTitle(cells: readonly TableCell[]): string {
  return cells.find(({ text }) => isHeadText(text))?.text ?? "";
}

function collectRowHeads(cells: readonly TableCell[], column: number): string[] {
  return cells
    .filter(({ lastColumn, hasFigure, text }) => lastColumn < column && !hasFigure && isHeadText(text))
    .map(({ text }) => text);
}

function collectColumnHeads({ unitLine, rows }: TableHeader, first: number, last: number): string[] {
  const heads = rows.flatMap((cells) =>
    cells.filter(
      ({ firstColumn, lastColumn, text, isContinued }) =>
        firstColumn <= last && lastColumn >= first && !isContinued && isHeadText(text),
    ),
  );
  return [...(unitLine === "" ? [] : [unitLine]), ...heads.map(({ text }) => text)];
}

/** Text that is no running number, letter or formula. */
function isHeadText(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !/^\s*[IVXLC]+[.)]?\s*$/.test(text);
}
