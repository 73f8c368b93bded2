/** Exact numbers, for money beyond 2^53 and decimal fractions, which binary floats cannot hold. */
import Big from "big.js";

// Quotients keep 20 decimals, far more than any printed figure, so that rounding happens only once, at the end.
const quotientDecimals = 20;
Big.DP = quotientDecimals;
Big.RM = Big.roundHalfUp;

export type Quantity = Big;

/** Creates a quantity from an integer or from decimal notation with a point ("1234.5"). Throws on anything else. */
export function createQuantity(value: number | string | Quantity): Quantity {
  return new Big(value);
}

export const zero: Quantity = new Big(0);

/** Adds quantities. Whole numbers are added as floats while these are exact, which is many times faster. */
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

/** Converts integers of up to 15 digits to a float, which holds them exactly; undefined for all others. */
function toSafeInteger({ s: sign, e: exponent, c: digits }: Quantity): number | undefined {
  const zeros = exponent - digits.length + 1;
  if (zeros < 0 || exponent > 14) return undefined;
  return sign * digits.reduce((number, digit) => number * 10 + digit, 0) * 10 ** zeros;
}

/**
 * Computes `part / whole × 100`, unrounded; null if the whole is zero. A report has hundreds of percentages, and dividing
 * bigints is ten times as fast as dividing with big.js.
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

/** Computes quantity × 10^places, exact if the quantity has at most that many decimals. */
function toScaledInteger({ s: sign, c: digits, e: exponent }: Quantity, places: number): bigint {
  return BigInt(sign) * BigInt(digits.join("")) * 10n ** BigInt(exponent - digits.length + 1 + places);
}

/** Rounds half away from zero on decimal digits: 1,005 → 1,01; 0,285 → 0,29; −2,5 → −3. */
export function roundQuantity(value: Quantity, decimals: number): Quantity {
  return value.round(decimals, Big.roundHalfUp);
}
