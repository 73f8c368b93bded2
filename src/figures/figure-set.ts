import type { Figure, Value } from "./figure.ts";

/** One part of an indicator ("trong đó"): the rows whose text column holds this name. */
export interface PartFigure {
  readonly name: string;
  readonly actual: Value | null;
  readonly samePeriodLastYear: Value | null;
}

/** All figures of one period and place, asked for by indicator. */
export interface FigureSet {
  /** undefined: the catalogue has no such indicator. A figure whose `actual` is null was not reported. */
  figure(indicator: string, locality?: string): Figure | undefined;
  /** The parts by a text column that the indicator declares under `breakdowns`; undefined where it declares none such. */
  breakdown(indicator: string, column: string, locality?: string): readonly PartFigure[] | undefined;
  /** In the order of the catalogue, for the whole territory. */
  readonly all: readonly Figure[];
}
