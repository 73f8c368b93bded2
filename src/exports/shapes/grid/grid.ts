/** A whole table in memory: where labels stand in rows and in columns, no record can be read alone. */
import type { SourceRecord } from "../../source.ts";

export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Only for the last record of a file that ends without a line break. */
  readonly isUnfinished?: true;
}

/** Aggregated tables are far smaller; a larger file is a list of records, which has no other shape than the standard one. */
const maxGridRows = 20_000;

/** Reads all records; undefined if they are too many, or one cannot be read. */
export function readGrid(records: Iterable<SourceRecord>): GridRow[] | undefined {
  const rows: GridRow[] = [];
  for (const { line, cells, fault, isUnfinished } of records) {
    if (fault || rows.length === maxGridRows) return undefined;
    rows.push({ line, cells, ...(isUnfinished && { isUnfinished }) });
  }
  return rows;
}
