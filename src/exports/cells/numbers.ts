import type { NumberConvention } from "../../catalogue/office/office.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";

/** The parts of a written number, before the meaning of a lone separator is known. */
export interface ParsedNumber {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly percent: boolean;
  /** True for "1.234": thousands, or three decimals. `whole` and `fraction` are then the two parts. */
  readonly ambiguous: boolean;
  readonly group?: string;
  readonly decimal?: string;
}

/** The meaning of a lone separator before exactly three digits in a file. */
export type SeparatorMeaning = "group" | "decimal" | "unknown";

export interface SeparatorMeanings {
  readonly ".": SeparatorMeaning;
  readonly ",": SeparatorMeaning;
}

const missingValueMark = /^(?:[-–—−]+|x|\.{2,}|…+|không|khong|không có|khong co)?$/iu;
const spaceRuns = /[\s\u00A0\u2007\u2009\u202F]+/gu;
const groupedPattern = /^(\d{1,3})((?:([ .,'’])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/u;
/** A number with a sign, accounting brackets, a percent sign or Excel's text mark. */
const signedPattern = /^'?(\()?([-−–+])? ?(\d[\d .,'’]*?) ?(%)?(\))?$/u;
const simplePattern = /^(\d+)(?:([.,])(\d+))?$/;

/** True for an empty cell and the marks for "none reported": "-", "–", "x", "…", "Không". A 0 is a value. */
export function isMissingValue(text: string): boolean {
  return missingValueMark.test(text.replace(spaceRuns, " ").trim());
}

/** Parses a number into its parts; undefined if the text is none, or has groups of other than three digits. */
export function parseNumberParts(text: string): ParsedNumber | undefined {
  const unsigned = parsePartsWithAtMostOneSeparator(text) ?? parsePartsOfGroupedNumber(text);
  if (unsigned) return unsigned;
  if (!/\d/.test(text)) return undefined;
  const match = signedPattern.exec(text.replace(spaceRuns, " ").trim());
  if (!match) return undefined;
  const { 1: open, 2: sign, 3: body = "", 4: percent, 5: close } = match;
  if (Boolean(open) !== Boolean(close) || (open && sign)) return undefined;
  const number = parsePartsWithAtMostOneSeparator(body) ?? parsePartsOfGroupedNumber(body);
  const negative = Boolean(open) || (sign !== undefined && sign !== "+");
  return number && { ...number, negative, percent: Boolean(percent) };
}

/** Parses digits with at most one separator. */
function parsePartsWithAtMostOneSeparator(unsignedText: string): ParsedNumber | undefined {
  const match = simplePattern.exec(unsignedText);
  if (!match) return undefined;
  const { 1: whole = "", 2: separator, 3: fraction = "" } = match;
  if (separator === undefined) return { whole, fraction, negative: false, percent: false, ambiguous: false };
  if (whole.length > 1 && whole.startsWith("0")) return undefined;
  const ambiguous = fraction.length === 3 && whole.length <= 3 && whole !== "0";
  return { whole, fraction, negative: false, percent: false, ambiguous, decimal: separator };
}

/** Parses groups of three digits with the same separator, and decimals with another. */
function parsePartsOfGroupedNumber(unsignedText: string): ParsedNumber | undefined {
  const match = groupedPattern.exec(unsignedText);
  if (!match) return undefined;
  const { 1: first = "", 2: groups = "", 3: group, 4: decimal, 5: fraction = "" } = match;
  if (group === undefined || group === decimal || first.startsWith("0")) return undefined;
  const whole = first + groups.replace(/\D/g, "");
  const common = { whole, fraction, negative: false, percent: false, ambiguous: false, group };
  return decimal ? { ...common, decimal } : common;
}

/** The exact value, given the meaning of a lone separator before three digits. */
export function toQuantity(parsedNumber: ParsedNumber, separatorMeaning: "group" | "decimal"): Quantity {
  const { negative, whole, fraction, ambiguous } = parsedNumber;
  const isGrouped = ambiguous && separatorMeaning === "group";
  const digits = isGrouped ? whole + fraction : fraction === "" ? whole : `${whole}.${fraction}`;
  const value = createQuantity(digits);
  return negative ? value.neg() : value;
}

/** The value in base units, of which one unit is a `factor`, as a float if it is whole, not negative and surely exact; otherwise NaN. */
export function toSafeIntegerOrNaN(
  { negative, whole, fraction, ambiguous }: ParsedNumber,
  separatorMeaning: "group" | "decimal",
  factor: number,
): number {
  const isGrouped = ambiguous && separatorMeaning === "group";
  const decimals = isGrouped || fraction === "" ? "" : fraction.replace(/0+$/, "");
  const digits = isGrouped ? whole + fraction : whole + decimals;
  const scale = 10 ** decimals.length;
  const isExact = !negative && digits.length <= 15 && factor % scale === 0;
  const value = isExact ? Number(digits) * (factor / scale) : Number.NaN;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

/** Converts a whole number to a float if that is exact; any other value keeps its digits. */
export function toNumberIfExact(value: Quantity): number | Quantity {
  const number = value.toNumber();
  return Number.isSafeInteger(number) && value.eq(number) ? number : value;
}

/**
 * Detects the meanings of "1.234" and "1,234" in a file from its unambiguous cells: in "1.234.567", "1.234,5" and beside "67,5" the point
 * groups; in "0.763", "1234.567" and "1,234.5" it begins decimals. A separator seen as both is unknown, unless the office declares its
 * meaning.
 */
export function detectSeparatorMeanings(
  numbers: Iterable<ParsedNumber>,
  declaredConvention: NumberConvention | undefined,
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
    if (declaredConvention === undefined) return "unknown";
    return declaredConvention.indexOf(separator) < declaredConvention.indexOf("2") ? "group" : "decimal";
  };
  const resolveMeaning = (separator: "." | ","): SeparatorMeaning => {
    const other = separator === "." ? "," : ".";
    if (groups.has(separator) && decimals.has(separator)) return resolveDeclaredMeaning(separator);
    if (groups.has(separator)) return "group";
    if (longDecimals.has(separator) || groups.has(other)) return "decimal";
    // Beside "67,0" the point of "17.000" can only group.
    if (separator === "." && decimals.has(",") && !decimals.has(".")) return "group";
    return resolveDeclaredMeaning(separator);
  };
  return { ".": resolveMeaning("."), ",": resolveMeaning(",") };
}
