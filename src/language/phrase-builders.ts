/** The helpers that print one figure, each a pure function from figure to words, so that a word in an old report can be worded anew. */
import type { Spelling } from "../catalogue/office.ts";
import type { Figure, FigureValue } from "../figures/figure.ts";
import { buildComparisonPhrase, buildPlanPercentPhrase } from "./comparison.ts";
import type { FigurePhrase } from "./figure-phrase.ts";
import { type HedgeRefusal, hedgeNumber } from "./hedge.ts";
import { formatCount, formatExactAmount } from "./number-text.ts";
import type { PhraseOptionName, PhraseOptions } from "./phrase-options.ts";
import { applySpelling } from "./spelling.ts";

/** Why a figure has no words of this kind. */
export type LackReason = "unreported" | "no-plan" | "no-last-year" | "no-parts";

export type FigurePhraseResult =
  | { readonly phrase: FigurePhrase; readonly coarse?: HedgeRefusal }
  | { readonly lack: LackReason };

export interface FigureHelper {
  readonly options: readonly PhraseOptionName[];
  readonly words: (
    reported: ReportedFigure,
    options: PhraseOptions,
    spelling: Spelling,
  ) => FigurePhraseResult;
}

export type ReportedFigure = Figure & { readonly actual: FigureValue };

export const figureHelpers = {
  exact: { options: ["in", "decimals"], words: buildExactPhrase },
  about: { options: ["in", "step", "word", "level"], words: buildHedgedPhrase },
  count: { options: [], words: buildCountPhrase },
  fraction: { options: [], words: buildFractionPhrase },
  plan: { options: ["in", "decimals"], words: buildPlanPhrase },
  planned: {
    options: ["verb", "decimals"],
    words: (figure, options) => toPhraseResult(buildPlanPercentPhrase(figure, options), "no-plan"),
  },
  compared: {
    options: ["as", "base", "in", "decimals"],
    words: (figure, options, { padding }) =>
      toPhraseResult(
        buildComparisonPhrase(figure, { ...options, base: options.base ?? "long", padding }),
        "no-last-year",
      ),
  },
} as const satisfies Record<string, FigureHelper>;

export type FigureHelperName = keyof typeof figureHelpers;

/** The figure in the office's spelling, or why there are no words for it. */
export function buildFigurePhrase(
  name: FigureHelperName,
  figure: Figure,
  options: PhraseOptions,
  spelling: Spelling,
): FigurePhraseResult {
  const result = buildPhraseBeforeSpelling(name, figure, options, spelling);
  if ("lack" in result) return result;
  return { ...result, phrase: { ...result.phrase, shown: applySpelling(result.phrase.shown, spelling) } };
}

function buildPhraseBeforeSpelling(
  name: FigureHelperName,
  figure: Figure,
  options: PhraseOptions,
  spelling: Spelling,
): FigurePhraseResult {
  // A plan may be told before anything was done.
  if (name === "plan") return buildPlanPhrase(figure, options, spelling);
  return isReported(figure) ? figureHelpers[name].words(figure, options, spelling) : { lack: "unreported" };
}

export function isReported(figure: Figure): figure is ReportedFigure {
  return figure.actual !== null;
}

function buildExactPhrase(
  { actual, indicator }: ReportedFigure,
  options: PhraseOptions,
  { padding }: Spelling,
): FigurePhraseResult {
  return buildActualPhrase(actual, formatExactAmount(actual.amount, indicator.unit, options, padding));
}

/**
 * Where the asked form would hide too much, a finer one: that of the level, if the template names one for this case, else that of
 * the body text with the refusal beside it.
 */
function buildHedgedPhrase(
  { actual, indicator }: ReportedFigure,
  options: PhraseOptions,
  spelling: Spelling,
): FigurePhraseResult {
  const requested = hedgeNumber(actual.amount, indicator.unit, options, spelling);
  if ("phrase" in requested) return buildActualPhrase(actual, requested.phrase);
  const finerHedge = hedgeNumber(actual.amount, indicator.unit, { level: options.level ?? "body" }, spelling);
  const shown =
    "phrase" in finerHedge
      ? finerHedge.phrase
      : formatExactAmount(actual.amount, indicator.unit, {}, spelling.padding);
  const result = buildActualPhrase(actual, shown);
  return options.level === undefined ? { ...result, coarse: requested } : result;
}

function buildCountPhrase(
  { actual }: ReportedFigure,
  _: PhraseOptions,
  { padding }: Spelling,
): FigurePhraseResult {
  return buildActualPhrase(actual, formatCount(actual.amount, padding));
}

function buildFractionPhrase({ actual: { part, whole } }: ReportedFigure): FigurePhraseResult {
  if (!part || !whole) return { lack: "no-parts" };
  return {
    phrase: {
      aspect: "parts",
      value: part,
      shown: `${formatCount(part, false)}/${formatCount(whole, false)}`,
    },
  };
}

function buildPlanPhrase(
  { plan, indicator }: Figure,
  options: PhraseOptions,
  { padding }: Spelling,
): FigurePhraseResult {
  if (plan === null) return { lack: "no-plan" };
  return {
    phrase: { aspect: "plan", value: plan, shown: formatExactAmount(plan, indicator.unit, options, padding) },
  };
}

function buildActualPhrase({ amount }: FigureValue, shown: string): { phrase: FigurePhrase } {
  return { phrase: { aspect: "actual", value: amount, shown } };
}

function toPhraseResult(phrase: FigurePhrase | undefined, lack: LackReason): FigurePhraseResult {
  return phrase ? { phrase } : { lack };
}
