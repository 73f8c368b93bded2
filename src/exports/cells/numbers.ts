import type { NumberConvention } from "../../catalogue/office.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";

/** How a number is written, before it is known what a lone separator means. */
export interface ParsedNumber {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly percent: boolean;
  /** "1.234": thousands, or three decimals? Then `whole` and `fraction` are the two parts. */
  readonly ambiguous: boolean;
  readonly group?: string;
  readonly decimal?: string;
}

/** What a lone separator before exactly three digits means in a file. */
export type SeparatorMeaning = "group" | "decimal" | "unknown";

export interface SeparatorMeanings {
  readonly ".": SeparatorMeaning;
  readonly ",": SeparatorMeaning;
}

const missingValueMark = /^(?:[-–—−]+|x|\.{2,}|…+|không|khong|không có|khong co)?$/iu;
const spaceRuns = /[\s\u00A0\u2007\u2009\u202F]+/gu;
const groupedPattern = /^(\d{1,3})((?:([ .,'’])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/u;
/** Sign, accounting brackets, per cent, Excel's text mark. */
const signedPattern = /^'?(\()?([-−–+])? ?(\d[\d .,'’]*?) ?(%)?(\))?$/u;
const simplePattern = /^(\d+)(?:([.,])(\d+))?$/;

/** Empty, or one of the marks for "nothing reported": "-", "–", "x", "…", "Không". A 0 is none of these. */
export function isMissingValue(text: string): boolean {
  return missingValueMark.test(text.replace(spaceRuns, " ").trim());
}

/** Takes a number apart; undefined where the text is none, or its groups are not of three digits. */
export function parseNumber(text: string): ParsedNumber | undefined {
  const unsigned = parseSimpleNumber(text) ?? parseGroupedNumber(text);
  if (unsigned) return unsigned;
  const [, open, sign, body = "", percent, close] =
    signedPattern.exec(text.replace(spaceRuns, " ").trim()) ?? [];
  if (Boolean(open) !== Boolean(close) || (open && sign)) return undefined;
  const number = parseSimpleNumber(body) ?? parseGroupedNumber(body);
  const negative = Boolean(open) || (sign !== undefined && sign !== "+");
  return number && { ...number, negative, percent: Boolean(percent) };
}

/** Digits with at most one separator. */
function parseSimpleNumber(body: string): ParsedNumber | undefined {
  const [, whole, separator, fraction = ""] = simplePattern.exec(body) ?? [];
  if (whole === undefined) return undefined;
  if (separator === undefined) return { whole, fraction, negative: false, percent: false, ambiguous: false };
  if (whole.length > 1 && whole.startsWith("0")) return undefined;
  const ambiguous = fraction.length === 3 && whole.length <= 3 && whole !== "0";
  return { whole, fraction, negative: false, percent: false, ambiguous, decimal: separator };
}

/** Groups of three digits, all with the same separator, and decimals with another. */
function parseGroupedNumber(body: string): ParsedNumber | undefined {
  const [, first, groups = "", group, decimal, fraction = ""] = groupedPattern.exec(body) ?? [];
  if (first === undefined || group === undefined || group === decimal || first.startsWith("0"))
    return undefined;
  const whole = first + groups.replace(/\D/g, "");
  const common = { whole, fraction, negative: false, percent: false, ambiguous: false, group };
  return decimal ? { ...common, decimal } : common;
}

/** The number itself; `meaning` tells what a lone separator before three digits is. */
export function toQuantity(number: ParsedNumber, separatorMeaning: "group" | "decimal"): Quantity {
  const { negative, whole, fraction, ambiguous } = number;
  const isGrouped = ambiguous && separatorMeaning === "group";
  const digits = isGrouped ? whole + fraction : fraction === "" ? whole : `${whole}.${fraction}`;
  const value = createQuantity(digits);
  return negative ? value.neg() : value;
}

/** The number as a float where it is whole, not negative and surely exact; NaN for any other. */
export function toSafeInteger(
  { negative, whole, fraction, ambiguous }: ParsedNumber,
  separatorMeaning: "group" | "decimal",
): number {
  const digits = ambiguous && separatorMeaning === "group" ? whole + fraction : whole;
  const isWhole = digits.length > whole.length || fraction === "";
  return isWhole && !negative && digits.length <= 15 ? Number(digits) : Number.NaN;
}

/** A whole number that a float holds exactly stays plain; all else keeps its digits. */
export function toPlainNumber(value: Quantity): number | Quantity {
  const number = value.toNumber();
  return Number.isSafeInteger(number) && value.eq(number) ? number : value;
}

/**
 * Decides what "1.234" and "1,234" mean from cells that leave no doubt: "1.234.567" and "1.234,5" show a group; "0.763", "1234.567" and
 * "1,234.5" show three digits that are decimals. A separator seen as both stays unknown, unless the office has declared it.
 */
export function detectSeparatorMeanings(
  numbers: Iterable<ParsedNumber>,
  declared: NumberConvention | undefined,
): SeparatorMeanings {
  const groups = new Set<string>();
  const decimals = new Set<string>();
  const longDecimals = new Set<string>();
  for (const { group, decimal, fraction, ambiguous } of numbers) {
    if (ambiguous) continue;
    if (group) groups.add(group);
    if (decimal) decimals.add(decimal);
    if (decimal && (group || fraction.length === 3)) longDecimals.add(decimal);
  }
  const resolveDeclaredMeaning = (separator: string): SeparatorMeaning => {
    if (declared === undefined) return "unknown";
    return declared.indexOf(separator) < declared.indexOf("2") ? "group" : "decimal";
  };
  const resolveMeaning = (separator: "." | ","): SeparatorMeaning => {
    const other = separator === "." ? "," : ".";
    if (groups.has(separator) && decimals.has(separator)) return resolveDeclaredMeaning(separator);
    if (groups.has(separator)) return "group";
    if (longDecimals.has(separator) || groups.has(other)) return "decimal";
    return resolveDeclaredMeaning(separator);
  };
  return { ".": resolveMeaning("."), ",": resolveMeaning(",") };
}
