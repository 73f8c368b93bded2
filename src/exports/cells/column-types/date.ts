import { formatIsoDate, toYearMonth } from "../../../period.ts";
import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { parseDateOrProblem } from "../dates.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

export const dateColumn: ColumnTypeDefinition = {
  ...labelTraits,
  isDay: true,
  createCellReader: () => createLabelCellReader(readDateCell),
};

function readDateCell(text: string): CellReading {
  const reading = parseDateOrProblem(text);
  if ("problem" in reading) return buildProblemReading(reading.problem, text);
  const { date, dayFirstProven, isSwappable } = reading;
  return {
    kind: "date",
    value: formatIsoDate(date),
    month: toYearMonth(date.year, date.month),
    dayFirstProven,
    isSwappable,
  };
}
