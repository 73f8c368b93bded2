/** Tracks the cell of the current paragraph, and whether a tracked change deletes its row. */
export interface CellPosition {
  /** The ordinal of the table in the part. All three count from 1. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** The columns of the table's grid that a cell covers: cells of several columns shift the ordinals of those behind them. */
export interface CellExtent {
  /** From 1. */
  readonly firstColumn: number;
  readonly columnCount: number;
  /** It continues the cell above, which holds the text. */
  readonly isContinued: boolean;
}

export type CellPlace = CellPosition & CellExtent;

export interface TableTracker {
  startTable(): void;
  startRow(): void;
  startCell(): void;
  /** The current row begins with this many columns without a cell. */
  skipColumns(count: number): void;
  setCellColumns(count: number): void;
  setCellContinued(): void;
  markRowDeleted(): void;
  endTable(): void;
  /** The cell of the innermost table. */
  currentCell(): CellPosition | undefined;
  currentExtent(): CellExtent | undefined;
  currentPlace(): CellPlace | undefined;
  isInDeletedRow(): boolean;
}

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
  isRowDeleted: boolean;
  extent: { firstColumn: number; columnCount: number; isContinued: boolean };
}

export function createTableTracker(): TableTracker {
  const openTables: OpenTable[] = [];
  let tableCount = 0;
  const updateInnermost = (update: (table: OpenTable) => void) => {
    const table = openTables.at(-1);
    if (table) update(table);
  };
  return {
    startTable() {
      tableCount += 1;
      openTables.push({
        table: tableCount,
        row: 0,
        column: 0,
        isRowDeleted: false,
        extent: createExtentBefore(1),
      });
    },
    startRow: () =>
      updateInnermost((table) => {
        table.row += 1;
        table.column = 0;
        table.isRowDeleted = false;
        table.extent = createExtentBefore(1);
      }),
    startCell: () =>
      updateInnermost((table) => {
        const { firstColumn, columnCount } = table.extent;
        table.column += 1;
        table.extent = { firstColumn: firstColumn + columnCount, columnCount: 1, isContinued: false };
      }),
    skipColumns: (count) =>
      updateInnermost((table) => {
        table.extent = createExtentBefore(1 + count);
      }),
    setCellColumns: (count) =>
      updateInnermost(({ extent }) => {
        extent.columnCount = Math.max(1, count);
      }),
    setCellContinued: () =>
      updateInnermost(({ extent }) => {
        extent.isContinued = true;
      }),
    markRowDeleted: () =>
      updateInnermost((table) => {
        table.isRowDeleted = true;
      }),
    endTable() {
      openTables.pop();
    },
    currentCell() {
      const innermost = openTables.at(-1);
      return innermost && { table: innermost.table, row: innermost.row, column: innermost.column };
    },
    currentExtent() {
      const innermost = openTables.at(-1);
      return innermost && { ...innermost.extent };
    },
    currentPlace() {
      const innermost = openTables.at(-1);
      if (!innermost) return undefined;
      const { table, row, column, extent } = innermost;
      const { firstColumn, columnCount, isContinued } = extent;
      return { table, row, column, firstColumn, columnCount, isContinued };
    },
    isInDeletedRow: () => openTables.some(({ isRowDeleted }) => isRowDeleted),
  };
}

/** The place before the first cell of a row. */
function createExtentBefore(column: number) {
  return { firstColumn: column, columnCount: 0, isContinued: false };
}
