/** The amount of a figure in words: exact, hedged, as a bare count, as "12/13", or its plan. */
import type { Spelling } from "../catalogue/office/office.ts";
import type { Figure, FigureWithoutBreakdowns } from "../figures/figure.ts";
import { findAim } from "../figures/plans/aim.ts";
import type { FigureValue } from "../figures/values/figure-value.ts";
import type { FigurePhrase, FigurePhraseResult, ReportedFigure } from "./figure-phrase.ts";
import { formatExactAmount } from "./numbers/exact-amount.ts";
import { hedgeNumberOrRefuse } from "./numbers/hedge.ts";
import { formatCount } from "./numbers/number-text.ts";
import { chooseRateDecimals } from "./numbers/rate-points.ts";
import { formatRate, isRateUnit } from "./numbers/rate-text.ts";
import type { PhraseOptions } from "./phrase-options.ts";

/** The decimals of a rate in a sentence, unless the template names others. */
const rateDecimals = 2;

/** "199.120 suất quà", "28,11%", "không có người" for 0 where the indicator has such words. */
export function buildExactPhrase(
  figure: ReportedFigure<FigureWithoutBreakdowns>,
  options: PhraseOptions,
  { padding }: Spelling,
): FigurePhraseResult {
  const { actual, indicator } = figure;
  if (isRateUnit(indicator.unit)) {
    const decimals = chooseRateDecimals(figure, options.decimals ?? rateDecimals);
    return toActualPhraseResult(actual, formatRate(actual.amount, decimals));
  }
  if (actual.amount.eq(0) && indicator.zero !== undefined)
    return toActualPhraseResult(actual, indicator.zero);
  return toActualPhraseResult(actual, formatExactAmount(actual.amount, indicator.unit, options, padding));
}

/**
 * "trên 137 nghìn người". If the requested form would hide too much, a finer one is used: that of the level if the
 * template names one for this case, else that of the body text, with the refusal reported beside it.
 */
export function buildHedgedPhrase(
  figure: ReportedFigure<FigureWithoutBreakdowns>,
  options: PhraseOptions,
  spelling: Spelling,
): FigurePhraseResult {
  const { actual, indicator } = figure;
  if (actual.amount.eq(0) || isRateUnit(indicator.unit)) return buildExactPhrase(figure, {}, spelling);
  const requested = hedgeNumberOrRefuse(actual.amount, indicator.unit, options, spelling);
  if ("phrase" in requested) return toActualPhraseResult(actual, requested.phrase);
  const finerHedge = hedgeNumberOrRefuse(
    actual.amount,
    indicator.unit,
    { level: options.level ?? "body" },
    spelling,
  );
  const shown =
    "phrase" in finerHedge
      ? finerHedge.phrase
      : formatExactAmount(actual.amount, indicator.unit, {}, spelling.padding);
  const result = toActualPhraseResult(actual, shown);
  return options.level === undefined ? { ...result, coarse: requested } : result;
}

/** "03": the number without its unit. */
export function buildBareNumberPhrase(
  { actual }: ReportedFigure,
  _: PhraseOptions,
  { padding }: Spelling,
): FigurePhraseResult {
  return toActualPhraseResult(actual, formatCount(actual.amount, padding));
}

/** "12/13": the completed tasks of all tasks. */
export function buildPartOfWholePhrase({ actual: { part, whole } }: ReportedFigure): FigurePhraseResult {
  if (!part || !whole) return { lack: "no-parts" };
  const shown = `${formatCount(part, false)}/${formatCount(whole, false)}`;
  return { phrase: { aspect: "parts", value: part, shown } };
}

/** The year's plan; it can be stated before anything was reported. */
export function buildPlanPhrase(
  { plan, indicator }: Figure,
  options: PhraseOptions,
  { padding }: Spelling,
): FigurePhraseResult {
  if (plan === null) return { lack: "no-plan" };
  const shown = formatExactAmount(plan, indicator.unit, options, padding);
  return { phrase: { aspect: "plan", value: plan, shown } };
}

/** The aim of the months to come: the plan of their year, which is the year after for a period that ends in December. */
export function buildAimPhrase(
  figure: Figure,
  options: PhraseOptions,
  { padding }: Spelling,
): FigurePhraseResult {
  const aim = findAim(figure);
  if (aim === null) return { lack: "no-aim" };
  const { unit } = figure.indicator;
  const shown = isRateUnit(unit)
    ? formatRate(aim.amount, options.decimals ?? rateDecimals)
    : formatExactAmount(aim.amount, unit, options, padding);
  return { phrase: { aspect: aim.aspect, value: aim.amount, shown } };
}

function toActualPhraseResult({ amount }: FigureValue, words: string): { phrase: FigurePhrase } {
  return { phrase: { aspect: "actual", value: amount, shown: words } };
}
