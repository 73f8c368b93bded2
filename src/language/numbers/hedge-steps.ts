/** Default rounding steps of hedged numbers: a lead sentence rounds more coarsely than the body text. */
import { createQuantity, type Quantity } from "../../quantity.ts";
import { type Magnitude, magnitudes } from "./number-text.ts";

interface HedgeSteps {
  readonly from: Quantity;
  readonly body: Quantity;
  readonly lead: Quantity;
}

function buildHedgeSteps(fromAmount: string, bodyStep: string, leadStep: string): HedgeSteps {
  return { from: createQuantity(fromAmount), body: createQuantity(bodyStep), lead: createQuantity(leadStep) };
}

const countSteps = [
  buildHedgeSteps("1e6", "1e4", "1e5"),
  buildHedgeSteps("1e5", "1e3", "1e3"),
  buildHedgeSteps("1e4", "1e2", "1e3"),
  buildHedgeSteps("1e3", "1e2", "1e2"),
];

const moneySteps = [
  buildHedgeSteps("1e12", "1e9", "1e11"),
  buildHedgeSteps("1e10", "1e8", "1e9"),
  buildHedgeSteps("1e9", "1e7", "1e8"),
  buildHedgeSteps("1e6", "1e6", "1e6"),
];

/**
 * The steps to try, from the one of the level down to a hundredth of it; none if the number is printed exactly. A count
 * below 10.000 has but one: "gần 1.050" for 1.049 is longer than the number and tells less.
 */
export function listDefaultRoundingSteps(value: Quantity, unit: string, level: "lead" | "body"): Quantity[] {
  const coarsest = (unit === "đồng" ? moneySteps : countSteps).find(({ from }) => value.gte(from))?.[level];
  if (!coarsest) return [];
  const hasOneStep = unit !== "đồng" && value.lt(10_000);
  return hasOneStep ? [coarsest] : [coarsest, coarsest.div(10), coarsest.div(100)];
}

/** The steps to try in a magnitude that a template names: "trên 14 nghìn", "trên 2,3 nghìn". */
export function listRoundingStepsIn(magnitude: Magnitude, value: Quantity): Quantity[] {
  const whole = magnitudes[magnitude];
  // "0,6 tỷ" is no way to say 620 million.
  return value.lt(whole) ? [whole] : [whole, whole.div(10), whole.div(100)];
}

/** Money in tỷ ("1.000 tỷ", like "1.234 tỷ" beside it) or triệu; counts in words if few decimals remain ("604 nghìn", "1,97 triệu"), else in digits. */
export function chooseMagnitude(printed: Quantity, unit: string): Magnitude {
  const fits = (magnitude: Magnitude, decimals: number) =>
    printed.gte(magnitudes[magnitude]) && hasAtMostDecimals(printed.div(magnitudes[magnitude]), decimals);
  if (unit === "đồng") return fits("tỷ", 2) ? "tỷ" : fits("triệu", 2) ? "triệu" : "số";
  if (fits("tỷ", 2)) return "tỷ";
  if (fits("triệu", 2)) return "triệu";
  return printed.gte(10_000) && fits("nghìn", 0) ? "nghìn" : "số";
}

function hasAtMostDecimals(value: Quantity, maxDecimals: number): boolean {
  return value.eq(value.round(maxDecimals));
}
