/** Differences of rates in points (điểm phần trăm): what a reader gets who subtracts the printed rates. */
import type { Figure } from "../../figures/figure.ts";
import { type Quantity, roundQuantity } from "../../quantity.ts";
import { roundRate } from "./rate-text.ts";

type ComparedRates = Pick<
  Figure,
  "actual" | "plan" | "samePeriodLastYear" | "comparison" | "comparisonWithYearStart"
>;

/** The decimals of a rate and of those that it is compared with: one more where a rounded difference is not that of the rounded rates. */
export function chooseRateDecimals(figure: ComparedRates, decimals: number): number {
  const { actual, plan, samePeriodLastYear } = figure;
  if (!actual) return decimals;
  const printed = [actual.amount, samePeriodLastYear?.amount, plan].filter((rate) => rate != null);
  const sufficient = Math.max(...printed.map((rate) => roundRate(rate, decimals).decimals), decimals);
  const agrees = listComparedPairs(figure).every(([now, before]) => canBeSubtracted(now, before, sufficient));
  return agrees ? sufficient : sufficient + 1;
}

function listComparedPairs({
  actual,
  plan,
  comparison,
  comparisonWithYearStart,
}: ComparedRates): [now: Quantity, before: Quantity][] {
  const comparisons = [comparison, comparisonWithYearStart];
  return [
    ...comparisons.flatMap((each): [Quantity, Quantity][] =>
      each && each.kind !== "none" ? [[each.now.amount, each.before.amount]] : [],
    ),
    ...(actual && plan ? [[actual.amount, plan] as [Quantity, Quantity]] : []),
  ];
}

/** True if the rounded difference is the difference of the rounded rates. */
function canBeSubtracted(now: Quantity, before: Quantity, decimals: number): boolean {
  return computePrintedPoints(now, before, decimals).eq(roundQuantity(now.minus(before), decimals));
}

/** The difference of two rates as printed with these decimals. */
export function computePrintedPoints(now: Quantity, before: Quantity, decimals: number): Quantity {
  return roundQuantity(now, decimals).minus(roundQuantity(before, decimals));
}
