/** The values of a chart before it is drawn, and the series of figures that all kinds of charts share. */
import type { FigureWithoutBreakdowns } from "../../figures/figure.ts";
import {
  buildActualCell,
  buildLastYearCell,
  buildPlanCell,
  type FigureCell,
} from "../../language/tables/table-cells.ts";
import type { TableUnit } from "../../language/tables/table-unit.ts";
import type { Quantity } from "../../quantity.ts";

export interface ChartData {
  /** Columns stand, bars lie: names of any length fit beside them. */
  readonly layout: "columns" | "bars";
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartDataSeries[];
}

export interface ChartDataSeries {
  /** The last, `elapsed`, is the share of the year that has passed, an outline over the bars; it is no figure. */
  readonly role: "plan" | "lastYear" | "actual" | "share" | "elapsed";
  readonly name: string;
  /** Values in the unit of the title; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The values as they are printed. */
  readonly labels: readonly string[];
  /** The printed cell of each value with its indicator, locality or month. */
  readonly points: readonly { readonly cell: FigureCell; readonly point: ChartPoint }[];
  /** The category of the first of the points, if it is not the first one. */
  readonly firstPoint?: number;
}

export interface ChartPoint {
  readonly indicator: string;
  readonly locality?: string;
  readonly month?: number;
}

/** The figure behind one column of the chart. */
export type ChartRow = FigureWithoutBreakdowns & { readonly month?: number };

export function buildTwoYearSeries(
  rows: readonly ChartRow[],
  unit: TableUnit,
  names: { lastYear: string; actual: string },
): ChartDataSeries[] {
  const series = [
    buildAmountSeries("lastYear", names.lastYear, rows, unit),
    buildAmountSeries("actual", names.actual, rows, unit),
  ];
  return series.filter(hasAnyValue);
}

const cellBuildersByRole = {
  plan: buildPlanCell,
  lastYear: buildLastYearCell,
  actual: buildActualCell,
} as const;

export function buildAmountSeries(
  role: keyof typeof cellBuildersByRole,
  name: string,
  rows: readonly ChartRow[],
  unit: TableUnit,
): ChartDataSeries {
  const points = rows.map((row) => ({
    cell: cellBuildersByRole[role](row, unit),
    point: toChartPointSubject(row),
  }));
  return buildSeriesOfPoints(role, name, points, unit.divisor);
}

export function buildSeriesOfPoints(
  role: ChartDataSeries["role"],
  name: string,
  points: ChartDataSeries["points"],
  divisor: Quantity,
): ChartDataSeries {
  return {
    role,
    name,
    values: points.map(({ cell }) => toChartNumber(cell.value, divisor)),
    labels: points.map(({ cell }) => cell.shown),
    points,
  };
}

export function toChartPointSubject({ indicator, locality, month }: ChartRow): ChartPoint {
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

export function hasAnyValue({ values }: ChartDataSeries): boolean {
  return values.some((value) => value !== null);
}
