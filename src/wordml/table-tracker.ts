/** Tracks the cell of the current paragraph, and whether a tracked change deletes its row. */
export interface CellPosition {
  /** The ordinal of the table in the part. All three count from 1. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface TableTracker {
  startTable(): void;
  startRow(): void;
  startCell(): void;
  markRowDeleted(): void;
  endTable(): void;
  /** The cell of the innermost table. */
  currentCell(): CellPosition | undefined;
  isInDeletedRow(): boolean;
}

export function createTableTracker(): TableTracker {
  const openTables: { table: number; row: number; column: number; isRowDeleted: boolean }[] = [];
  let tableCount = 0;
  return {
    startTable() {
      tableCount += 1;
      openTables.push({ table: tableCount, row: 0, column: 0, isRowDeleted: false });
    },
    startRow() {
      const table = openTables.at(-1);
      if (table) Object.assign(table, { row: table.row + 1, column: 0, isRowDeleted: false });
    },
    startCell() {
      const table = openTables.at(-1);
      if (table) table.column += 1;
    },
    markRowDeleted() {
      const table = openTables.at(-1);
      if (table) table.isRowDeleted = true;
    },
    endTable() {
      openTables.pop();
    },
    currentCell() {
      const innermost = openTables.at(-1);
      return innermost && { table: innermost.table, row: innermost.row, column: innermost.column };
    },
    isInDeletedRow: () => openTables.some(({ isRowDeleted }) => isRowDeleted),
  };
}
