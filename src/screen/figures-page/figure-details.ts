/** What opens below a figure: its months, its localities, and the lines of files behind it. */
import { buildUnreportedFigure } from "../../document/content-figures.ts";
import type { Figure, FigureWithoutBreakdowns, LocalityFigure, MonthFigure } from "../../figures/figure.ts";
import { computeLocalityRank } from "../../figures/locality-ranks.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import {
  buildMonthSeriesNames,
  formatLocalityChartSubject,
  formatMonthCategory,
  formatMonthChartSubject,
} from "../../language/chart-words.ts";
import { detailLabels } from "../../language/figures-page/page-words.ts";
import { formatNameWithUnit } from "../../language/tables/annex-words.ts";
import { describeFigureRemarks } from "../../language/tables/figure-remarks.ts";
import { listSourceTexts, sourceHeadings } from "../../language/tables/source-words.ts";
import {
  buildAmountHeadings,
  columnHeadings,
  regulationLabel,
} from "../../language/tables/workbook-words.ts";
import { findYearToDate } from "../../period.ts";
import { formatFigureAmounts, formatNumberPercentOrFraction, formatToDateAmount } from "../figure-amounts.ts";
import { renderHtmlTable } from "../html/html-table.ts";
import { html, type Markup, type MarkupContent } from "../html/markup.ts";
import type { PageContext } from "./page-context.ts";
import { renderPlanBarWithoutWords } from "./plan-bar.ts";

export function renderMonthDetails({ indicator, period }: Figure, months: readonly MonthFigure[]): Markup {
  const { lastYear, actual } = buildMonthSeriesNames(period);
  const table = renderHtmlTable({
    caption: formatNameWithUnit(formatMonthChartSubject(indicator.name), indicator.unit),
    columns: [
      { title: "Tháng", align: "left" },
      { title: lastYear, align: "right" },
      { title: actual, align: "right" },
    ],
    rows: months.map((month) => [
      formatMonthCategory(month.month),
      formatNumberPercentOrFraction(month.samePeriodLastYear),
      formatNumberPercentOrFraction(month.actual),
    ]),
  });
  return renderDetails(detailLabels.months, table);
}

/** Undefined for a figure of one place, and for one that no export gives by place. */
export function renderLocalityDetails(
  figure: Figure,
  { localities, territory, withPlan }: PageContext,
): Markup | undefined {
  const parts = figure.byLocality();
  if (parts.length === 0) return undefined;
  const { indicator, period } = figure;
  const hasPlan = withPlan && parts.some(({ plan }) => plan !== null);
  const headings = buildAmountHeadings(period);
  const titles = [
    ...(hasPlan ? [headings.plan] : []),
    headings.lastYear,
    headings.actual,
    ...(findYearToDate(period) ? [headings.toDate] : []),
    ...(hasPlan ? [headings.planPercent] : []),
    headings.change,
    ...(hasPlan ? [columnHeadings.rank] : []),
  ];
  const table = renderHtmlTable({
    caption: formatNameWithUnit(formatLocalityChartSubject(indicator.name), indicator.unit),
    columns: [columnHeadings.locality, ...titles].map((title, index) => ({
      title,
      align: index === 0 ? "left" : "right",
    })),
    rows: [
      ...localities.map(({ code, name }) => {
        const part = parts.find(({ locality }) => locality === code) ?? buildUnreportedFigure(figure, code);
        return [
          html`${capitalizeFirst(name)}${renderRemarks(part)}`,
          ...listAmountCells(part, parts, hasPlan),
        ];
      }),
      [capitalizeFirst(territory), ...listAmountCells(figure, parts, hasPlan)],
    ],
  });
  return renderDetails(detailLabels.localities, table);
}

function renderRemarks(part: FigureWithoutBreakdowns): Markup | undefined {
  const remarks = describeFigureRemarks(part, { omit: ["plan", "parts"] });
  return remarks.length > 0 ? html`<br><small>${capitalizeFirst(remarks.join("; "))}</small>` : undefined;
}

function listAmountCells(
  part: FigureWithoutBreakdowns,
  parts: readonly LocalityFigure[],
  hasPlan: boolean,
): MarkupContent[] {
  const [plan, lastYear, actual, planPercent, change] = formatFigureAmounts(part);
  const rank = computeLocalityRank(parts, part.locality ?? "", "plan");
  return [
    ...(hasPlan ? [plan] : []),
    lastYear,
    actual,
    ...(findYearToDate(part.period) ? [formatToDateAmount(part)] : []),
    ...(hasPlan ? [html`${planPercent}${renderPlanBarWithoutWords(part)}`] : []),
    change,
    ...(hasPlan ? [rank?.rank ?? ""] : []),
  ];
}

export function renderSourceDetails(
  { indicator, locality, period }: Figure,
  { findSources, withPlan }: PageContext,
): Markup {
  const { id, name, source } = indicator;
  const sources = findSources(indicator, locality);
  const table = renderHtmlTable({
    caption: `${detailLabels.sources}: ${name}`,
    columns: sourceHeadings.map((title) => ({ title, align: "left" })),
    rows: listSourceTexts(withPlan ? sources : { ...sources, plan: [] }, period),
  });
  const regulation = source === undefined ? undefined : html`<p>${regulationLabel}: ${source}</p>`;
  return renderDetails(
    detailLabels.sources,
    html`${table}\n${regulation}<p>${columnHeadings.id}: <code>${id}</code></p>`,
  );
}

function renderDetails(summary: string, content: Markup): Markup {
  return html`<details><summary>${summary}</summary>\n${content}\n</details>`;
}
