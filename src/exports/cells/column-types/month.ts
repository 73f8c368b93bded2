import { buildProblem, type CellReading } from "../cell-reading.ts";
import { parseMonth } from "../months.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelReader, labelTraits } from "./label-column.ts";

/** Months. A locality reports each of them once, so two equal rows are one row reported twice. */
export const monthColumn: ColumnTypeDefinition = {
  ...labelTraits,
  identifiesRows: true,
  createCellReader: () => createLabelReader(readMonthCell),
};

function readMonthCell(text: string): CellReading {
  const month = parseMonth(text);
  return month ? { kind: "month", value: month } : buildProblem("month-unreadable", text);
}
