import type { NonDataKind } from "./non-data-lines.ts";

/** The lines of a file by what became of them. A line is a row of a spreadsheet: a break inside a cell begins no other. */
export interface TableTally {
  lines: number;
  /** The shape in which the table was read, if not the standard one: "thời gian nằm ngang". */
  readAs?: string;
  /** The rows that were read without doubt. */
  rows: number;
  /** Lines with an error, which no figure counts. */
  refused: number;
  skipped: Partial<Record<NonDataKind, number>>;
  /** The total rows that differ from the sum of their rows. */
  differentTotals: number;
  /** Those that were not compared: of a stock over several months, or in a file with errors. */
  uncheckedTotals: number;
}

export function createTableTally(): TableTally {
  return { lines: 0, rows: 0, refused: 0, skipped: {}, differentTotals: 0, uncheckedTotals: 0 };
}
