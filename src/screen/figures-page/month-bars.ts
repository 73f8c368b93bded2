/** The months of a figure as bars, last year's beside this year's. */
import { isRateOrAverage } from "../../catalogue/declaration.ts";
import type { Figure, MonthFigure } from "../../figures/figure.ts";
import {
  buildMonthSeriesNames,
  describeChart,
  formatBreakdownChartTitle,
  formatMonthCategory,
  formatMonthChartSubject,
} from "../../language/chart-words.ts";
import { listMonths } from "../../period.ts";
import { type Quantity, sumQuantities } from "../../quantity.ts";
import { formatNumberPercentOrFraction } from "../figure-amounts.ts";
import { html, type Markup } from "../html/markup.ts";

/** In units of the drawing, which is made smaller where its place is. */
const slotWidth = 28;
const barWidth = 11;
const barsHeight = 56;
const height = barsHeight + 14;
const emsPerUnit = 0.1;

/** Lists the months to show; none for a period of one month, and where rows of several months have more than their months. */
export function listShownMonths(figure: Figure): readonly MonthFigure[] {
  const { period } = figure;
  const months = figure.byMonth();
  if (period.first === period.last || months.length === 0 || !hasMonthsThatAddUp(figure, months)) return [];
  const byNumber = new Map(months.map((each) => [each.month, each]));
  return listMonths(period).map(
    (month) => byNumber.get(month) ?? { month, actual: null, samePeriodLastYear: null },
  );
}

/** A row of a whole quarter counts for the period, and for none of its months. */
function hasMonthsThatAddUp({ indicator, actual }: Figure, months: readonly MonthFigure[]): boolean {
  const { kind } = indicator.aggregation;
  if (actual === null || (kind !== "sum" && kind !== "count") || isRateOrAverage(indicator)) return true;
  return sumQuantities(months.flatMap((month) => month.actual?.amount ?? [])).eq(actual.amount);
}

/** Undefined where no month has anything to draw. */
export function renderMonthBars(figure: Figure, months: readonly MonthFigure[]): Markup | undefined {
  const names = buildMonthSeriesNames(figure.period);
  const amounts = months.flatMap(({ actual, samePeriodLastYear }) => [actual, samePeriodLastYear]);
  const largest = Math.max(0, ...amounts.map((value) => toNumber(value?.amount)));
  if (largest === 0) return undefined;
  const width = months.length * slotWidth;
  return html`<figure class="months"><svg viewBox="0 0 ${width} ${height}" style="max-width: ${roundToTenth(width * emsPerUnit)}em" role="img" aria-label="${describeMonths(figure, months)}">
<path class="axis" d="M0 ${barsHeight}H${width}"/>
${months.map((month, index) => renderMonth(month, index, { largest, names }))}
</svg><figcaption><span class="key before"></span>${names.lastYear} <span class="key now"></span>${names.actual}</figcaption></figure>`;
}

/** Names the numbers of each month that has any, for a reader who does not see the bars. */
function describeMonths({ indicator, period }: Figure, months: readonly MonthFigure[]): string {
  const names = buildMonthSeriesNames(period);
  const known = months.filter(({ actual, samePeriodLastYear }) => actual || samePeriodLastYear);
  const buildSeries = (role: "lastYear" | "actual", values: readonly MonthFigure["actual"][]) => ({
    role,
    name: names[role],
    labels: values.map((value) => (value ? formatNumberPercentOrFraction(value) : "")),
  });
  return describeChart({
    layout: "columns",
    title: formatBreakdownChartTitle(formatMonthChartSubject(indicator.name), period, indicator.unit),
    categories: known.map(({ month }) => formatMonthCategory(month)),
    series: [
      buildSeries(
        "lastYear",
        known.map(({ samePeriodLastYear }) => samePeriodLastYear),
      ),
      buildSeries(
        "actual",
        known.map(({ actual }) => actual),
      ),
    ],
  });
}

function renderMonth(
  { month, actual, samePeriodLastYear }: MonthFigure,
  index: number,
  { largest, names }: { readonly largest: number; readonly names: ReturnType<typeof buildMonthSeriesNames> },
): Markup {
  const left = index * slotWidth;
  const middle = left + slotWidth / 2;
  const tip = `${formatMonthCategory(month)}: ${names.lastYear} ${formatNumberPercentOrFraction(samePeriodLastYear)}, ${names.actual} ${formatNumberPercentOrFraction(actual)}`;
  const bars = [
    renderBar("before", middle - barWidth, samePeriodLastYear?.amount, largest),
    renderBar("now", middle, actual?.amount, largest),
  ];
  return html`<g><title>${tip}</title>${bars}<text x="${middle}" y="${height - 3}">${month}</text></g>`;
}

function renderBar(
  kind: "before" | "now",
  x: number,
  amount: Quantity | undefined,
  largest: number,
): Markup | undefined {
  const barHeight = roundToTenth((toNumber(amount) / largest) * barsHeight);
  if (barHeight === 0) return undefined;
  return html`<rect class="${kind}" x="${x}" y="${roundToTenth(barsHeight - barHeight)}" width="${barWidth}" height="${barHeight}"/>`;
}

/** A bar cannot be lower than the axis. */
function toNumber(amount: Quantity | undefined): number {
  return Math.max(0, amount?.toNumber() ?? 0);
}

function roundToTenth(number: number): number {
  return Math.round(number * 10) / 10;
}
