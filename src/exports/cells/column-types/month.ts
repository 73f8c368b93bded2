import { buildProblem, type CellReading } from "../cell-reading.ts";
import { parseMonth } from "../months.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelReader, labelTraits } from "./label-column.ts";

export const monthColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader: () => createLabelReader(readMonthCell),
};

function readMonthCell(text: string): CellReading {
  const month = parseMonth(text);
  return month ? { kind: "month", value: month } : buildProblem("month-unreadable", text);
}
