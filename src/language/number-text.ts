/** Numbers as official Vietnamese texts print them: "1.234.567,5", "03 nghị quyết", "59.612,3 triệu đồng". */
import { createQuantity, type Quantity, roundQuantity } from "../quantity.ts";

/** Keeps a number and its unit on one line. */
export const noBreakSpace = "\u00A0";

/** The magnitudes that a printed number can count in; "số" is the plain number in digits. */
export const magnitudes = {
  số: createQuantity(1),
  nghìn: createQuantity("1e3"),
  triệu: createQuantity("1e6"),
  tỷ: createQuantity("1e9"),
  "nghìn tỷ": createQuantity("1e12"),
} as const;

export type Magnitude = keyof typeof magnitudes;

/** Digits with "." for thousands and "," before decimals; all decimals, or the requested count rounded half up. */
export function formatNumber(value: Quantity, decimals?: number): string {
  const digits = decimals === undefined ? value.toFixed() : roundQuantity(value, decimals).toFixed(decimals);
  const [whole = "", fraction] = digits.replace(/^-/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const printed = fraction ? `${grouped},${fraction}` : grouped;
  return digits.startsWith("-") && /[1-9]/.test(digits) ? `-${printed}` : printed;
}

/** A percentage without its sign: whole ones plain ("5"), others with the requested decimals ("6,10"). */
export function formatPercentNumber(value: Quantity, decimals: number): string {
  const roundedValue = roundQuantity(value, decimals);
  return formatNumber(roundedValue, roundedValue.eq(roundQuantity(roundedValue, 0)) ? 0 : decimals);
}

/** A count without its unit: 1 to 9 as "03" if the office pads (never decimals, money or hedged numbers). */
export function formatCount(value: Quantity, padding: boolean): string {
  const isSmall = value.gt(0) && value.lt(10) && value.eq(roundQuantity(value, 0));
  return padding && isSmall ? `0${value.toFixed(0)}` : formatNumber(value);
}

interface ExactFormatOptions {
  /** The magnitude to count in: 43.656,3 triệu đồng. */
  readonly in?: Magnitude | undefined;
  /** Decimals to round to; if absent nothing is rounded, but a rate in percent has two. */
  readonly decimals?: number | undefined;
}

/** The number with its unit, not hedged: "199.120 suất quà", "03 dự án", "28,11%". */
export function formatExactAmount(
  value: Quantity,
  unit: string,
  options: ExactFormatOptions,
  padding: boolean,
): string {
  const { decimals } = options;
  if (unit === "%") return `${formatPercentNumber(value, decimals ?? 2)}%`;
  const magnitude = options.in ?? "số";
  const number = magnitude === "số" ? value : value.div(magnitudes[magnitude]);
  const isPadded = padding && magnitude === "số" && decimals === undefined && unit !== "đồng";
  return joinNumberAndUnit(
    isPadded ? formatCount(number, true) : formatNumber(number, decimals),
    magnitude,
    unit,
  );
}

/** "137", "nghìn", "người" → "137 nghìn người", with no break inside the number nor before the unit. */
export function joinNumberAndUnit(numberText: string, magnitude: Magnitude, unit: string): string {
  const words = magnitude === "số" ? [numberText, unit] : [numberText, ...magnitude.split(" "), unit];
  return words.filter((word) => word !== "").join(noBreakSpace);
}
