/** Numbers that stay exact: money beyond 2^53 and decimal fractions, where binary floats would err. */
import Big from "big.js";

// Quotients keep 20 decimals: far more than any printed figure, so that rounding happens once, at the end.
Big.DP = 20;
Big.RM = Big.roundHalfUp;

export type Quantity = Big;

/** From an integer, or from plain decimal notation ("1234.5"; point as decimal sign). Throws on anything else. */
export function quantity(value: number | string | Quantity): Quantity {
  return new Big(value);
}

export const zero: Quantity = new Big(0);

export function sumOf(values: Iterable<Quantity>): Quantity {
  let sum = zero;
  for (const value of values) sum = sum.plus(value);
  return sum;
}

/** `part / whole × 100`, unrounded; null where the whole is zero, since a share of nothing says nothing. */
export function percentOf(part: Quantity, whole: Quantity): Quantity | null {
  return whole.eq(0) ? null : part.times(100).div(whole);
}

/** Half up on decimal digits, away from zero: 1,005 → 1,01; 0,285 → 0,29; −2,5 → −3. */
export function rounded(value: Quantity, decimals: number): Quantity {
  return value.round(decimals, Big.roundHalfUp);
}
