/** Shares of the year's plan beside the share of the year that has passed: of all planned indicators, or of one by locality. */
import { type Figure, type FigureWithoutBreakdowns, pickFigureToDate } from "../../figures/figure.ts";
import { pickComparableLocalities } from "../../figures/locality-ranks.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import {
  formatBreakdownChartTitle,
  formatElapsedSeriesName,
  formatRankingChartSubject,
  planShareSeriesName,
} from "../../language/chart-words.ts";
import { buildPlanPercentCell, buildToDatePlanPercentCell } from "../../language/tables/table-cells.ts";
import { findYearToDate, type Period } from "../../period.ts";
import { createQuantity } from "../../quantity.ts";
import type { DocumentContent } from "../document-content.ts";
import { pickEnds } from "./chart-ends.ts";
import {
  buildSeriesOfPoints,
  type ChartData,
  type ChartDataSeries,
  hasAnyValue,
  toChartPointSubject,
} from "./chart-series.ts";

/** Draws the indicators whose plan fills up in the course of the year: of those given, or of all. */
export function buildChartOfPlannedIndicators(
  given: readonly Figure[],
  { figures, period }: DocumentContent,
): ChartData {
  const planned = (given.length > 0 ? given : figures).filter(hasPlanThatFillsUp);
  return {
    layout: "bars",
    title: formatBreakdownChartTitle(planShareSeriesName, findYearToDate(period) ?? period, "%"),
    categories: planned.map(({ indicator }) => indicator.name),
    series: buildPlanShareSeries(planned, period),
  };
}

/** Draws the localities that have a plan, the furthest first. */
export function buildRankingChart(figure: Figure, { localities, period }: DocumentContent): ChartData {
  const ranked = pickComparableLocalities(figure.byLocality())
    .filter(hasPlanThatFillsUp)
    .sort((a, b) => compareShares(b, a));
  const { shown, shownAtEachEnd } = pickEnds(ranked);
  const subject = formatRankingChartSubject(figure.indicator.name, shownAtEachEnd);
  return {
    layout: "bars",
    title: formatBreakdownChartTitle(subject, findYearToDate(period) ?? period, "%"),
    categories: shown.map(({ locality }) =>
      capitalizeFirst(localities.find(({ code }) => code === locality)?.name ?? locality),
    ),
    series: buildPlanShareSeries(shown, period),
  };
}

/** False for a stock, a rate and what should stay low: their plans do not fill up month by month. */
function hasPlanThatFillsUp({
  indicator,
  plan,
  planPoints,
  comparisonWithYearStart,
}: FigureWithoutBreakdowns): boolean {
  return (
    plan !== null && planPoints === null && comparisonWithYearStart === null && indicator.better !== "lower"
  );
}

function buildPlanShareSeries(
  figures: readonly FigureWithoutBreakdowns[],
  period: Period,
): ChartDataSeries[] {
  const points = figures.map((figure) => buildPlanSharePoint(figure, period));
  const shares = buildSeriesOfPoints("share", planShareSeriesName, points, createQuantity(1));
  if (!hasAnyValue(shares)) return [];
  const elapsed: ChartDataSeries = {
    role: "elapsed",
    name: formatElapsedSeriesName(period),
    values: figures.map(() => (period.last / 12) * 100),
    labels: [],
    points: [],
  };
  return [shares, elapsed];
}

/** A period that begins later is measured by the total to date: a quarter alone cannot reach the plan of a year. */
function buildPlanSharePoint(
  figure: FigureWithoutBreakdowns,
  { first }: Period,
): ChartDataSeries["points"][number] {
  const cell = first === 1 ? buildPlanPercentCell(figure) : buildToDatePlanPercentCell(figure);
  return { cell, point: toChartPointSubject(figure) };
}

function compareShares(a: FigureWithoutBreakdowns, b: FigureWithoutBreakdowns): number {
  const [first, second] = [pickFigureToDate(a).planPercent, pickFigureToDate(b).planPercent];
  if (!first || !second) return Number(first !== null) - Number(second !== null);
  return first.cmp(second);
}
