import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { parseMonthOrProblem } from "../months.ts";
import { foldText } from "../text-folding.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

export const monthColumn: ColumnTypeDefinition = {
  ...labelTraits,
  createCellReader({ header }) {
    const words = foldText(header).split(" ");
    const column = { isOfMonths: words.includes("thang"), isOfDays: words.includes("ngay") };
    return createLabelCellReader((text) => readMonthCell(text, column));
  },
};

function readMonthCell(text: string, column: Parameters<typeof parseMonthOrProblem>[1]): CellReading {
  const reading = parseMonthOrProblem(text, column);
  return "problem" in reading
    ? buildProblemReading(reading.problem, text)
    : { kind: "month", value: reading };
}
