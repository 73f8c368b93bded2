/** The base of a comparison: the same period last year, the end of last year, or the quarter or month before. */
import type { Comparison } from "../../figures/coverage/comparison.ts";
import type { Figure, FigureWithoutBreakdowns } from "../../figures/figure.ts";
import {
  formatPreviousPeriodName,
  formatSamePeriodLastYearName,
  formatSamePeriodLastYearShortName,
  formatYearStartName,
} from "../period-names.ts";

type ComparisonBase = "same-period" | "year-start" | "previous";

/** The base that a template names. */
export interface BaseChoice {
  /** The end of last year for a stock; what the indicator declares if absent. */
  readonly versus?: "same-period" | "year-start" | undefined;
  /** The quarter or month before, whatever the indicator declares. */
  readonly with?: "previous" | undefined;
}

/** The base of a comparison: the one that the template names, else the one that the indicator declares. */
export function resolveComparisonBase(
  { indicator }: Pick<Figure, "indicator">,
  options: BaseChoice,
): ComparisonBase {
  return options.with ?? options.versus ?? indicator.versus ?? "same-period";
}

/** Picks the comparison that a phrase states; null for a flow against the end of last year, and without a period before. */
export function pickComparison(figure: FigureWithoutBreakdowns, options: BaseChoice): Comparison | null {
  switch (resolveComparisonBase(figure, options)) {
    case "previous":
      return figure.comparisonWithPrevious();
    case "year-start":
      return figure.comparisonWithYearStart;
    case "same-period":
      return figure.comparison;
  }
}

/** Names the base as the template or the alternation of forms wants it. */
export function formatBaseName(
  figure: FigureWithoutBreakdowns,
  options: BaseChoice & { readonly base: "long" | "short" | "none" },
): string {
  const { period } = figure;
  const { base } = options;
  switch (resolveComparisonBase(figure, options)) {
    case "previous":
      return `${isPreviousMoment(figure, options) ? "cuối " : ""}${formatPreviousPeriodName(period, base)}`;
    case "year-start":
      return formatYearStartName(period, base);
    case "same-period":
      return base === "long"
        ? formatSamePeriodLastYearName(period)
        : formatSamePeriodLastYearShortName(period);
  }
}

/** A stock is compared with the end of the period before. */
export function isPreviousMoment(
  { comparisonWithYearStart }: FigureWithoutBreakdowns,
  options: Pick<BaseChoice, "with">,
): boolean {
  return options.with === "previous" && comparisonWithYearStart !== null;
}
