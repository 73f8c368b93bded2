import { noValue } from "../cell-reading.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";

/** Names, identity numbers, telephone numbers: no cell is ever read. */
export const privateColumn: ColumnTypeDefinition = {
  isLabel: false,
  isDay: false,
  isPrivate: true,
  canHoldTotalLabel: false,
  needsUnit: false,
  createCellReader: () => () => noValue,
  createRecordReader: () => () => noValue,
};
