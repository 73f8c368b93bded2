import { getOrCreate } from "../../memoize.ts";
import { buildProblemReading, type CellReader, type CellReading } from "../cell-reading.ts";
import { parseMonthOrProblem } from "../months.ts";
import { foldText } from "../text-folding.ts";
import { parseTimeSpan } from "../time-spans.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

export const monthColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader({ header }) {
    const words = foldText(header).split(" ");
    const column = { isOfMonths: words.includes("thang"), isOfDays: words.includes("ngay") };
    return getOrCreate(monthReaders, `${column.isOfMonths} ${column.isOfDays}`, () =>
      createLabelCellReader((text) => readMonthCell(text, column)),
    );
  },
};

/** All files write the same months: a reader knows those that it has read. */
const monthReaders = new Map<string, CellReader>();

function readMonthCell(text: string, column: Parameters<typeof parseMonthOrProblem>[1]): CellReading {
  const reading = parseMonthOrProblem(text, column);
  if (!("problem" in reading)) return { kind: "month", value: reading };
  const span = reading.problem === "month-unreadable" ? parseTimeSpan(text) : undefined;
  if (!span) return buildProblemReading(reading.problem, text);
  const { first, last, year } = span;
  return { kind: "month", value: { first, month: last, ...(year !== undefined && { year }) } };
}
