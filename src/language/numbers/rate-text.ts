/** Rates in percent. One that is neither 0 nor 100 is never printed as such: "100% được trợ giúp" would deny the child that was not helped. */
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import { formatNumber, formatPercentNumber } from "./number-text.ts";

const usualDecimals = 2;

/** A rate as printed: its number, or the bound that it does not reach. */
interface PrintedRate {
  readonly number: Quantity;
  readonly decimals: number;
  /** "below": the rate is less than the number; "above": it is more. */
  readonly bound?: "below" | "above";
}

/** Rounds a rate to the decimals, or to as many more, up to `most`, as keep it from 0 and 100. */
export function roundRate(
  rate: Quantity,
  decimals: number,
  most = Math.max(decimals, usualDecimals),
): PrintedRate {
  for (let count = decimals; count <= most; count++) {
    const number = roundQuantity(rate, count);
    if (number.eq(rate) || !isLimit(number)) return { number, decimals: count };
  }
  const limit = roundQuantity(rate, 0);
  const lastDigit = createQuantity(`1e-${most}`);
  if (limit.eq(0))
    return rate.gt(0)
      ? { number: lastDigit, decimals: most, bound: "below" }
      : { number: lastDigit.times(-1), decimals: most, bound: "above" };
  return rate.gt(limit)
    ? { number: limit, decimals: 0, bound: "above" }
    : { number: limit.minus(lastDigit), decimals: most, bound: "above" };
}

function isLimit(number: Quantity): boolean {
  return number.eq(0) || number.eq(100);
}

const boundWords = { below: "dưới ", above: "trên " } as const;
const boundSigns = { below: "<", above: ">" } as const;

/** "28,11%", "4%", "99,97%", "dưới 0,01%". */
export function formatRate(rate: Quantity, decimals: number = usualDecimals): string {
  const printed = roundRate(rate, decimals);
  const word = printed.bound ? boundWords[printed.bound] : "";
  return `${word}${formatPercentNumber(printed.number, printed.decimals)}%`;
}

/** "28,11", "4,00", "99,97", "<0,01": without a sign of percent, which the heading of the column has. */
export function formatRateCell(rate: Quantity, decimals: number): string {
  const printed = roundRate(rate, decimals);
  const sign = printed.bound ? boundSigns[printed.bound] : "";
  return `${sign}${formatNumber(printed.number, printed.decimals)}`;
}

/** Adds decimals until the percentage differs from a threshold it does not equal: 99,97 is "99,97%", not "100%". */
export function formatPercentNotRoundedTo(
  thresholds: readonly number[],
  value: Quantity,
  decimals: number,
): string {
  const nearThreshold = thresholds.find((threshold) => roundQuantity(value, decimals).eq(threshold));
  if (nearThreshold === undefined) return `${formatPercentNumber(value, decimals)}%`;
  if (value.eq(nearThreshold)) return `${formatNumber(value)}%`;
  const sufficientDecimals = [decimals + 1, decimals + 2].find(
    (count) => !roundQuantity(value, count).eq(nearThreshold),
  );
  if (sufficientDecimals !== undefined) return `${formatPercentNumber(value, sufficientDecimals)}%`;
  return value.lt(nearThreshold) ? `gần ${nearThreshold}%` : `trên ${nearThreshold}%`;
}

export function isRateUnit(unit: string): boolean {
  return unit === "%";
}
