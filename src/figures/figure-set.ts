import type { Figure, FigureValue } from "./figure.ts";

/** One part of an indicator ("trong đó"): the rows whose text column holds this name. */
export interface BreakdownPart {
  readonly name: string;
  readonly actual: FigureValue | null;
  readonly samePeriodLastYear: FigureValue | null;
}

/** All figures of one period and place, asked for by indicator. */
export interface FigureSet {
  /** undefined: the catalogue has no such indicator. A figure whose `actual` is null was not reported. */
  findFigure(indicator: string, locality?: string): Figure | undefined;
  /** The parts by a text column that the indicator declares under `breakdowns`; undefined where it declares none such. */
  findBreakdown(indicator: string, column: string, locality?: string): readonly BreakdownPart[] | undefined;
  /** In the order of the catalogue, for the whole territory. */
  readonly all: readonly Figure[];
}
