import type { Figure, LocalityFigure } from "./figure.ts";
import type { FigureValue } from "./values/figure-value.ts";

/** One part of an indicator ("trong đó"): the rows whose text column holds this name. */
export interface BreakdownPart {
  readonly name: string;
  readonly actual: FigureValue | null;
  readonly samePeriodLastYear: FigureValue | null;
}

/** All figures of one period. */
export interface FigureSet {
  /** Gives undefined if the catalogue has no such indicator, or the office does not have its export. A figure whose `actual` is null was not reported. */
  findFigure(indicator: string, locality?: string): Figure | undefined;
  /** Computes the figures of the localities anew; nothing keeps them, unlike those that the figure itself gives. */
  computeByLocality(figure: Figure): readonly LocalityFigure[];
  /** Gives the actual values of an indicator by the code of each locality that has one, without all else of their figures. */
  findActualByLocality(indicator: string): ReadonlyMap<string, FigureValue>;
  /** Gives the parts by a text column; undefined if the indicator does not declare it under `breakdowns`. */
  findBreakdown(indicator: string, column: string, locality?: string): readonly BreakdownPart[] | undefined;
  /** The figures of the whole territory, in the order of the catalogue. */
  readonly all: readonly Figure[];
}
