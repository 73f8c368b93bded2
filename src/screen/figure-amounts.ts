/** Amounts of a figure as short texts for tables on the screen. */
import type { Figure } from "../figures/figure.ts";
import type { FigureValue } from "../figures/figure-value.ts";
import { formatNumber } from "../language/number-text.ts";
import { notReportedMark } from "../language/table-cells.ts";
import type { Quantity } from "../quantity.ts";

/** Formats plan, last year, actual, percent of plan and change, in the order of the columns. */
export function formatFigureAmounts(
  figure: Omit<Figure, "byLocality" | "byMonth">,
): [plan: string, lastYear: string, actual: string, planPercent: string, change: string] {
  return [
    formatNumberOrNotReported(figure.plan),
    formatNumberPercentOrFraction(figure.samePeriodLastYear),
    formatNumberPercentOrFraction(figure.actual),
    formatPercentOrNotReported(figure.planPercent),
    figure.changePoints
      ? `${formatSignedNumber(figure.changePoints)} điểm`
      : formatPercentOrNotReported(figure.changePercent, formatSignedNumber),
  ];
}

/** Formats a share of tasks with both of its numbers: "12/13". */
export function formatNumberPercentOrFraction(value: FigureValue | null): string {
  if (value?.whole && value.part?.eq(value.amount))
    return `${formatNumber(value.part)}/${formatNumber(value.whole)}`;
  return value?.whole
    ? formatPercentOrNotReported(value.amount)
    : formatNumberOrNotReported(value?.amount ?? null);
}

export function formatNumberOrNotReported(value: Quantity | null): string {
  return value === null ? notReportedMark : formatNumber(value);
}

function formatPercentOrNotReported(
  value: Quantity | null,
  formatPercent: (value: Quantity) => string = (percent) => formatNumber(percent, 1),
): string {
  return value === null ? notReportedMark : `${formatPercent(value)}%`;
}

function formatSignedNumber(value: Quantity): string {
  return value.gt(0) ? `+${formatNumber(value, 1)}` : formatNumber(value, 1);
}

/** "14.274 lao động", "2,3%"; a text without digits ("…") takes no unit. */
export function addUnitToNumber(numberText: string, unit: string): string {
  if (!/\d/.test(numberText) || numberText.endsWith("%")) return numberText;
  return unit === "%" ? `${numberText}%` : `${numberText} ${unit}`;
}
