/** A figure in words: the second step of Figure → FigurePhrase → FigureMention → MarkedFigure → LedgerFigure. */
import type { Spelling } from "../catalogue/office/office.ts";
import type { Figure, FigureWithoutBreakdowns } from "../figures/figure.ts";
import type { FigureValue } from "../figures/values/figure-value.ts";
import type { Quantity } from "../quantity.ts";
import type { HedgeRefusal } from "./numbers/hedge.ts";
import type { PhraseOptions } from "./phrase-options.ts";
import { applySpelling } from "./spelling.ts";

/** The number of a figure that a phrase states. */
export type FigureAspect =
  | "actual"
  | "plan"
  /** The plan of the year after. */
  | "planNextYear"
  | "planPercent"
  | "samePeriodLastYear"
  | "change"
  | "yearEstimate"
  /** From January to the end of the period. */
  | "toDate"
  /** The share of the year's plan that is reached from January to the end of the period. */
  | "toDatePlanPercent"
  /** Against the quarter or month before. */
  | "changeFromPrevious"
  /** What the year's plan still demands. */
  | "remaining"
  /** The rank of a locality among all. */
  | "rank"
  | "parts"
  /** What the figure lacks, in a place of its own. */
  | "coverage";

/** A figure in words, before it has a place in a text. */
export interface FigurePhrase {
  readonly aspect: FigureAspect;
  /** The unrounded value that the words state; null if they state that nothing was reported or planned. */
  readonly value: Quantity | null;
  /** The words on the page: "trên 137 nghìn người", "đạt 79,3% kế hoạch năm". */
  readonly shown: string;
  /** The value covers less than is due, so that it is not published as that of the whole. */
  readonly isIncomplete?: boolean | undefined;
}

/** The reason why a figure has no phrase of the requested kind. */
export type LackReason =
  | "unreported"
  | "no-plan"
  | "no-last-year"
  | "no-year-start"
  | "no-estimate"
  /** The period begins in January, or the number is of one moment. */
  | "no-to-date"
  | "nothing-remaining"
  | "no-aim"
  | "no-rank"
  | "not-comparable"
  /** A number of several months has no value at the end of last year. */
  | "not-a-stock"
  | "no-parts";

export type FigurePhraseResult =
  /** `coarse`: the requested form would have hidden too much, so a finer one was used. */
  { readonly phrase: FigurePhrase; readonly coarse?: HedgeRefusal } | { readonly lack: LackReason };

export type ReportedFigure<F extends FigureWithoutBreakdowns = Figure> = F & { readonly actual: FigureValue };

/** Puts one figure into words, in the office's spelling. */
export type FigurePhraseBuilder<F extends Figure = Figure> = (
  figure: F,
  options: PhraseOptions,
  spelling: Spelling,
) => FigurePhraseResult;

export function isReported<F extends FigureWithoutBreakdowns>(figure: F): figure is ReportedFigure<F> {
  return figure.actual !== null;
}

/** The builder extended to any figure: an unreported one has no phrase. */
export function createBuilderRefusingUnreported(
  build: FigurePhraseBuilder<ReportedFigure>,
): FigurePhraseBuilder {
  return (figure, options, spelling) =>
    isReported(figure) ? build(figure, options, spelling) : { lack: "unreported" };
}

/** The builder with its words in the office's spelling. */
export function createRespellingBuilder(build: FigurePhraseBuilder): FigurePhraseBuilder {
  return (figure, options, spelling) => {
    const result = build(figure, options, spelling);
    if ("lack" in result) return result;
    const { phrase } = result;
    const shown = applySpelling(phrase.shown, spelling);
    return shown === phrase.shown ? result : { ...result, phrase: { ...phrase, shown } };
  };
}

export function toPhraseResult(
  phrase: FigurePhrase | undefined,
  reasonIfMissing: LackReason,
): FigurePhraseResult {
  return phrase ? { phrase } : { lack: reasonIfMissing };
}
