/** The columns of cells: a cell that spans rows or columns pushes the others aside. */
import type { SheetCell, SheetRow } from "../workbook-content.ts";

export interface PlacedCell {
  /** Counted from 0. */
  readonly column: number;
  readonly cell: SheetCell;
}

export interface PlacedRows {
  /** Every row with its cells; the places that a spanning cell covers have an empty cell with its look. */
  readonly rows: readonly (readonly PlacedCell[])[];
  /** The ranges of spanning cells, "A1:C1". */
  readonly mergedRanges: readonly string[];
}

export function placeCells(rows: readonly SheetRow[]): PlacedRows {
  const coveringCells = new Map<string, SheetCell>();
  const mergedRanges: string[] = [];
  const placedRows = rows.map((row, rowIndex) => {
    const placedCells: PlacedCell[] = [];
    const remainingCells = [...row];
    for (let column = 0; ; column += 1) {
      const covering = coveringCells.get(formatAddress(column, rowIndex));
      const cell = covering ? toCoveredCell(covering) : remainingCells.shift();
      if (!cell) break;
      placedCells.push({ column, cell });
      if (covering) continue;
      const { columnSpan = 1, rowSpan = 1 } = cell;
      if (columnSpan === 1 && rowSpan === 1) continue;
      const [lastColumn, lastRow] = [column + columnSpan - 1, rowIndex + rowSpan - 1];
      mergedRanges.push(`${formatAddress(column, rowIndex)}:${formatAddress(lastColumn, lastRow)}`);
      for (let coveredRow = rowIndex; coveredRow <= lastRow; coveredRow += 1)
        for (let covered = column; covered <= lastColumn; covered += 1)
          if (coveredRow > rowIndex || covered > column)
            coveringCells.set(formatAddress(covered, coveredRow), cell);
    }
    return placedCells;
  });
  return { rows: placedRows, mergedRanges };
}

/** The borders of a spanning cell are those of all cells that it covers. */
function toCoveredCell({ look }: SheetCell): SheetCell {
  return { content: { kind: "empty" }, look };
}

/** "A1", "AA12"; column and row are counted from 0. */
export function formatAddress(column: number, row: number): string {
  return `${formatColumnLetters(column)}${row + 1}`;
}

export function formatColumnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${formatColumnLetters(Math.floor(column / 26) - 1)}${letter}`;
}
