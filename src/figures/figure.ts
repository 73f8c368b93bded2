import type { Indicator } from "../catalogue/declaration.ts";
import type { PlaceTime } from "../catalogue/office/locality-times.ts";
import type { Period } from "../period.ts";
import type { Quantity } from "../quantity.ts";
import type { Comparison } from "./coverage/comparison.ts";
import type { Coverage } from "./coverage/coverage.ts";
import type { FigureValue } from "./values/figure-value.ts";

/** Lines of a file, as ranges [from, to], from which a figure is computed. */
export interface SourceLines {
  readonly file: string;
  readonly lines: readonly (readonly [number, number])[];
  /** The number of rows counted, if there are too many ranges to list and `lines` is only their span. */
  readonly rows?: number;
}

/** One indicator over one period, for the whole territory or one locality. null means not reported, 0 was reported. */
export interface Figure {
  readonly indicator: Indicator;
  readonly period: Period;
  /** The code of the locality; absent for the whole territory. */
  readonly locality?: string | undefined;
  /** The first and last month of the place where it does not exist in the whole period: its numbers are those of fewer months. */
  readonly placeTime?: PlaceTime | undefined;
  readonly actual: FigureValue | null;
  /** The year's plan. */
  readonly plan: Quantity | null;
  /** The plan of the year after, which the report of a whole year sets as its aim. */
  readonly planNextYear: Quantity | null;
  /** For counts and money: actual / plan × 100. */
  readonly planPercent: Quantity | null;
  /** For ratios: actual − plan, in points (điểm phần trăm). */
  readonly planPoints: Quantity | null;
  readonly samePeriodLastYear: FigureValue | null;
  /** The places whose numbers of last year these are, where the place was made of others. */
  readonly localitiesLastYear?: readonly string[] | undefined;
  /** The estimate of the whole year, as a file of estimates says it; null without one, and in the report of the year. */
  readonly yearEstimate: FigureValue | null;
  /** What `actual` covers of what is due. */
  readonly coverage: Coverage;
  readonly coverageLastYear: Coverage;
  /** This year against last year over the same places and months; the changes are computed from its sides only. */
  readonly comparison: Comparison;
  /** A stock against the end of last year; null for a number of several months, which has no value at a moment. */
  readonly comparisonWithYearStart: Comparison | null;
  /** Against the quarter or month before; null where there is none of the kind. Computed on demand. */
  readonly comparisonWithPrevious: () => Comparison | null;
  /**
   * The same indicator from January to the end of the period (lũy kế từ đầu năm), of which the year's plan has its share; null for a
   * period that begins in January, and for a number of one moment, which is its own. Computed on demand.
   */
  readonly toDate: () => FigureWithoutBreakdowns | null;
  /** For counts and money: (actual / last year − 1) × 100. */
  readonly changePercent: Quantity | null;
  /** For ratios: actual − last year, in points (điểm phần trăm). */
  readonly changePoints: Quantity | null;
  /** Computed on demand: record-level exports have many lines, and few callers need them. */
  readonly sources: () => readonly SourceLines[];
  /** From January to the end of each month, up to the end of the period; computed on demand, for charts. */
  readonly byMonthToDate: () => readonly MonthFigure[];
  /** The same indicator for each locality with a value, in the order of report.yaml; empty for one locality. */
  readonly byLocality: () => readonly LocalityFigure[];
  /** Computed on demand, as the figures of localities are: most figures are printed as one number. */
  readonly byMonth: () => readonly MonthFigure[];
}

/** A figure that may be one of a locality or a month, or one from January on. */
export type FigureWithoutBreakdowns = Omit<Figure, "byLocality" | "byMonth">;

export type LocalityFigure = FigureWithoutBreakdowns & { readonly locality: string };

export interface MonthFigure {
  readonly month: number;
  readonly actual: FigureValue | null;
  readonly samePeriodLastYear: FigureValue | null;
}

/** Picks the figure from January on, of which the year's plan has its share; the figure itself where the two are one. */
export function pickFigureToDate(figure: FigureWithoutBreakdowns): FigureWithoutBreakdowns {
  return figure.toDate() ?? figure;
}
