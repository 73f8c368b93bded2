/** The aim of the months to come: the plan of the year in which they lie. */
import { computeRestOfYearOrNextPeriod } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import type { Figure } from "../figure.ts";

export interface Aim {
  /** Which plan it is: that of the period's own year, or of the year after. */
  readonly aspect: "plan" | "planNextYear";
  readonly amount: Quantity;
}

/** Finds the aim; null where no plan of that year names the indicator. */
export function findAim({
  period,
  plan,
  planNextYear,
}: Pick<Figure, "period" | "plan" | "planNextYear">): Aim | null {
  const aspect = computeRestOfYearOrNextPeriod(period).year === period.year ? "plan" : "planNextYear";
  const amount = aspect === "plan" ? plan : planNextYear;
  return amount === null ? null : { aspect, amount };
}
