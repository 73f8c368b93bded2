/** What a chart shows, before it is drawn: the plan, last year and this year by indicator, month or locality. */
import type { Figure } from "../figures/figure.ts";
import {
  actualCell,
  amountsOf,
  type Cell,
  type FigureRow,
  lastYearCell,
  planCell,
  type TableUnit,
  tableUnit,
} from "../prose/annex-cells.ts";
import { atLineStart } from "../prose/annex-words.ts";
import {
  comparisonTitle,
  monthCategory,
  monthSeriesNames,
  seriesNames,
  titleBy,
} from "../prose/chart-words.ts";
import type { Quantity } from "../quantity.ts";
import type { Chart } from "./blocks.ts";
import type { DocumentContent } from "./content.ts";
import { unreported } from "./locality-table.ts";

export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly role: "plan" | "lastYear" | "actual";
  readonly name: string;
  /** In the unit of the title; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The same in Vietnamese print. */
  readonly labels: readonly string[];
  /** What each of them tells, of which indicator, locality or month. */
  readonly told: readonly { readonly cell: Cell; readonly of: Point }[];
}

export interface Point {
  readonly indicator: string;
  readonly locality?: string;
  readonly month?: number;
}

/** The indicators of a chart share one unit, which the markup has checked. */
export function chartData({ by, indicators }: Chart, content: DocumentContent): ChartData {
  const figures = indicators.map((id) => figureOf(id, content.figures));
  if (by === "indicators") return byIndicator(figures, content);
  const [figure] = figures;
  if (!figure) throw new Error("A chart needs an indicator");
  return by === "months" ? byMonth(figure) : byLocality(figure, content);
}

function figureOf(id: string, figures: readonly Figure[]): Figure {
  const figure = figures.find(({ indicator }) => indicator.id === id);
  if (!figure) throw new Error(`No figure was computed for indicator "${id}"`);
  return figure;
}

function byIndicator(figures: readonly Figure[], { period }: DocumentContent): ChartData {
  const unit = tableUnit(figures[0]?.indicator.unit ?? "", figures.flatMap(amountsOf));
  const names = seriesNames(period);
  const series = [
    seriesOf("plan", names.plan, figures, unit),
    seriesOf("lastYear", names.lastYear, figures, unit),
    seriesOf("actual", names.actual, figures, unit),
  ];
  const categories = figures.map(({ indicator }) => indicator.name);
  return { title: comparisonTitle(unit.name), categories, series: series.filter(hasValue) };
}

function byMonth(figure: Figure): ChartData {
  const rows = figure.byMonth().map((month) => ({ ...figure, ...month, plan: null }));
  const unit = tableUnit(figure.indicator.unit, rows.flatMap(amountsOf));
  return {
    title: titleBy(figure.indicator.name, "months", unit.name),
    categories: figure.byMonth().map(({ month }) => monthCategory(month)),
    series: twoYears(rows, unit, monthSeriesNames(figure.period)),
  };
}

function byLocality(figure: Figure, { localities, period }: DocumentContent): ChartData {
  const unit = tableUnit(figure.indicator.unit, figure.byLocality().flatMap(amountsOf));
  const rows = localities.map(
    ({ code }): ChartRow =>
      figure.byLocality().find(({ locality }) => locality === code) ?? unreported(figure, code),
  );
  return {
    title: titleBy(figure.indicator.name, "localities", unit.name),
    categories: localities.map(({ name }) => atLineStart(name)),
    series: twoYears(rows, unit, seriesNames(period)),
  };
}

/** A column of the chart, before it is drawn. */
type ChartRow = FigureRow & { readonly month?: number };

function twoYears(
  rows: readonly ChartRow[],
  unit: TableUnit,
  names: { lastYear: string; actual: string },
): Series[] {
  const series = [
    seriesOf("lastYear", names.lastYear, rows, unit),
    seriesOf("actual", names.actual, rows, unit),
  ];
  return series.filter(hasValue);
}

const cells = { plan: planCell, lastYear: lastYearCell, actual: actualCell } as const;

function seriesOf(role: Series["role"], name: string, rows: readonly ChartRow[], unit: TableUnit): Series {
  const told = rows.map((row) => ({ cell: cells[role](row, unit), of: pointOf(row) }));
  return {
    role,
    name,
    values: told.map(({ cell }) => drawnValue(cell.value, unit.size)),
    labels: told.map(({ cell }) => cell.shown),
    told,
  };
}

function pointOf({ indicator, locality, month }: ChartRow): Point {
  return {
    indicator: indicator.id,
    ...(locality === undefined ? {} : { locality }),
    ...(month === undefined ? {} : { month }),
  };
}

/** How high a column is. Charts are drawn with binary floats; no digit of them is printed. */
export function drawnValue(value: Quantity | null, size: Quantity): number | null {
  return value === null ? null : value.div(size).toNumber();
}

function hasValue({ values }: Series): boolean {
  return values.some((value) => value !== null);
}
