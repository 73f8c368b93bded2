/** Numbers that stay exact: money beyond 2^53 and decimal fractions, where binary floats would err. */
import Big from "big.js";

// Quotients keep 20 decimals: far more than any printed figure, so that rounding happens once, at the end.
const quotientDecimals = 20;
Big.DP = quotientDecimals;
Big.RM = Big.roundHalfUp;

export type Quantity = Big;

/** From an integer, or from plain decimal notation ("1234.5"; point as decimal sign). Throws on anything else. */
export function createQuantity(value: number | string | Quantity): Quantity {
  return new Big(value);
}

export const zero: Quantity = new Big(0);

/** Whole numbers are added as floats as long as these are exact, which is many times quicker. */
export function sumQuantities(values: Iterable<Quantity>): Quantity {
  let sum = zero;
  let integerSum = 0;
  for (const value of values) {
    const next = integerSum + (toSafeInteger(value) ?? Number.NaN);
    if (Number.isSafeInteger(next)) integerSum = next;
    else sum = sum.plus(value);
  }
  return sum.plus(integerSum);
}

/** The quantity as a float where that is exact: up to 15 digits, none of them behind the point. */
function toSafeInteger({ s: sign, e: exponent, c: digits }: Quantity): number | undefined {
  const zeros = exponent - digits.length + 1;
  if (zeros < 0 || exponent > 14) return undefined;
  return sign * digits.reduce((number, digit) => number * 10 + digit, 0) * 10 ** zeros;
}

/**
 * `part / whole × 100`, unrounded; null where the whole is zero, since a share of nothing says nothing. A report holds hundreds of
 * shares, and Node divides whole numbers ten times as fast as big.js does its digits.
 */
export function computePercent(part: Quantity, whole: Quantity): Quantity | null {
  if (whole.eq(0)) return null;
  const decimalPlaces = Math.max(
    0,
    ...[part, whole].map(({ c: digits, e: exponent }) => digits.length - exponent - 1),
  );
  const doubledQuotient =
    (200n * toScaledInteger(part, decimalPlaces + quotientDecimals)) / toScaledInteger(whole, decimalPlaces);
  const roundedQuotient = (doubledQuotient + (doubledQuotient < 0n ? -1n : 1n)) / 2n;
  return createQuantity(`${roundedQuotient}e-${quotientDecimals}`);
}

/** The quantity × 10^places; exact where it has no more decimals than places. */
function toScaledInteger({ s: sign, c: digits, e: exponent }: Quantity, places: number): bigint {
  return BigInt(sign) * BigInt(digits.join("")) * 10n ** BigInt(exponent - digits.length + 1 + places);
}

/** Half up on decimal digits, away from zero: 1,005 → 1,01; 0,285 → 0,29; −2,5 → −3. */
export function roundQuantity(value: Quantity, decimals: number): Quantity {
  return value.round(decimals, Big.roundHalfUp);
}
