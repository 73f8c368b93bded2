/** The cells of one figure: plan, last year, actual, their comparison, and remarks. */

import { capitalizeFirst } from "../language/capitalize.ts";
import { findCellNote } from "../language/cell-notes.ts";
import { describeRowRemarks } from "../language/row-remarks.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildPlanPercentCell,
  buildUnscaledTableUnit,
  type FigureWithoutBreakdowns,
} from "../language/table-cells.ts";
import type { Quantity } from "../quantity.ts";
import { buildFigureCell, buildNumberCell, buildTextCell } from "./cells.ts";
import type { SheetCell } from "./workbook-content.ts";

/** Amounts stand in the unit of the indicator, comparisons as percentages of Excel. */
export function buildAmountAndRemarkCells(figure: FigureWithoutBreakdowns): SheetCell[] {
  const unit = buildUnscaledTableUnit(figure.indicator.unit);
  const plan = buildPlanCell(figure, unit);
  const lastYear = buildLastYearCell(figure, unit);
  const actual = buildActualCell(figure, unit);
  const remarks = describeRowRemarks([
    { cell: plan },
    { cell: lastYear, note: findCellNote(figure, "samePeriodLastYear")?.shown },
    { cell: actual, note: findCellNote(figure, "actual")?.shown },
    { cell: buildPlanPercentCell(figure) },
    { cell: buildLastYearComparisonCell(figure), note: findCellNote(figure, "change")?.shown },
  ]);
  return [
    ...[plan, lastYear, actual].map(buildFigureCell),
    buildNumberCell(divideByHundred(figure.planPercent), { decimals: 1, isPercent: true }),
    buildChangeCell(figure),
    buildTextCell(capitalizeFirst(remarks.join("; "))),
  ];
}

/** The change of a rate is a difference in points, which is no percentage. */
function buildChangeCell({ changePercent, changePoints }: FigureWithoutBreakdowns): SheetCell {
  if (changePoints) return buildNumberCell(changePoints, { decimals: 2, isSigned: true, suffix: "điểm" });
  return buildNumberCell(divideByHundred(changePercent), { decimals: 1, isPercent: true, isSigned: true });
}

function divideByHundred(percent: Quantity | null): Quantity | null {
  return percent === null ? null : percent.times("0.01");
}
