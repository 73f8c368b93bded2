/** Compares a figure with its plan and with last year: "đạt 79,3% kế hoạch năm", "tăng 5,5% so với cùng kỳ". */
import type { Figure } from "../figures/figure.ts";
import { computePercent, createQuantity, type Quantity, roundQuantity } from "../quantity.ts";
import { formatComparedPlaces } from "./comparison-notes.ts";
import type { FigurePhrase } from "./figure-phrase.ts";
import { formatExactAmount, formatNumber, formatPercentNumber, type Magnitude } from "./number-text.ts";
import { formatSamePeriodLastYearName, formatSamePeriodLastYearShortName } from "./period-names.ts";

/** The requested verb; where it would be false, "đạt" is used. */
type PlanVerb = "đạt" | "vượt" | "chỉ đạt" | "bằng";

interface PlanPhraseOptions {
  readonly verb?: PlanVerb | undefined;
  readonly decimals?: number | undefined;
}

/** "đạt 79,3% kế hoạch năm"; undefined without a plan. */
export function buildPlanPercentPhrase(
  { planPercent }: Figure,
  { verb, decimals = 1 }: PlanPhraseOptions,
): FigurePhrase | undefined {
  if (planPercent === null) return undefined;
  if (verb === "vượt" && planPercent.gt(100)) {
    const excess = planPercent.minus(100);
    return {
      aspect: "planPercent",
      value: planPercent,
      shown: `vượt ${formatPercentNotRoundedTo(excess, 0, decimals)} kế hoạch năm`,
    };
  }
  const isVerbTrue = verb === "bằng" || (verb === "chỉ đạt" && planPercent.lt(100));
  const shown = `${isVerbTrue ? verb : "đạt"} ${formatPercentNotRoundedTo(planPercent, 100, decimals)} kế hoạch năm`;
  return { aspect: "planPercent", value: planPercent, shown };
}

/** Adds decimals until the percentage differs from a threshold it does not equal: 99,97 is "99,97%", not "100%". */
function formatPercentNotRoundedTo(value: Quantity, threshold: number, decimals: number): string {
  if (value.eq(threshold)) return `${formatNumber(value)}%`;
  const sufficientDecimals = [decimals, decimals + 1, decimals + 2].find(
    (count) => !roundQuantity(value, count).eq(threshold),
  );
  if (sufficientDecimals !== undefined) return `${formatPercentNumber(value, sufficientDecimals)}%`;
  return value.lt(threshold) ? `gần ${threshold}%` : `trên ${threshold}%`;
}

interface ComparisonOptions {
  /** The form: a percentage (points for rates), a multiple, an amount, or both levels. Chosen by the values if absent. */
  readonly as?: "percent" | "times" | "amount" | "level" | undefined;
  /** "long" names the base in full, "short" is for later mentions. */
  readonly base: "long" | "short";
  /** The magnitude of an amount: "tăng 1,3 tỷ đồng". */
  readonly in?: Magnitude | undefined;
  readonly decimals?: number | undefined;
  /** True if counts of 1–9 are written as "03". */
  readonly padding: boolean;
}

// From three times on, "tăng 240%" is hard to understand; reports write "gấp 3,4 lần".
const minRatioForTimes = 3;

/** "tăng 5,5% so với cùng kỳ năm 2021"; undefined if the two years do not cover the same. */
export function buildComparisonPhrase(figure: Figure, options: ComparisonOptions): FigurePhrase | undefined {
  const { comparison, changePoints, indicator, period } = figure;
  if (comparison.kind === "none") return undefined;
  const baseName =
    options.base === "long"
      ? formatSamePeriodLastYearName(period)
      : formatSamePeriodLastYearShortName(period);
  const base = baseName + formatComparedPlaces(figure);
  const [now, before] = [comparison.now.amount, comparison.before.amount];
  const values = { now, before, base, unit: indicator.unit, padding: options.padding };
  if (options.as === "level") return buildLevelChangePhrase(values, options.decimals);
  if (changePoints) return buildPointsChangePhrase(changePoints, base, options.decimals ?? 2);
  if (now.eq(0) || before.eq(0)) return buildComparisonWithZeroPhrase(values);
  if (options.as === "amount") return buildAmountChangePhrase(values, options);
  if (options.as === "times" || (options.as === undefined && now.gte(before.times(minRatioForTimes))))
    return buildTimesPhrase(values);
  return buildPercentChangePhrase(values, options.decimals ?? 1);
}

interface ComparedValues {
  readonly now: Quantity;
  readonly before: Quantity;
  readonly base: string;
  readonly unit: string;
  readonly padding: boolean;
}

function buildPercentChangePhrase({ now, before, base }: ComparedValues, decimals: number): FigurePhrase {
  const value = (computePercent(now, before) ?? createQuantity(100)).minus(100);
  if (value.eq(0)) return toChangePhrase(value, `bằng ${base}`);
  if (roundQuantity(value, decimals).eq(0)) return toChangePhrase(value, `tương đương ${base}`);
  return toChangePhrase(
    value,
    `${chooseChangeVerb(value)} ${formatPercentNumber(value.abs(), decimals)}% so với ${base}`,
  );
}

function buildPointsChangePhrase(points: Quantity, baseName: string, decimals: number): FigurePhrase {
  if (points.eq(0)) return toChangePhrase(points, `bằng ${baseName}`);
  if (roundQuantity(points, decimals).eq(0)) return toChangePhrase(points, `tương đương ${baseName}`);
  return toChangePhrase(
    points,
    `${chooseChangeVerb(points)} ${formatNumber(points.abs(), decimals)} điểm phần trăm so với ${baseName}`,
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
  { now, before, base, unit, padding }: ComparedValues,
  options: ComparisonOptions,
): FigurePhrase {
  const value = now.minus(before);
  if (value.eq(0)) return toChangePhrase(value, `bằng ${base}`);
  return toChangePhrase(
    value,
    `${chooseChangeVerb(value)} ${formatExactAmount(value.abs(), unit, options, padding)} so với ${base}`,
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
function buildComparisonWithZeroPhrase({ now, before, base, unit, padding }: ComparedValues): FigurePhrase {
  if (before.eq(0))
    return toChangePhrase(now, now.eq(0) ? `${base} cũng không phát sinh` : `${base} không phát sinh`);
  const shown = `${base} là ${formatExactAmount(before, unit, {}, padding)}`;
  return { aspect: "samePeriodLastYear", value: before, shown };
}

function chooseChangeVerb(change: Quantity): string {
  return change.lt(0) ? "giảm" : "tăng";
}

function toChangePhrase(change: Quantity, words: string): FigurePhrase {
  return { aspect: "change", value: change, shown: words };
}
