/** The values of each kind of chart: the plan, last year and this year by indicator, month, locality or part. */
import type { PlaceTime } from "../../catalogue/office/locality-times.ts";
import type { Figure } from "../../figures/figure.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import {
  buildMonthSeriesNames,
  buildSeriesNames,
  formatBreakdownChartTitle,
  formatComparisonChartTitle,
  formatLocalityChartSubject,
  formatMonthCategory,
  formatMonthChartSubject,
} from "../../language/chart-words.ts";
import { groupPlacesByTime } from "../../language/tables/place-times.ts";
import { chooseTableUnit, collectPrintedAmounts } from "../../language/tables/table-unit.ts";
import type { Period } from "../../period.ts";
import { buildUnreportedFigure, requireFigureOfIndicator } from "../content-figures.ts";
import type { DocumentContent } from "../document-content.ts";
import type { ChartDefinition } from "../text/blocks.ts";
import { isTooLongForPage, pickEnds } from "./chart-ends.ts";
import {
  buildAmountSeries,
  buildTwoYearSeries,
  type ChartData,
  type ChartRow,
  hasAnyValue,
} from "./chart-series.ts";
import { buildCumulativeChart } from "./cumulative-chart.ts";
import { buildPartsChart } from "./parts-chart.ts";
import { buildChartOfPlannedIndicators, buildRankingChart } from "./plan-share-charts.ts";

/** The indicators must share one unit, which the checks of the markup ensure. */
export function buildChartData(chart: ChartDefinition, content: DocumentContent): ChartData {
  const { by, indicators, column = "" } = chart;
  const figures = indicators.map((id) => requireFigureOfIndicator(id, content.figures));
  if (by === "planned") return buildChartOfPlannedIndicators(figures, content);
  if (by === "indicators") return buildChartOfSeveralIndicators(figures, content);
  const [figure] = figures;
  if (!figure) throw new Error("A chart needs an indicator");
  switch (by) {
    case "ranking":
      return buildRankingChart(figure, content);
    case "cumulative":
      return buildCumulativeChart(figure);
    case "parts":
      return buildPartsChart(figure, column, content);
    case "months":
      return buildChartByMonth(figure);
    case "localities":
      return buildChartByLocality(figure, content);
  }
}

function buildChartOfSeveralIndicators(figures: readonly Figure[], { period }: DocumentContent): ChartData {
  const unit = chooseTableUnit(figures[0]?.indicator.unit ?? "", figures.flatMap(collectPrintedAmounts));
  const names = buildSeriesNames(period);
  const series = [
    buildAmountSeries("plan", names.plan, figures, unit),
    buildAmountSeries("lastYear", names.lastYear, figures, unit),
    buildAmountSeries("actual", names.actual, figures, unit),
  ];
  const categories = figures.map(({ indicator }) => indicator.name);
  return {
    layout: "columns",
    title: formatComparisonChartTitle(categories, period, unit.name),
    categories,
    series: series.filter(hasAnyValue),
  };
}

function buildChartByMonth(figure: Figure): ChartData {
  const { indicator, period } = figure;
  const rows = figure.byMonth().map((month) => ({ ...figure, ...month, plan: null }));
  const unit = chooseTableUnit(indicator.unit, rows.flatMap(collectPrintedAmounts));
  return {
    layout: "columns",
    title: formatBreakdownChartTitle(formatMonthChartSubject(indicator.name), period, unit.name),
    categories: figure.byMonth().map(({ month }) => formatMonthCategory(month)),
    series: buildTwoYearSeries(rows, unit, buildMonthSeriesNames(period)),
  };
}

/** Draws the places that the period ends with: those of other months have numbers of other months. Of too many the ends of their ranking. */
function buildChartByLocality(figure: Figure, { localities, period }: DocumentContent): ChartData {
  const unit = chooseTableUnit(figure.indicator.unit, figure.byLocality().flatMap(collectPrintedAmounts));
  const { localities: ofEnd, time } = groupPlacesByTime(localities, period).at(-1) ?? { localities };
  const ofTime = time ? toPeriodOfMonths(time) : period;
  const bars = ofEnd.map(({ code, name }): LocalityBar => {
    const found = figure.byLocality().find(({ locality }) => locality === code);
    return { name, row: found ?? buildUnreportedFigure(figure, code) };
  });
  const { shown, shownAtEachEnd } = isTooLongForPage(bars) ? pickEnds(rankBars(bars)) : { shown: bars };
  const subject = formatLocalityChartSubject(figure.indicator.name, shownAtEachEnd);
  return {
    layout: "bars",
    title: formatBreakdownChartTitle(subject, ofTime, unit.name),
    categories: shown.map(({ name }) => capitalizeFirst(name)),
    series: buildTwoYearSeries(
      shown.map(({ row }) => row),
      unit,
      buildSeriesNames(ofTime),
    ),
  };
}

interface LocalityBar {
  readonly name: string;
  readonly row: ChartRow;
}

/** The highest first, without those that have reported nothing. */
function rankBars(bars: readonly LocalityBar[]): LocalityBar[] {
  return bars
    .flatMap((bar) => (bar.row.actual ? [{ bar, amount: bar.row.actual.amount }] : []))
    .sort((a, b) => b.amount.cmp(a.amount))
    .map(({ bar }) => bar);
}

/** The months as a part of a longer period, so that they are named by their numbers. */
function toPeriodOfMonths({ first, last }: PlaceTime): Period {
  return {
    kind: "months",
    year: Math.floor(first / 100),
    first: first % 100,
    last: last % 100,
    wholeLast: 12,
  };
}
