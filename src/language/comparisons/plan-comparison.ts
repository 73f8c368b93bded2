/** Compares a figure with the year's plan: "đạt 79,3% kế hoạch năm", "cao hơn kế hoạch 0,34 điểm phần trăm". */
import type { Figure, FigureWithoutBreakdowns } from "../../figures/figure.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import type { FigurePhrase } from "../figure-phrase.ts";
import { formatExactAmount } from "../numbers/exact-amount.ts";
import { formatNumber } from "../numbers/number-text.ts";
import { chooseRateDecimals, computePrintedPoints } from "../numbers/rate-points.ts";
import { formatPercentNotRoundedTo, isRateUnit } from "../numbers/rate-text.ts";

/** The requested verb; where it would be false, "đạt" is used. It concerns only what should reach its plan and is counted. */
type PlanVerb = "đạt" | "vượt" | "chỉ đạt" | "bằng";

interface PlanComparisonOptions {
  readonly verb?: PlanVerb | undefined;
  readonly decimals?: number | undefined;
  /** True if counts of 1–9 are written as "03". */
  readonly padding: boolean;
}

/** "đạt 79,3% kế hoạch năm"; undefined without a plan. A rate differs by points, and what should stay low is not "reached". */
export function buildPlanComparisonPhrase(
  figure: FigureWithoutBreakdowns,
  options: PlanComparisonOptions,
): FigurePhrase | undefined {
  const { planPercent, planPoints, indicator } = figure;
  if (planPoints) return toPlanPhrase(planPoints, describePlanPoints(figure, planPoints, options.decimals));
  if (planPercent === null) return undefined;
  const shown =
    indicator.better === "lower"
      ? describePlanOfFewer(figure, planPercent, options)
      : describePlanPercent(planPercent, options);
  return toPlanPhrase(planPercent, shown);
}

/** True if the figure is at its plan or on the good side of it; undefined without a plan. */
export function isPlanReached({
  actual,
  plan,
  indicator,
}: Pick<Figure, "actual" | "plan" | "indicator">): boolean | undefined {
  if (!actual || plan === null) return undefined;
  return indicator.better === "lower" ? actual.amount.lte(plan) : actual.amount.gte(plan);
}

function describePlanPercent(planPercent: Quantity, { verb, decimals = 1 }: PlanComparisonOptions): string {
  if (verb === "vượt" && planPercent.gt(100))
    return `vượt ${formatPercentNotRoundedTo([0], planPercent.minus(100), decimals)} kế hoạch năm`;
  const isVerbTrue = verb === "bằng" || (verb === "chỉ đạt" && planPercent.lt(100));
  return `${isVerbTrue ? verb : "đạt"} ${formatPercentNotRoundedTo([0, 100], planPercent, decimals)} kế hoạch năm`;
}

/** "cao hơn kế hoạch 0,34 điểm phần trăm"; for poverty "vượt mục tiêu, thấp hơn kế hoạch 0,18 điểm phần trăm". */
function describePlanPoints(figure: FigureWithoutBreakdowns, points: Quantity, decimals = 2): string {
  if (points.eq(0)) return "bằng kế hoạch năm";
  return describeDifference(figure, points, formatPointsFromPlan(figure, decimals));
}

function formatPointsFromPlan(figure: FigureWithoutBreakdowns, decimals: number): string {
  const { actual, plan } = figure;
  if (!actual || !plan) return "";
  const common = chooseRateDecimals(figure, decimals);
  const points = computePrintedPoints(actual.amount, plan, common).abs();
  const number = points.eq(0)
    ? `dưới ${formatNumber(createQuantity(`1e-${common}`), common)}`
    : formatNumber(points, common);
  return `${number} điểm phần trăm`;
}

/**
 * Accidents, addicts: more is no achievement. Until the year is over a flow below its plan is neither reached nor missed,
 * so that only its share is said.
 */
function describePlanOfFewer(
  figure: FigureWithoutBreakdowns,
  planPercent: Quantity,
  { decimals = 1, padding }: PlanComparisonOptions,
): string {
  const { actual, plan, indicator } = figure;
  if (!actual || !plan || (planPercent.lte(100) && isUnfinishedFlow(figure)))
    return `bằng ${formatPercentNotRoundedTo([0, 100], planPercent, decimals)} kế hoạch năm`;
  const difference = actual.amount.minus(plan);
  if (difference.eq(0)) return "bằng kế hoạch năm";
  return describeDifference(
    figure,
    difference,
    formatExactAmount(difference.abs(), indicator.unit, {}, padding),
  );
}

function describeDifference(figure: FigureWithoutBreakdowns, difference: Quantity, amount: string): string {
  const position = `${difference.gt(0) ? "cao" : "thấp"} hơn kế hoạch ${amount}`;
  if (figure.indicator.better !== "lower") return position;
  if (difference.lt(0)) return `vượt mục tiêu, ${position}`;
  // The plan is that of the year's end: in September a share of poor households has not missed it.
  return figure.period.last < 12 ? position : `chưa đạt mục tiêu, ${position}`;
}

/** A flow of a part of the year grows until December; a stock and a rate may still fall. */
function isUnfinishedFlow({ indicator, period }: FigureWithoutBreakdowns): boolean {
  return !isRateUnit(indicator.unit) && indicator.aggregation.kind !== "stock" && period.last < 12;
}

function toPlanPhrase(value: Quantity, shown: string): FigurePhrase {
  return { aspect: "planPercent", value, shown };
}
