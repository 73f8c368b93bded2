/** The share of the year's plan as a bar, with a line where the elapsed part of the year ends. */
import { type FigureWithoutBreakdowns, pickFigureToDate } from "../../figures/figure.ts";
import { formatElapsedSeriesName, planShareSeriesName } from "../../language/chart-words.ts";
import { formatFigureAmounts } from "../figure-amounts.ts";
import { html, type Markup } from "../html/markup.ts";

/** In units of the drawing, which is scaled to its place. */
const width = 300;
const height = 14;

/** The bar with its words below; undefined without a share, as for rates, which differ from their plan by points. */
export function renderPlanBar(figure: FigureWithoutBreakdowns): Markup | undefined {
  const bar = renderPlanBarWithoutWords(figure);
  if (!bar) return undefined;
  const share = `${planShareSeriesName}: ${formatFigureAmounts(figure)[3]}`;
  const elapsed = isComparedWithElapsedYear(figure)
    ? html` <span class="key elapsed"></span>${formatElapsedSeriesName(figure.period)}.`
    : undefined;
  return html`<figure class="plan">${bar}<figcaption>${share}.${elapsed}</figcaption></figure>`;
}

/** The bar alone, where its number stands beside it. */
export function renderPlanBarWithoutWords(figure: FigureWithoutBreakdowns): Markup | undefined {
  const share = pickFigureToDate(figure).planPercent?.toNumber();
  if (share === undefined) return undefined;
  const scale = width / Math.max(100, share);
  const elapsed = (figure.period.last / 12) * 100 * scale;
  return html`<svg class="plan" viewBox="0 0 ${width} ${height}" aria-hidden="true"><rect class="whole" x="0.5" y="2.5" width="${round(100 * scale - 1)}" height="9"/><rect class="now" x="0" y="2" width="${round(Math.max(0, share) * scale)}" height="10"/>${
    isComparedWithElapsedYear(figure)
      ? html`<path class="elapsed" d="M${round(elapsed)} 0V${height}"/>`
      : undefined
  }</svg>`;
}

/** What there is at a moment does not grow with the year. */
function isComparedWithElapsedYear({ comparisonWithYearStart }: FigureWithoutBreakdowns): boolean {
  return comparisonWithYearStart === null;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
