/** Numbers as official Vietnamese texts print them: "1.234.567,5", "03 nghị quyết", "59.612,3 triệu đồng". */
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";

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
  const isNegative = digits.startsWith("-");
  const point = digits.indexOf(".");
  const grouped = groupThousands(digits.slice(isNegative ? 1 : 0, point < 0 ? digits.length : point));
  const printed = point < 0 ? grouped : `${grouped},${digits.slice(point + 1)}`;
  return isNegative && /[1-9]/.test(digits) ? `-${printed}` : printed;
}

/** Puts a dot before every third digit from the end. */
function groupThousands(digits: string): string {
  let grouped = digits;
  for (let end = digits.length - 3; end > 0; end -= 3)
    grouped = `${grouped.slice(0, end)}.${grouped.slice(end)}`;
  return grouped;
}

/** A whole number of rows, rules or files: "11.327". The system's own formats take longer to load than all of a table. */
export function formatWholeNumber(count: number): string {
  return formatNumber(createQuantity(count));
}

/** Dots only between thousands, a comma before decimals; undefined for "1.5", which is ambiguous. */
export function parseVietnameseNumber(text: string): Quantity | undefined {
  const written = text.trim().replace("\u2212", "-");
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(written)) return undefined;
  return createQuantity(written.replaceAll(".", "").replace(",", "."));
}

/** Rounds to the decimals, or to the first more that show something: 40 million are "0,04 tỷ", where "0,0 tỷ" would deny them. */
export function formatNumberNotRoundedToZero(value: Quantity, decimals?: number): string {
  if (decimals === undefined || value.eq(0)) return formatNumber(value, decimals);
  let sufficient = decimals;
  while (roundQuantity(value, sufficient).eq(0)) sufficient += 1;
  return formatNumber(value, sufficient);
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

/** "137", "nghìn", "người" → "137 nghìn người", with no break inside the number nor before the unit. */
export function joinNumberAndUnit(numberText: string, magnitude: Magnitude, unit: string): string {
  const words = magnitude === "số" ? [numberText, unit] : [numberText, ...magnitude.split(" "), unit];
  return words.filter((word) => word !== "").join(noBreakSpace);
}
