import type { Indicator } from "../catalogue/declaration.ts";
import type { Period } from "../period.ts";
import type { Quantity } from "../quantity.ts";

/** What an indicator comes to. A ratio and a share of tasks also carry the two numbers they are made of. */
export interface FigureValue {
  readonly amount: Quantity;
  readonly part?: Quantity;
  readonly whole?: Quantity;
  /** The amount was signed and published: it stands whatever the rows give by now. */
  readonly isPublished?: true;
}

/** Where a figure comes from: a file and its lines, as ranges [from, to]. */
export interface SourceLines {
  readonly file: string;
  readonly lines: readonly (readonly [number, number])[];
  /** Where the file is too large to list its ranges: how many rows within the span of `lines` count. */
  readonly rows?: number;
}

/** One indicator over one period, for the whole territory or one locality. null: not reported; 0 is a report. */
export interface Figure {
  readonly indicator: Indicator;
  readonly period: Period;
  /** Code of the locality; absent for the whole territory. */
  readonly locality?: string;
  readonly actual: FigureValue | null;
  /** The year's plan. */
  readonly plan: Quantity | null;
  /** actual / plan × 100. */
  readonly planPercent: Quantity | null;
  readonly samePeriodLastYear: FigureValue | null;
  /** For counts and money: (actual / last year − 1) × 100. */
  readonly changePercent: Quantity | null;
  /** For ratios: actual − last year, in points (điểm phần trăm). */
  readonly changePoints: Quantity | null;
  /** Found when asked for: of record-level exports they are many, and few ask. */
  readonly sources: () => readonly SourceLines[];
  /** Whole territory only: the same indicator for each locality that its rows name, in the order of report.yaml. */
  readonly byLocality: () => readonly LocalityFigure[];
  /** Computed when it is asked for, as the figures of localities are: most figures are printed as one number. */
  readonly byMonth: () => readonly MonthFigure[];
}

export type LocalityFigure = Omit<Figure, "byLocality" | "byMonth"> & { readonly locality: string };

export interface MonthFigure {
  readonly month: number;
  readonly actual: FigureValue | null;
  readonly samePeriodLastYear: FigureValue | null;
}
