/** Exact numbers, for money beyond 2^53 and decimal fractions, which binary floats cannot hold. */
import Big from "big.js";

// Quotients keep 20 decimals, far more than any printed figure, so that rounding happens only once, at the end.
const quotientDecimals = 20;
Big.DP = quotientDecimals;
Big.RM = Big.roundHalfUp;

/**
 * An exact number. Nearly all numbers of exports are whole, and floats hold these exactly up to 2^53 and compute with them many times
 * faster; all others are numbers of big.js. Each number has one form, so that equal quantities are equal objects too.
 */
export class Quantity {
  /** A safe integer, or a number that is none; only this module reads it. */
  readonly value: number | Big;

  constructor(value: number | Big) {
    this.value = value;
  }

  plus(addend: Operand): Quantity {
    return compute(this.value, addend, addition);
  }

  minus(subtrahend: Operand): Quantity {
    return compute(this.value, subtrahend, subtraction);
  }

  times(factor: Operand): Quantity {
    return compute(this.value, factor, multiplication);
  }

  div(divisor: Operand): Quantity {
    return compute(this.value, divisor, division);
  }

  mod(divisor: Operand): Quantity {
    return compute(this.value, divisor, remainder);
  }

  neg(): Quantity {
    return zero.minus(this);
  }

  abs(): Quantity {
    return this.lt(0) ? this.neg() : this;
  }

  /** Compares two numbers: below 0 if this one is smaller, 0 if they are equal. */
  cmp(other: Operand): number {
    return Math.sign(compareValues(this.value, toValue(other)));
  }

  eq(other: Operand): boolean {
    const [a, b] = [this.value, toValue(other)];
    // Each number has one form, so that a float is never equal to a number of big.js.
    return typeof a === "number" || typeof b === "number" ? a === b : a.eq(b);
  }

  lt(other: Operand): boolean {
    return compareValues(this.value, toValue(other)) < 0;
  }

  lte(other: Operand): boolean {
    return compareValues(this.value, toValue(other)) <= 0;
  }

  gt(other: Operand): boolean {
    return compareValues(this.value, toValue(other)) > 0;
  }

  gte(other: Operand): boolean {
    return compareValues(this.value, toValue(other)) >= 0;
  }

  /** Rounds to some decimals, half away from zero unless another way of big.js is given. */
  round(decimals = 0, way?: Big.RoundingMode): Quantity {
    return typeof this.value === "number" && decimals >= 0
      ? this
      : fromBig(toBig(this.value).round(decimals, way));
  }

  /** Rounds to some significant digits. */
  prec(digits: number): Quantity {
    return fromBig(toBig(this.value).prec(digits));
  }

  /** Formats the number without an exponent: "1234.5". */
  toFixed(decimals?: number): string {
    const { value } = this;
    return typeof value === "number" && decimals === undefined ? String(value) : value.toFixed(decimals);
  }

  toString(): string {
    return this.value.toString();
  }

  /** Gives the number as a float if it is a safe integer, which is exact; else NaN. */
  toInteger(): number {
    return typeof this.value === "number" ? this.value : Number.NaN;
  }

  toNumber(): number {
    return typeof this.value === "number" ? this.value : this.value.toNumber();
  }
}

type Operand = Quantity | number | string;

export const zero: Quantity = new Quantity(0);

/** Creates a quantity from an integer or from decimal notation with a point ("1234.5"). Throws on anything else. */
export function createQuantity(value: number | string | Quantity): Quantity {
  if (value instanceof Quantity) return value;
  const isInteger = typeof value === "number" ? Number.isSafeInteger(value) : shortInteger.test(value);
  return isInteger ? new Quantity(Number(value) + 0) : fromBig(new Big(value));
}

/** Integers of up to 15 digits are safe. */
const shortInteger = /^-?\d{1,15}$/;

/** An operation on floats, and the same on numbers of big.js. */
interface Operation {
  /** The result is used if it is a safe integer, which is exact. */
  readonly computeIntegers: (a: number, b: number) => number;
  readonly computeDecimals: (a: Big, b: Big) => Big;
}

