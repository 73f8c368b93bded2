import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { parsePlausibleYear } from "../dates.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

export const yearColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader: () => readYear,
};

const readYear = createLabelCellReader(readYearCell);

function readYearCell(text: string): CellReading {
  const year = parsePlausibleYear(text);
  return year === undefined ? buildProblemReading("year-unreadable", text) : { kind: "year", value: year };
}
