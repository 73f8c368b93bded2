/** The estimate of a whole year in words: "ước thực hiện năm 2022: 18.300 lao động, đạt 101,7% kế hoạch năm". */
import type { Figure } from "../../figures/figure.ts";
import { computePercent } from "../../quantity.ts";
import type { FigurePhrase } from "../figure-phrase.ts";
import { formatExactAmount } from "../numbers/exact-amount.ts";
import { formatPercentNotRoundedTo, isRateUnit } from "../numbers/rate-text.ts";

/** Builds the phrase; undefined without an estimate. Rates and what should stay low are not set against their plan by percent. */
export function buildYearEstimatePhrase(
  { indicator, period, plan, yearEstimate }: Pick<Figure, "indicator" | "period" | "plan" | "yearEstimate">,
  padding: boolean,
): FigurePhrase | undefined {
  if (!yearEstimate) return undefined;
  const { amount } = yearEstimate;
  const isCountedAgainstPlan = !isRateUnit(indicator.unit) && indicator.better !== "lower";
  const percent = plan && isCountedAgainstPlan ? computePercent(amount, plan) : null;
  const share = percent ? `, đạt ${formatPercentNotRoundedTo([0, 100], percent, 1)} kế hoạch năm` : "";
  const shown = `ước thực hiện năm ${period.year}: ${formatExactAmount(amount, indicator.unit, {}, padding)}${share}`;
  return { aspect: "yearEstimate", value: amount, shown };
}