const addition: Operation = { computeIntegers: (a, b) => a + b, computeDecimals: (a, b) => a.plus(b) };
const subtraction: Operation = { computeIntegers: (a, b) => a - b, computeDecimals: (a, b) => a.minus(b) };
const multiplication: Operation = { computeIntegers: (a, b) => a * b, computeDecimals: (a, b) => a.times(b) };
/** Integers are divided if the quotient is one; else the float is NaN. */
const division: Operation = {
  computeIntegers: (a, b) => (a % b === 0 ? a / b : Number.NaN),
  computeDecimals: (a, b) => a.div(b),
};
const remainder: Operation = { computeIntegers: (a, b) => a % b, computeDecimals: (a, b) => a.mod(b) };

/** Computes with floats where these give a safe integer, which is exact; else with big.js. */
function compute(
  a: number | Big,
  operand: Operand,
  { computeIntegers, computeDecimals }: Operation,
): Quantity {
  const b = toValue(operand);
  const result = typeof a === "number" && typeof b === "number" ? computeIntegers(a, b) : Number.NaN;
  // Adding 0 turns −0 to 0.
  return Number.isSafeInteger(result)
    ? new Quantity(result + 0)
    : fromBig(computeDecimals(toBig(a), toBig(b)));
}

/** The difference of safe integers has the right sign, though it may be rounded. A number of big.js is never 0. */
function compareValues(a: number | Big, b: number | Big): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return b === 0 && typeof a !== "number" ? a.s : toBig(a).cmp(toBig(b));
}

function toValue(operand: Operand): number | Big {
  if (operand instanceof Quantity) return operand.value;
  return typeof operand === "number" && Number.isSafeInteger(operand)
    ? operand
    : createQuantity(operand).value;
}

function toBig(value: number | Big): Big {
  return typeof value === "number" ? new Big(value) : value;
}

/** Keeps safe integers as floats. */
function fromBig(big: Big): Quantity {
  const isShortInteger = big.c.length <= big.e + 1 && big.e <= 15;
  const integer = isShortInteger ? big.toNumber() : Number.NaN;
  return new Quantity(Number.isSafeInteger(integer) ? integer + 0 : big);
}

/** Adds quantities; whole numbers are added as floats while these are exact, without an object for each sum. */
export function sumQuantities(quantities: readonly Quantity[]): Quantity {
  let integerSum = 0;
  let others = zero;
  for (const quantity of quantities) {
    const { value } = quantity;
    const next = typeof value === "number" ? integerSum + value : Number.NaN;
    if (Number.isSafeInteger(next)) integerSum = next;
    else others = others.plus(quantity);
  }
  return others.plus(integerSum);
}

/**
 * Computes `part / whole × 100`, unrounded; null if the whole is zero. A report has hundreds of percentages, and dividing
 * bigints is ten times as fast as dividing with big.js.
 */
export function computePercent(part: Quantity, whole: Quantity): Quantity | null {
  if (whole.eq(0)) return null;
  const decimalPlaces = Math.max(0, -findLastDigitExponent(part), -findLastDigitExponent(whole));
  const doubledQuotient =
    (200n * toScaledInteger(part, decimalPlaces + quotientDecimals)) / toScaledInteger(whole, decimalPlaces);
  const roundedQuotient = (doubledQuotient + (doubledQuotient < 0n ? -1n : 1n)) / 2n;
  return createQuantity(`${roundedQuotient}e-${quotientDecimals}`);
}

/** Finds the power of ten of the last digit that is not 0: 1200 → 2, 0,05 → −2; 0 for zero. */
export function findLastDigitExponent({ value }: Quantity): number {
  if (typeof value !== "number") return value.e - value.c.length + 1;
  let zeros = 0;
  for (let left = value; left !== 0 && left % 10 === 0; left /= 10) zeros++;
  return zeros;
}

/** Computes quantity × 10^places, exact if the quantity has at most that many decimals. */
function toScaledInteger({ value }: Quantity, places: number): bigint {
  if (typeof value === "number") return BigInt(value) * 10n ** BigInt(places);
  const { s: sign, c: digits, e: exponent } = value;
  return BigInt(sign) * BigInt(digits.join("")) * 10n ** BigInt(exponent - digits.length + 1 + places);
}

/** Rounds half away from zero on decimal digits: 1,005 → 1,01; 0,285 → 0,29; −2,5 → −3. */
export function roundQuantity(value: Quantity, decimals: number): Quantity {
  return value.round(decimals);
}
