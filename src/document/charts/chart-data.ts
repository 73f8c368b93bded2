/** The values of a chart before it is drawn: the plan, last year and this year by indicator, month or locality. */
import type { Figure } from "../../figures/figure.ts";
import { capitalizeFirst } from "../../language/capitalize.ts";
import {
  buildMonthSeriesNames,
  buildSeriesNames,
  formatBreakdownChartTitle,
  formatComparisonChartTitle,
  formatMonthCategory,
} from "../../language/chart-words.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildPlanCell,
  chooseTableUnit,
  collectPrintedAmounts,
  type FigureCell,
  type FigureWithoutBreakdowns,
  type TableUnit,
} from "../../language/table-cells.ts";
import type { Quantity } from "../../quantity.ts";
import { buildUnreportedFigure, requireFigureOfIndicator } from "../content-figures.ts";
import type { DocumentContent } from "../document-content.ts";
import type { ChartDefinition } from "../text/blocks.ts";

export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartDataSeries[];
}

export interface ChartDataSeries {
  readonly role: "plan" | "lastYear" | "actual";
  readonly name: string;
  /** Values in the unit of the title; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The values as they are printed. */
  readonly labels: readonly string[];
  /** The printed cell of each value with its indicator, locality or month. */
  readonly points: readonly { readonly cell: FigureCell; readonly point: ChartPoint }[];
}

interface ChartPoint {
  readonly indicator: string;
  readonly locality?: string;
  readonly month?: number;
}

/** The indicators must share one unit, which the checks of the markup ensure. */
export function buildChartData({ by, indicators }: ChartDefinition, content: DocumentContent): ChartData {
  const figures = indicators.map((id) => requireFigureOfIndicator(id, content.figures));
  if (by === "indicators") return buildChartOfSeveralIndicators(figures, content);
  const [figure] = figures;
  if (!figure) throw new Error("A chart needs an indicator");
  return by === "months" ? buildChartDataByMonth(figure) : buildChartDataByLocality(figure, content);
}

function buildChartOfSeveralIndicators(figures: readonly Figure[], { period }: DocumentContent): ChartData {
  const unit = chooseTableUnit(figures[0]?.indicator.unit ?? "", figures.flatMap(collectPrintedAmounts));
  const names = buildSeriesNames(period);
  const series = [
    buildChartSeries("plan", names.plan, figures, unit),
    buildChartSeries("lastYear", names.lastYear, figures, unit),
    buildChartSeries("actual", names.actual, figures, unit),
  ];
  const categories = figures.map(({ indicator }) => indicator.name);
  return { title: formatComparisonChartTitle(unit.name), categories, series: series.filter(hasAnyValue) };
}

function buildChartDataByMonth(figure: Figure): ChartData {
  const rows = figure.byMonth().map((month) => ({ ...figure, ...month, plan: null }));
  const unit = chooseTableUnit(figure.indicator.unit, rows.flatMap(collectPrintedAmounts));
  return {
    title: formatBreakdownChartTitle(figure.indicator.name, "months", unit.name),
    categories: figure.byMonth().map(({ month }) => formatMonthCategory(month)),
    series: buildTwoYearSeries(rows, unit, buildMonthSeriesNames(figure.period)),
  };
}

function buildChartDataByLocality(figure: Figure, { localities, period }: DocumentContent): ChartData {
  const unit = chooseTableUnit(figure.indicator.unit, figure.byLocality().flatMap(collectPrintedAmounts));
  const rows = localities.map(
    ({ code }): ChartRow =>
      figure.byLocality().find(({ locality }) => locality === code) ?? buildUnreportedFigure(figure, code),
  );
  return {
    title: formatBreakdownChartTitle(figure.indicator.name, "localities", unit.name),
    categories: localities.map(({ name }) => capitalizeFirst(name)),
    series: buildTwoYearSeries(rows, unit, buildSeriesNames(period)),
  };
}

/** The figure behind one column of the chart. */
type ChartRow = FigureWithoutBreakdowns & { readonly month?: number };

function buildTwoYearSeries(
  rows: readonly ChartRow[],
  unit: TableUnit,
  names: { lastYear: string; actual: string },
): ChartDataSeries[] {
  const series = [
    buildChartSeries("lastYear", names.lastYear, rows, unit),
    buildChartSeries("actual", names.actual, rows, unit),
  ];
  return series.filter(hasAnyValue);
}

const cellBuildersByRole = {
  plan: buildPlanCell,
  lastYear: buildLastYearCell,
  actual: buildActualCell,
} as const;

function buildChartSeries(
  role: ChartDataSeries["role"],
  name: string,
  rows: readonly ChartRow[],
  unit: TableUnit,
): ChartDataSeries {
  const points = rows.map((row) => ({
    cell: cellBuildersByRole[role](row, unit),
    point: toChartPointSubject(row),
  }));
  return {
    role,
    name,
    values: points.map(({ cell }) => toChartNumber(cell.value, unit.divisor)),
    labels: points.map(({ cell }) => cell.shown),
    points,
  };
}

function toChartPointSubject({ indicator, locality, month }: ChartRow): ChartPoint {
  return {
    indicator: indicator.id,
    ...(locality === undefined ? {} : { locality }),
    ...(month === undefined ? {} : { month }),
  };
}

/** Converts to the height of a column. Word draws charts with binary floats, but no digit of them is printed. */
export function toChartNumber(value: Quantity | null, divisor: Quantity): number | null {
  return value === null ? null : value.div(divisor).toNumber();
}

function hasAnyValue({ values }: ChartDataSeries): boolean {
  return values.some((value) => value !== null);
}
