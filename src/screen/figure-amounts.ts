/** Amounts of a figure as short texts for tables on the screen. */
import { pickFigureToDate } from "../figures/figure.ts";
import type { FigureValue } from "../figures/values/figure-value.ts";
import { formatNumber } from "../language/numbers/number-text.ts";
import { chooseRateDecimals, computePrintedPoints } from "../language/numbers/rate-points.ts";
import { formatRateCell, isRateUnit } from "../language/numbers/rate-text.ts";
import { type FigureWithoutBreakdowns, notReportedMark } from "../language/tables/table-cells.ts";
import type { Quantity } from "../quantity.ts";

type FigureAmountTexts = [
  plan: string,
  lastYear: string,
  actual: string,
  planPercent: string,
  change: string,
];

/** As in the annex. */
const rateDecimals = 2;
const percentDecimals = 1;

/** Formats plan, last year, actual, percent of plan (of the total from January on) and change, in the order of the columns. */
export function formatFigureAmounts(figure: FigureWithoutBreakdowns): FigureAmountTexts {
  return isRateUnit(figure.indicator.unit) ? formatRateAmounts(figure) : formatCountAmounts(figure);
}

function formatCountAmounts(figure: FigureWithoutBreakdowns): FigureAmountTexts {
  return [
    formatNumberOrNotReported(figure.plan),
    formatNumberPercentOrFraction(figure.samePeriodLastYear),
    formatNumberPercentOrFraction(figure.actual),
    formatPercentOrNotReported(pickFigureToDate(figure).planPercent),
    formatPercentOrNotReported(figure.changePercent, formatSignedPercent),
  ];
}

/** The points are the differences of the rates as this table prints them. */
function formatRateAmounts(figure: FigureWithoutBreakdowns): FigureAmountTexts {
  const { plan, samePeriodLastYear, actual, comparison } = figure;
  const toDate = pickFigureToDate(figure).actual;
  const decimals = chooseRateDecimals(figure, rateDecimals);
  const formatRate = (rate: Quantity | undefined | null) =>
    rate ? `${formatRateCell(rate, decimals)}%` : notReportedMark;
  const formatPoints = (now: Quantity, before: Quantity) =>
    `${formatSignedNumber(computePrintedPoints(now, before, decimals), decimals)} điểm`;
  return [
    formatRate(plan),
    formatRate(samePeriodLastYear?.amount),
    formatRate(actual?.amount),
    toDate && plan ? formatPoints(toDate.amount, plan) : notReportedMark,
    comparison.kind === "none"
      ? notReportedMark
      : formatPoints(comparison.now.amount, comparison.before.amount),
  ];
}

/** Formats the total from January on; of a number of one moment the number itself. */
export function formatToDateAmount(figure: FigureWithoutBreakdowns): string {
  return formatNumberPercentOrFraction(pickFigureToDate(figure).actual);
}

/** Formats a share of tasks with both of its numbers: "12/13". */
export function formatNumberPercentOrFraction(value: FigureValue | null): string {
  if (value?.whole && value.part?.eq(value.amount))
    return `${formatNumber(value.part)}/${formatNumber(value.whole)}`;
  return value?.whole
    ? `${formatRateCell(value.amount, rateDecimals)}%`
    : formatNumberOrNotReported(value?.amount ?? null);
}

export function formatNumberOrNotReported(value: Quantity | null): string {
  return value === null ? notReportedMark : formatNumber(value);
}

function formatPercentOrNotReported(
  value: Quantity | null,
  formatPercent: (value: Quantity) => string = (percent) => formatRateCell(percent, percentDecimals),
): string {
  return value === null ? notReportedMark : `${formatPercent(value)}%`;
}

function formatSignedPercent(value: Quantity): string {
  return `${value.gt(0) ? "+" : ""}${formatRateCell(value, percentDecimals)}`;
}

function formatSignedNumber(value: Quantity, decimals: number): string {
  return `${value.gt(0) ? "+" : ""}${formatNumber(value, decimals)}`;
}

/** "14.274 lao động", "2,3%"; a text without digits ("…") takes no unit. */
export function addUnitToNumber(numberText: string, unit: string): string {
  if (!/\d/.test(numberText) || numberText.endsWith("%")) return numberText;
  return unit === "%" ? `${numberText}%` : `${numberText} ${unit}`;
}
