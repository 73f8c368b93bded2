/** Reads the tables without figures, whose rows are copied from a register: the papers of the period and its tasks. */
import type { TextUnit } from "./text-units.ts";

export interface ListTable {
  /** The heads of its columns, in the spelling of unit keys, and the columns themselves. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly ListRow[];
}

/** The cells of a row by their column; cells without letters too, such as dates. */
export type ListRow = ReadonlyMap<number, TextUnit>;

/** A head row and two others; a letterhead or a block of signatures has fewer. */
const leastRows = 3;
const leastColumns = 3;

export function readListTables(cells: readonly TextUnit[]): ListTable[] {
  const tables = new Map<number, Map<number, Map<number, TextUnit>>>();
  for (const unit of cells) {
    if (!unit.cell) continue;
    const rows = tables.get(unit.cell.table) ?? new Map<number, Map<number, TextUnit>>();
    tables.set(unit.cell.table, rows);
    const row = rows.get(unit.cell.row) ?? new Map<number, TextUnit>();
    rows.set(unit.cell.row, row);
    row.set(unit.cell.firstColumn, unit);
  }
  return [...tables.values()].flatMap((rows) => {
    const [head, ...others] = [...rows.values()];
    if (!head || others.length + 1 < leastRows) return [];
    const columns = new Map([...head].map(([column, { key }]) => [key, column]));
    return columns.size < leastColumns ? [] : [{ columns, rows: others }];
  });
}

/** The edited table with the most heads of the recorded one; half of them at least. */
export function findListTable(
  { columns }: ListTable,
  editedTables: readonly ListTable[],
): ListTable | undefined {
  const countCommon = (table: ListTable) =>
    [...columns.keys()].filter((head) => table.columns.has(head)).length;
  const [best] = [...editedTables].sort((a, b) => countCommon(b) - countCommon(a));
  return best && 2 * countCommon(best) >= columns.size ? best : undefined;
}
