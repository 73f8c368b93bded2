/** The cells of one figure: plan, last year, actual, from January on, their comparison, what remains, and remarks. */
import { type LocalityFigure, pickFigureToDate } from "../figures/figure.ts";
import { computeLocalityRank } from "../figures/locality-ranks.ts";
import { computeRemaining } from "../figures/plans/remaining.ts";
import { capitalizeFirst } from "../language/capitalize.ts";
import { formatNumber } from "../language/numbers/number-text.ts";
import { describeFigureRemarks } from "../language/tables/figure-remarks.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildLastYearComparisonCell,
  buildPlanCell,
  buildPlanPercentCell,
  buildToDateCell,
  type FigureCell,
  type FigureWithoutBreakdowns,
} from "../language/tables/table-cells.ts";
import { buildUnscaledTableUnit } from "../language/tables/table-unit.ts";
import { findYearToDate } from "../period.ts";
import { createQuantity, type Quantity } from "../quantity.ts";
import {
  buildFigureCell,
  buildNumberCell,
  buildOrdinalCell,
  buildTextCell,
  countDecimals,
  countRateDecimals,
} from "./cells.ts";
import type { SheetCell } from "./workbook-content.ts";

/** Amounts stand in the unit of the indicator, comparisons as percentages of Excel; the cells of `before` stand before the remarks. */
export function buildAmountAndRemarkCells(
  figure: FigureWithoutBreakdowns,
  before: readonly SheetCell[] = [],
): SheetCell[] {
  const unit = buildUnscaledTableUnit(figure.indicator.unit);
  const toDate = pickFigureToDate(figure);
  const hasToDate = findYearToDate(figure.period) !== undefined;
  const plan = buildPlanCell(figure, unit);
  const lastYear = buildLastYearCell(figure, unit);
  const actual = buildActualCell(figure, unit);
  return [
    ...[plan, lastYear, actual].map(buildFigureCell),
    ...(hasToDate ? [buildFigureCell(buildToDateCell(figure, unit))] : []),
    buildPlanCellOfRate(toDate) ?? buildPercentCell(toDate.planPercent, {}),
    buildChangeCell(figure),
    buildRemainingCell(figure),
    ...before,
    buildTextCell(capitalizeFirst(describeFigureRemarks(figure).join("; "))),
  ];
}

/** Nothing remains of a plan that is reached. */
function buildRemainingCell(figure: FigureWithoutBreakdowns): SheetCell {
  const remaining = computeRemaining(figure);
  if (!remaining) return buildNumberCell(null, { decimals: 0 });
  const amount = remaining.amount.gt(0) ? remaining.amount : createQuantity(0);
  return buildNumberCell(amount, { decimals: countDecimals(formatNumber(amount)) });
}

/** The rank of a locality by its share of the plan; empty where it has none. */
export function buildPlanRankCell(figures: readonly LocalityFigure[], locality: string): SheetCell {
  const ranking = computeLocalityRank(figures, locality, "plan");
  return ranking ? buildOrdinalCell(ranking.rank) : buildNumberCell(null, { decimals: 0 });
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
