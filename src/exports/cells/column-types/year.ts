import { buildProblem, type CellReading } from "../cell-reading.ts";
import { parseYear } from "../dates.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelReader, labelTraits } from "./label-column.ts";

export const yearColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader: () => createLabelReader(readYearCell),
};

function readYearCell(text: string): CellReading {
  const year = parseYear(text);
  return year === undefined ? buildProblem("year-unreadable", text) : { kind: "year", value: year };
}
