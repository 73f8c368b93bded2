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
  type FigureCell,
  type FigureWithoutBreakdowns,
} from "../language/table-cells.ts";
import type { Quantity } from "../quantity.ts";
import { buildFigureCell, buildNumberCell, buildTextCell, countRateDecimals } from "./cells.ts";
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
    buildPlanCellOfRate(figure) ?? buildPercentCell(figure.planPercent, {}),
    buildChangeCell(figure),
    buildTextCell(capitalizeFirst(remarks.join("; "))),
  ];
}

/** A rate differs from its plan by points, as from last year; undefined for any other figure. */
function buildPlanCellOfRate(figure: FigureWithoutBreakdowns): SheetCell | undefined {
  return figure.planPoints ? buildPointsCell(buildPlanPercentCell(figure)) : undefined;
}

/** Points as they are printed, so that the rates beside them can be subtracted. */
function buildPointsCell(printed: FigureCell): SheetCell {
  const cell = buildFigureCell(printed);
  const { content } = cell;
  if (content.kind !== "number") return cell;
  return { ...cell, content: { ...content, format: { ...content.format, isSigned: true, suffix: "điểm" } } };
}

/** The change of a rate is a difference in points, which is no percentage. */
function buildChangeCell(figure: FigureWithoutBreakdowns): SheetCell {
  const { changePercent, changePoints } = figure;
  if (changePoints) return buildPointsCell(buildLastYearComparisonCell(figure));
  return buildPercentCell(changePercent, { isSigned: true });
}

function buildPercentCell(percent: Quantity | null, { isSigned }: { readonly isSigned?: true }): SheetCell {
  if (percent === null) return buildNumberCell(null, { decimals: 0 });
  const decimals = countRateDecimals(percent, 1);
  return buildNumberCell(percent.times("0.01"), { decimals, isPercent: true, ...(isSigned && { isSigned }) });
}
