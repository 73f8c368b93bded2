/** Compares a figure with last year, or with the quarter or month before: "tăng 5,5% so với cùng kỳ", "tăng 3,1% so với quý II". */
import { isPercentage } from "../../catalogue/declaration.ts";
import type { Comparison } from "../../figures/coverage/comparison.ts";
import type { FigureWithoutBreakdowns } from "../../figures/figure.ts";
import { computePercent, createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import type { FigurePhrase } from "../figure-phrase.ts";
import { formatExactAmount } from "../numbers/exact-amount.ts";
import { formatNumber, formatPercentNumber, type Magnitude } from "../numbers/number-text.ts";
import { chooseRateDecimals, computePrintedPoints } from "../numbers/rate-points.ts";
import { formatPercentNotRoundedTo } from "../numbers/rate-text.ts";
import {
  type BaseChoice,
  formatBaseName,
  isPreviousMoment,
  pickComparison,
  resolveComparisonBase,
} from "./comparison-base.ts";
import { formatComparedPlaces } from "./comparison-notes.ts";

interface ComparisonOptions extends BaseChoice {
  /** The form: a percentage (points for rates), a multiple, an amount, or both levels. Chosen by the values if absent. */
  readonly as?: "percent" | "times" | "amount" | "level" | undefined;
  /** "long" names the base in full, "short" is for later mentions; "none" leaves it to the comparison before: "tăng 8,5%". */
  readonly base: "long" | "short" | "none";
  /** The magnitude of an amount: "tăng 1,3 tỷ đồng". */
  readonly in?: Magnitude | undefined;
  readonly decimals?: number | undefined;
  /** True if counts of 1–9 are written as "03". */
  readonly padding: boolean;
}

// From three times on, "tăng 240%" is hard to understand; reports write "gấp 3,4 lần".
const minRatioForTimes = 3;
/** "Gấp 1 lần" for 1,02 would say nothing: nearer to one than this, a requested multiple is said in percent. */
const minRequestedRatio = createQuantity("1.5");

/** "tăng 5,5% so với cùng kỳ năm 2021"; undefined if the two sides do not cover the same. */
export function buildComparisonPhrase(
  figure: FigureWithoutBreakdowns,
  options: ComparisonOptions,
): FigurePhrase | undefined {
  const comparison = pickComparison(figure, options);
  if (!comparison || comparison.kind === "none") return undefined;
  const phrase = buildPhraseOfSides(figure, comparison, options);
  return options.with === "previous" ? { ...phrase, aspect: "changeFromPrevious" } : phrase;
}

function buildPhraseOfSides(
  figure: FigureWithoutBreakdowns,
  comparison: Exclude<Comparison, { kind: "none" }>,
  options: ComparisonOptions,
): FigurePhrase {
  const { indicator } = figure;
  const places = formatComparedPlaces({ comparison });
  const base = formatBaseName(figure, options) + places;
  const thanBase = options.base === "none" && places === "" ? "" : ` so với ${base}`;
  const [now, before] = [comparison.now.amount, comparison.before.amount];
  const isMoment =
    resolveComparisonBase(figure, options) === "year-start" || isPreviousMoment(figure, options);
  const isRate = figure.changePoints !== null || isPercentage(indicator);
  const values = { now, before, base, thanBase, unit: indicator.unit, padding: options.padding, isMoment };
  if (options.as === "level") return buildLevelChangePhrase(values, options.decimals);
  if (isRate) {
    const decimals = chooseRateDecimals(figure, options.decimals ?? 2);
    const points = computePrintedPoints(now, before, decimals);
    return buildPointsChangePhrase(now.minus(before), points, values, decimals);
  }
  if (now.eq(0) || before.eq(0)) return buildComparisonWithZeroPhrase(values);
  if (options.as === "amount") return buildAmountChangePhrase(values, options);
  const minRatio = options.as === "times" ? minRequestedRatio : minRatioForTimes;
  const isMultiple = now.gte(before.times(minRatio));
  const isFraction = options.as === "times" && isSayableFraction(now, before);
  if (options.as !== "percent" && (isMultiple || isFraction)) return buildTimesPhrase(values);
  return buildPercentChangePhrase(values, options.decimals ?? 1);
}

/** "Bằng 0,4 lần"; a small fall is said in percent, and so is what would be "bằng 0 lần". */
function isSayableFraction(now: Quantity, before: Quantity): boolean {
  return now.times(minRequestedRatio).lte(before) && !roundQuantity(now.div(before), 1).eq(0);
}

interface ComparedValues {
  readonly now: Quantity;
  readonly before: Quantity;
  readonly base: string;
  /** " so với cùng kỳ", or nothing where the comparison before has said it. */
  readonly thanBase: string;
  readonly unit: string;
  readonly padding: boolean;
  /** True against the end of a year, quarter or month, when something is there or not, and does not happen. */
  readonly isMoment: boolean;
}

function buildPercentChangePhrase(
  { now, before, base, thanBase }: ComparedValues,
  decimals: number,
): FigurePhrase {
  const value = (computePercent(now, before) ?? createQuantity(100)).minus(100);
  if (value.eq(0)) return toChangePhrase(value, `bằng ${base}`);
  if (roundQuantity(value, decimals).eq(0)) return toChangePhrase(value, `tương đương ${base}`);
  return toChangePhrase(
    value,
    `${chooseChangeVerb(value)} ${formatPercentNotRoundedTo([100], value.abs(), decimals)}${thanBase}`,
  );
}

function buildPointsChangePhrase(
  points: Quantity,
  printedPoints: Quantity,
  { base, thanBase }: ComparedValues,
  decimals: number,
): FigurePhrase {
  if (points.eq(0)) return toChangePhrase(points, `bằng ${base}`);
  if (printedPoints.eq(0)) return toChangePhrase(points, `tương đương ${base}`);
  return toChangePhrase(
    points,
    `${chooseChangeVerb(points)} ${formatNumber(printedPoints.abs(), decimals)} điểm phần trăm${thanBase}`,
  );
}

function buildTimesPhrase({ now, before, base }: ComparedValues): FigurePhrase {
  const ratio = now.div(before);
  const ratioText = formatPercentNumber(ratio, 1);
  return toChangePhrase(
    ratio,
    ratio.gt(1) ? `gấp ${ratioText} lần ${base}` : `bằng ${ratioText} lần ${base}`,
  );
}

function buildAmountChangePhrase(
  { now, before, base, thanBase, unit, padding }: ComparedValues,
  options: ComparisonOptions,
): FigurePhrase {
  const value = now.minus(before);
  if (value.eq(0)) return toChangePhrase(value, `bằng ${base}`);
  return toChangePhrase(
    value,
    `${chooseChangeVerb(value)} ${formatExactAmount(value.abs(), unit, options, padding)}${thanBase}`,
  );
}

function buildLevelChangePhrase(
  { now, before, base, unit, padding }: ComparedValues,
  decimals?: number,
): FigurePhrase {
  const formatLevel = (level: Quantity) => formatExactAmount(level, unit, { decimals }, padding);
  const value = now.minus(before);
  if (formatLevel(now) === formatLevel(before))
    return toChangePhrase(value, `giữ ở mức ${formatLevel(now)} như ${base}`);
  const [verb, preposition] = value.lt(0) ? ["giảm", "xuống còn"] : ["tăng", "lên"];
  return toChangePhrase(
    value,
    `${verb} từ ${formatLevel(before)} ${base} ${preposition} ${formatLevel(now)}`,
  );
}

/** Names last year's amount: a percentage of 0 does not exist, and "giảm 100%" tells less than the amount. */
function buildComparisonWithZeroPhrase(values: ComparedValues): FigurePhrase {
  const { now, before, base, unit, padding, isMoment } = values;
  const nothing = isMoment ? "không có" : "không phát sinh";
  if (before.eq(0)) return toChangePhrase(now, now.eq(0) ? `${base} cũng ${nothing}` : `${base} ${nothing}`);
  const shown = `${base} là ${formatExactAmount(before, unit, {}, padding)}`;
  return { aspect: "samePeriodLastYear", value: before, shown };
}

function chooseChangeVerb(change: Quantity): string {
  return change.lt(0) ? "giảm" : "tăng";
}

function toChangePhrase(change: Quantity, words: string): FigurePhrase {
  return { aspect: "change", value: change, shown: words };
}
