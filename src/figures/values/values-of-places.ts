import type { Indicator } from "../../catalogue/declaration.ts";
import { computePercent, sumQuantities } from "../../quantity.ts";
import type { FigureValue } from "./figure-value.ts";

/** Adds up an indicator over some places; null if none of them reported it, or if rates as handed in cannot be combined. */
export function addValuesOfPlaces(
  { aggregation }: Indicator,
  values: readonly FigureValue[],
): FigureValue | null {
  const [only, ...others] = values;
  if (!only) return null;
  if (aggregation.kind === "given") return others.length === 0 ? only : null;
  const amount = sumQuantities(values.map((value) => value.amount));
  if (aggregation.kind !== "ratio") return { amount };
  const part = sumQuantities(values.flatMap((value) => value.part ?? []));
  const whole = sumQuantities(values.flatMap((value) => value.whole ?? []));
  const percent = computePercent(part, whole);
  return percent && { amount: percent, part, whole };
}
