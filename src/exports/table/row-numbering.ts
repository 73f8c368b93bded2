import { isRunningNumberHeader } from "../meaning/running-number.ts";
import type { SourceRecord } from "../source.ts";
import type { Header } from "./header/header.ts";
import { createRowNumberGaps, type RowNumberGaps } from "./row-number-gaps.ts";

/** The numbers of the rows in the column STT, by which a row is known even if nothing else of it can be read. */
export interface RowNumbering extends RowNumberGaps {
  /** The position of the column; negative without one. */
  readonly column: number;
  /** True once it is known whether the column counts the rows. */
  readonly isKnown: () => boolean;
  readonly addRow: (record: SourceRecord) => void;
  /** True if the line has the number that the next row would have. */
  readonly isNextRow: (cells: readonly string[]) => boolean;
}

/** Enough rows to tell a column that counts the rows from one that numbers groups; reading more would take time. */
const rowsToCompare = 3;

export function createRowNumbering({ names }: Header): RowNumbering {
  const column = names.findIndex(isRunningNumberHeader);
  let rowCount = 0;
  let isCounting = column >= 0;
  const gaps = createRowNumberGaps(column);
  return {
    ...gaps,
    column,
    isKnown: () => rowCount >= rowsToCompare,
    addNextRows(count) {
      rowCount += count;
      gaps.addNextRows(count);
    },
    addRow(record) {
      rowCount++;
      if (isCounting && rowCount <= rowsToCompare)
        isCounting = record.readText(column).trim() === String(rowCount);
    },
    isNextRow: (cells) => isCounting && rowCount > 0 && (cells[column] ?? "").trim() === String(rowCount + 1),
  };
}
