/** What the year's plan still demands: the plan less what was done from January on. */
import type { Quantity } from "../../quantity.ts";
import { type FigureWithoutBreakdowns, pickFigureToDate } from "../figure.ts";

export interface Remaining {
  /** Plan − actual; 0 or less where the plan is reached. */
  readonly amount: Quantity;
  /** What each month until December needs; null for a stock, in November, and where the plan is reached. */
  readonly perMonth: Quantity | null;
}

/**
 * Computes what remains; null in December, without a plan, for rates and for what should stay low, and while months or places lack,
 * since what they have done may be all that remains.
 */
export function computeRemaining(figure: FigureWithoutBreakdowns): Remaining | null {
  const { indicator, period, comparisonWithYearStart } = figure;
  const { actual, plan, planPercent, coverage } = pickFigureToDate(figure);
  const monthsLeft = 12 - period.last;
  // A rate has points to its plan and no percentage.
  if (!actual || !plan || !planPercent || indicator.better === "lower") return null;
  if (monthsLeft === 0 || coverage.lacking.length > 0) return null;
  const amount = plan.minus(actual.amount);
  const isStock = comparisonWithYearStart !== null;
  return { amount, perMonth: isStock || monthsLeft === 1 || amount.lte(0) ? null : amount.div(monthsLeft) };
}
