import type { LineHashTable } from "../../src/exports/table/line-hash-table.ts";

interface HashedLine {
  readonly high: number;
  readonly low: number;
  readonly line: number;
}

/** Lists the lines of a table from the first on; in the table they lie in no order. */
export function listHashedLines(table: LineHashTable): HashedLine[] {
  const all: HashedLine[] = [];
  table.forEach((high, low, line) => {
    all.push({ high, low, line });
  });
  return all.sort((one, other) => one.line - other.line);
}
