/** Tables: in which cell a paragraph stands, and whether a tracked change has deleted its row. */
export interface Cell {
  /** Which one of the part, counted from 1 like the others. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface Tables {
  startTable(): void;
  startRow(): void;
  startCell(): void;
  deleteRow(): void;
  endTable(): void;
  /** Of the innermost table. */
  cell(): Cell | undefined;
  isInDeletedRow(): boolean;
}

export function tablesOf(): Tables {
  const open: { table: number; row: number; column: number; isRowDeleted: boolean }[] = [];
  let count = 0;
  return {
    startTable() {
      count += 1;
      open.push({ table: count, row: 0, column: 0, isRowDeleted: false });
    },
    startRow() {
      const table = open.at(-1);
      if (table) Object.assign(table, { row: table.row + 1, column: 0, isRowDeleted: false });
    },
    startCell() {
      const table = open.at(-1);
      if (table) table.column += 1;
    },
    deleteRow() {
      const table = open.at(-1);
      if (table) table.isRowDeleted = true;
    },
    endTable() {
      open.pop();
    },
    cell() {
      const last = open.at(-1);
      return last && { table: last.table, row: last.row, column: last.column };
    },
    isInDeletedRow: () => open.some(({ isRowDeleted }) => isRowDeleted),
  };
}
