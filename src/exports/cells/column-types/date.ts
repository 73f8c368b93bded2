import type { ExportDeclaration } from "../../../catalogue/declaration.ts";
import { formatIsoDate, toYearMonth } from "../../../period.ts";
import { buildProblemReading, type CellReading } from "../cell-reading.ts";
import { parseDateOrProblem } from "../dates.ts";
import { parseTime } from "../time-spans.ts";
import type { CellContext, ColumnTypeDefinition } from "./column-type.ts";
import { createLabelCellReader, labelTraits } from "./label-column.ts";

export const dateColumn: ColumnTypeDefinition = {
  ...labelTraits,
  isDay: true,
  createCellReader: ({ column }, context) => {
    const declaration = findDeclaration(context);
    const dates = declaration?.columns.filter(({ type }) => type === "date") ?? [];
    // Two dates of a row are compared by their days; those of a register are printed.
    const isOnlyDate = dates.length === 1 && !declaration?.list?.includes(column.id);
    return isOnlyDate ? readDateOrMonth : readDate;
  },
};

/** All files write dates alike: a reader knows those that it has read. */
const readDate = createLabelCellReader(readDateCell);
const readDateOrMonth = createLabelCellReader((text) => {
  const reading = readDateCell(text);
  return (reading.kind === "problem" ? readMonthOfYear(text) : undefined) ?? reading;
});

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

function findDeclaration({ exportId, catalogue }: CellContext): ExportDeclaration | undefined {
  return catalogue.sectors.flatMap(({ exports }) => exports).find(({ id }) => id === exportId);
}

/** "02/2021", "T2/2021": figures are those of months, so that a day is not needed; which day it was is then unknown. */
function readMonthOfYear(text: string): CellReading | undefined {
  const { year, first, last } = parseTime(text) ?? {};
  if (year === undefined || first === undefined || first !== last) return undefined;
  return {
    kind: "date",
    value: formatIsoDate({ year, month: first, day: 1 }),
    month: toYearMonth(year, first),
    dayFirstProven: false,
    isSwappable: false,
  };
}
