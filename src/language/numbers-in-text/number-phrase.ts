/** Reads a number of a text with the words that belong to it: "trên 137,4 nghìn người", "tám mươi phần trăm". */
import { createQuantity, type Quantity } from "../../quantity.ts";
import type { HedgeSide } from "../meaning/bounding-word-lists.ts";
import { findMagnitudeBehind } from "../meaning/magnitude-words.ts";
import { findHedgeRightBefore } from "../meaning/words-before-number.ts";
import { parseVietnameseNumber } from "../numbers/number-text.ts";
import { parseNumberInWords } from "./number-words.ts";

export interface NumberPhrase {
  /** The whole phrase without its unit, as offsets in the text. */
  readonly at: number;
  readonly length: number;
  readonly value: Quantity;
  readonly bound: HedgeSide | undefined;
  /** The value of its last digit, in which a rounded number may be wrong. */
  readonly lastDigit: Quantity;
  /** The text right behind, in small letters; "%" for a percentage. */
  readonly behind: string;
}

/** Reads the number that begins at an offset; undefined where it has no single value, such as "12/13" or "1.5". */
export function readNumberPhrase(text: string, at: number, number: string): NumberPhrase | undefined {
  const [, attachedBefore = "", digits = "", percent = "", attachedBehind = ""] =
    /^(\p{L}*?)(\d[\d.,]*)(%?)(\p{L}*)$/u.exec(number) ?? [];
  const written = digits === "" ? parseNumberInWords(number) : parseVietnameseNumber(digits);
  if (!written) return undefined;
  const numberEnd = at + number.length - percent.length - attachedBehind.length;
  const magnitude = digits === "" ? undefined : findMagnitudeBehind(text.slice(numberEnd, numberEnd + 20));
  const factor = magnitude?.factor ?? createQuantity(1);
  const end = numberEnd + (magnitude?.length ?? 0);
  const left = text.slice(Math.max(0, at - 12), at) + (attachedBefore === "" ? "" : `${attachedBefore} `);
  const bound = findHedgeRightBefore(left);
  const start = attachedBefore === "" ? at - (bound?.length ?? 0) : at;
  return {
    at: start,
    length: end - start,
    value: written.times(factor),
    bound: bound?.side,
    lastDigit: computeLastDigit(digits, written).times(factor),
    behind: readUnitBehind(text.slice(end)),
  };
}

/** "137,4" is exact to 0,1, "137" to 1. A number in words, such as "một trăm ba mươi bảy nghìn", is exact to its last word. */
function computeLastDigit(digits: string, written: Quantity): Quantity {
  if (digits !== "") return createQuantity(`1e-${digits.split(",")[1]?.length ?? 0}`);
  for (const size of ["1e9", "1e6", "1e3"])
    if (written.mod(createQuantity(size)).eq(0) && !written.eq(0)) return createQuantity(size);
  return createQuantity(written.eq(written.round(0)) ? 1 : "0.01");
}

function readUnitBehind(textBehind: string): string {
  const text = textBehind
    .slice(0, 40)
    .replace(/[\s\u00A0]+/g, " ")
    .trimStart()
    .toLocaleLowerCase("vi");
  return /^(?:%|phần trăm(?!\p{L}))/u.test(text) ? text.replace(/^(?:%|phần trăm)/u, "%") : text;
}

/** A phrase may hide this share of the value: as much as the program's own hedges do. */
const mostHiddenAbove = createQuantity(1).div(6);
const mostHiddenBelow = createQuantity("0.04");

/** True if the phrase states the value: exactly, rounded to its last digit, or as a bound that hides little. */
export function isTrueOfValue({ value, bound, lastDigit }: NumberPhrase, actual: Quantity): boolean {
  const difference = actual.minus(value);
  const hidden = difference.abs();
  if (bound === undefined || bound === "about") {
    if (hidden.eq(0)) return bound === undefined;
    const isRounded = lastDigit.gt(1) || !value.eq(value.round(0)) || bound === "about";
    return isRounded && hidden.times(2).lte(lastDigit) && hidden.lte(actual.abs().times(mostHiddenBelow));
  }
  const limit = bound === "above" ? mostHiddenAbove : mostHiddenBelow;
  const isOnSide = bound === "above" ? difference.gt(0) : difference.lt(0);
  return isOnSide && hidden.lte(actual.abs().times(limit));
}

/** The distance from the number of a phrase beyond which `isTrueOfValue` is false of every value. */
export function computeGreatestDifference({ value, bound, lastDigit }: NumberPhrase): number {
  if (bound === undefined || bound === "about") return lastDigit.toNumber() / 2;
  // At most a sixth of the value is hidden, which is a fifth of the number that is written.
  return Math.abs(value.toNumber()) / 5;
}

/** True if the phrase states the value without rounding. */
export function isExactPhrase({ value, bound }: NumberPhrase, actual: Quantity): boolean {
  return bound === undefined && value.eq(actual);
}
