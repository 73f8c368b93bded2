/** Figures from January to the end of a month, in the cells of charts. */
import type { FigureWithoutBreakdowns } from "../../figures/figure.ts";
import { computePercent } from "../../quantity.ts";
import { isRateUnit } from "../numbers/rate-text.ts";
import type { FigureCell } from "./table-cells.ts";
import { cellFormatName } from "./table-unit.ts";

/** Stands in a recorded format where the cell of the period has `cellFormatName`. */
export const cellToDateFormatName = "cellToDate";

/** Records the cell of a figure that `buildFigureToDate` gives. */
export function toCellToDate(cell: FigureCell): FigureCell {
  return { ...cell, format: cell.format.replace(cellFormatName, cellToDateFormatName) };
}

/** The figure from January to the end of a month, with its share of the year's plan; comparisons are not those of these months. */
export function buildFigureToDate(figure: FigureWithoutBreakdowns, month: number): FigureWithoutBreakdowns {
  const { plan, indicator } = figure;
  const { actual, samePeriodLastYear } = figure
    .byMonthToDate()
    .find((candidate) => candidate.month === month) ?? { actual: null, samePeriodLastYear: null };
  const planPercent = isRateUnit(indicator.unit)
    ? null
    : actual && plan && computePercent(actual.amount, plan);
  return { ...figure, actual, samePeriodLastYear, planPercent };
}
