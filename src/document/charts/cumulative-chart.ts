/** An indicator from January to the end of each month, of both years, and the plan that the year ends with. */
import { isStockOrOpening } from "../../catalogue/aggregation.ts";
import type { Figure, FigureWithoutBreakdowns } from "../../figures/figure.ts";
import {
  buildMonthSeriesNames,
  formatBreakdownChartTitle,
  formatCumulativeChartSubject,
  formatMonthChartSubject,
  formatMonthsCategory,
  formatYearPlanName,
  wholeYearCategory,
} from "../../language/chart-words.ts";
import { buildFigureToDate, toCellToDate } from "../../language/tables/cells-to-date.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildPlanCell,
  type FigureCell,
} from "../../language/tables/table-cells.ts";
import { chooseTableUnit, collectPrintedAmounts, type TableUnit } from "../../language/tables/table-unit.ts";
import { findYearToDate } from "../../period.ts";
import {
  buildSeriesOfPoints,
  type ChartData,
  type ChartDataSeries,
  type ChartRow,
  hasAnyValue,
  toChartPointSubject,
} from "./chart-series.ts";

export function buildCumulativeChart(figure: Figure): ChartData {
  const { indicator, period } = figure;
  const rows = figure
    .byMonthToDate()
    .map(({ month }): ChartRow => ({ month, ...buildFigureToDate(figure, month) }));
  const unit = chooseTableUnit(indicator.unit, rows.flatMap(collectPrintedAmounts));
  const names = buildMonthSeriesNames(period);
  const series = [
    buildSeriesToDate("lastYear", names.lastYear, rows, unit, buildLastYearCell),
    buildSeriesToDate("actual", names.actual, rows, unit, buildActualCell),
  ].filter(hasAnyValue);
  const planSeries =
    series.length > 0 && figure.plan !== null ? buildPlanSeries(figure, rows.length, unit) : [];
  // A stock at the end of a month is already what it is to date.
  const formatSubject = isStockOrOpening(indicator.aggregation)
    ? formatMonthChartSubject
    : formatCumulativeChartSubject;
  return {
    layout: "columns",
    title: formatBreakdownChartTitle(
      formatSubject(indicator.name),
      findYearToDate(period) ?? period,
      unit.name,
    ),
    categories: [
      ...rows.map(({ month = 0 }) => formatMonthsCategory(month)),
      ...(planSeries.length > 0 ? [wholeYearCategory] : []),
    ],
    series: [...series, ...planSeries],
  };
}

function buildSeriesToDate(
  role: "lastYear" | "actual",
  name: string,
  rows: readonly ChartRow[],
  unit: TableUnit,
  buildCell: (figure: FigureWithoutBreakdowns, unit: TableUnit) => FigureCell,
): ChartDataSeries {
  const points = rows.map((row) => ({
    cell: toCellToDate(buildCell(row, unit)),
    point: toChartPointSubject(row),
  }));
  return buildSeriesOfPoints(role, name, points, unit.divisor);
}

/** One column behind those of the months. Its points are counted from the first month, so that the record finds it. */
function buildPlanSeries(figure: Figure, monthCount: number, unit: TableUnit): ChartDataSeries[] {
  const point = { cell: buildPlanCell(figure, unit), point: toChartPointSubject(figure) };
  const plan = buildSeriesOfPoints("plan", formatYearPlanName(figure.period), [point], unit.divisor);
  const gaps = Array.from({ length: monthCount }, () => null);
  return [
    {
      ...plan,
      values: [...gaps, ...plan.values],
      labels: [...gaps.map(() => ""), ...plan.labels],
      firstPoint: monthCount,
    },
  ];
}
