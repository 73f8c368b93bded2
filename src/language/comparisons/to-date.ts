/** The total from January on in words: "lũy kế 9 tháng 14.274 lao động, đạt 79,3% kế hoạch năm, tăng 5,5% so với cùng kỳ". */
import type { Spelling } from "../../catalogue/office/office.ts";
import { listMonthsLackingEverywhere } from "../../figures/coverage/coverage.ts";
import type { Figure, FigureWithoutBreakdowns } from "../../figures/figure.ts";
import { buildExactPhrase, buildHedgedPhrase } from "../amount-phrases.ts";
import { type FigurePhraseResult, isReported, type ReportedFigure } from "../figure-phrase.ts";
import { formatNumber, joinNumberAndUnit } from "../numbers/number-text.ts";
import { isRateUnit } from "../numbers/rate-text.ts";
import { formatToDateName, hasBegunWithinYear } from "../period-names.ts";
import type { PhraseOptions } from "../phrase-options.ts";
import { buildComparisonPhrase } from "./comparison.ts";
import { buildPlanComparisonPhrase } from "./plan-comparison.ts";

/**
 * Builds the phrase, hedged if the template names a level; none for a period that begins in January, for a number of one moment, and
 * where a month lacks everywhere: the annex says so.
 */
export function buildToDatePhrase(
  figure: Figure,
  options: PhraseOptions,
  spelling: Spelling,
): FigurePhraseResult {
  const total = figure.toDate();
  if (total && !isReported(total) && !isReported(figure)) return { lack: "unreported" };
  const toDate = findTotalToDate(figure);
  if (!toDate) return { lack: "no-to-date" };
  const amount = buildAmount(toDate, options, spelling);
  if ("lack" in amount) return amount;
  const { padding } = spelling;
  const decimals = isRateUnit(toDate.indicator.unit) ? options.decimals : undefined;
  const clauses = [
    // "Từ tháng 7 132 lao động" would be two numbers side by side.
    `${formatToDateName(toDate)} ${hasBegunWithinYear(toDate) ? "là " : ""}${amount.phrase.shown}`,
    buildPlanComparisonPhrase(toDate, { decimals, padding })?.shown,
    buildComparisonPhrase(toDate, { base: options.base ?? "short", decimals, padding })?.shown,
  ].filter((clause) => clause !== undefined);
  return {
    ...amount,
    phrase: { aspect: "toDate", value: toDate.actual.amount, shown: clauses.join(", ") },
  };
}

/** Finds the total from January on; undefined where a document does not say it. */
export function findTotalToDate(figure: Figure): ReportedFigure<FigureWithoutBreakdowns> | undefined {
  const toDate = figure.toDate();
  if (!toDate || !isReported(toDate)) return undefined;
  // Without May nine months are eight; a place that lacks is named instead.
  return listMonthsLackingEverywhere(toDate.coverage).length > 0 ? undefined : toDate;
}

function buildAmount(
  toDate: ReportedFigure<FigureWithoutBreakdowns>,
  { in: magnitude, decimals, level }: PhraseOptions,
  spelling: Spelling,
): FigurePhraseResult {
  const { actual, indicator } = toDate;
  const scale = magnitude && { in: magnitude };
  if (level !== undefined) return buildHedgedPhrase(toDate, { ...scale, level }, spelling);
  if (!actual.whole || isRateUnit(indicator.unit))
    return buildExactPhrase(toDate, { ...scale, ...(decimals !== undefined && { decimals }) }, spelling);
  const share = `${formatNumber(actual.amount)}/${formatNumber(actual.whole)}`;
  return {
    phrase: { aspect: "parts", value: actual.amount, shown: joinNumberAndUnit(share, "số", indicator.unit) },
  };
}

/**
 * True if the year's plan is to be set against the total from January on, not against the number of the period: "đạt 26,1% kế hoạch
 * năm" at the end of September reads as a failure. A rate that only the period has is set against the plan itself.
 */
export function isPlanOfTotalToDate(figure: Figure): boolean {
  const toDate = figure.toDate();
  return toDate !== null && (toDate.actual !== null || !isRateUnit(figure.indicator.unit));
}
