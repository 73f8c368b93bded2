/** The text that a cell shows for the number that it holds, in a form that can be read in one way only. */
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import { type DigitFormat, type GeneralFormat, isDigitToken, type TextsAround } from "./digit-format.ts";
import type { DateFormat, NumberFormat } from "./number-format.ts";

export interface ShownText {
  readonly text: string;
  /** The text is of another number than the cell holds, by more than the format rounds. */
  readonly isOther?: boolean;
  /** The number shown, where it has fewer digits than the one held. */
  readonly rounded?: { readonly shown: number; readonly stored: number; readonly decimals: number };
}

/** Formats a number as its cell shows it, with a decimal comma and without groups of digits: "12346", "0,5", "12,5%". */
export function formatShownNumber(raw: string, format: NumberFormat, is1904: boolean): ShownText {
  const value = Number(raw);
  switch (format.kind) {
    case "general":
    case "number":
      if (isShownAsHeld(raw, format)) return { text: raw };
      return format.kind === "number" ? formatDigits(raw, format) : formatAllDigits(raw, format);
    case "literal":
      return { text: format.text, ...(value !== 0 && { isOther: true }) };
    case "date":
      return formatDate(value, format, is1904);
  }
}

const wholeNumber = /^[1-9]\d{0,14}$/;

/** Most cells: digits without a point, and a format that changes nothing about them. */
function isShownAsHeld(raw: string, format: GeneralFormat | DigitFormat): boolean {
  const { prefix, suffix, hasSign } = format;
  const isPlain = prefix === "" && suffix === "" && !hasSign && wholeNumber.test(raw);
  return isPlain && (format.kind === "general" || isOfPlainDigits(format));
}

function isOfPlainDigits({ thousands, isPercent, pattern }: DigitFormat): boolean {
  return thousands === 0 && !isPercent && pattern === undefined;
}

function formatAllDigits(raw: string, format: GeneralFormat): ShownText {
  const number = toDisplayedQuantity(raw);
  return {
    text: addTextsAround(number, formatPlainNumber(number.abs()), format),
    ...(isOfOtherSign(number, format) && { isOther: true }),
  };
}

function formatDigits(raw: string, format: DigitFormat): ShownText {
  const { prefix, suffix, decimals, isPercent, pattern } = format;
  // Excel and other programs keep 17 digits, of which 15 are shown at most.
  const stored = toDisplayedQuantity(raw).times(isPercent ? 100 : 1);
  const shown = roundQuantity(stored.div(1000 ** format.thousands), decimals);
  const isZeroHidden = shown.eq(0) && !format.showsZero;
  const isOther =
    ((format.thousands > 0 || isZeroHidden) && !stored.eq(0)) ||
    isOfOtherSign(stored, format) ||
    /\d/.test(prefix + suffix) ||
    // A point between the digits makes them another number.
    (pattern?.some((text) => /[.,]/.test(text)) ?? false);
  const digits = formatPlainNumber(shown.abs());
  const number = (pattern ? fillPattern(pattern, digits) : digits) + (isPercent ? "%" : "");
  return {
    text: isZeroHidden ? format.textOfZero : addTextsAround(shown, number, format),
    ...(isOther && { isOther }),
    ...(!isOther &&
      !shown.eq(stored) && {
        rounded: { shown: shown.toNumber(), stored: stored.toNumber(), decimals },
      }),
  };
}

/** True for a negative number that shows no sign, and a positive one that shows a minus. Brackets may be those of "(1)", the number of a column. */
function isOfOtherSign(number: Quantity, { hasSign, isBracketed }: TextsAround): boolean {
  return number.lt(0) ? !hasSign : number.gt(0) && hasSign && !isBracketed;
}

function addTextsAround(
  number: Quantity,
  digits: string,
  { prefix, suffix, hasSign, isBracketed }: TextsAround,
): string {
  const isInBrackets = isBracketed && number.gt(0);
  const signed = isInBrackets ? `(${digits})` : `${hasSign && !number.eq(0) ? "-" : ""}${digits}`;
  return [prefix, signed, suffix].filter((part) => part !== "").join(" ");
}

/** Puts digits into "00/0000" from the right; the first place takes all that are left. */
function fillPattern(pattern: readonly string[], digits: string): string {
  const firstPlace = pattern.findIndex(isDigitToken);
  let rest = digits;
  const filled = pattern.map((token) => token);
  for (let index = pattern.length - 1; index >= 0; index--) {
    const token = pattern[index] ?? "";
    if (!isDigitToken(token)) continue;
    const place = index === firstPlace ? rest : rest.slice(-1);
    filled[index] = place === "" && token === "0" ? "0" : place;
    rest = rest.slice(0, -1);
  }
  return filled.join("");
}

/** Rounds the 17 digits that a file may hold to the 15 that every program shows: 0.30000000000000004 is 0.3. */
export function toDisplayedQuantity(raw: string): Quantity {
  if (/^-?\d{1,15}$/.test(raw)) return createQuantity(raw);
  const value = Number(raw);
  // A text of digits without an exponent keeps all of them.
  if (/^-?\d+(?:\.\d+)?$/.test(raw) && raw.replace(/\D/g, "").length <= 15) return createQuantity(raw);
  return createQuantity(value.toPrecision(15));
}

/** Formats with a decimal comma; a fourth decimal keeps "1,234" from being read as one thousand. */
export function formatPlainNumber(quantity: Quantity): string {
  const digits = quantity.toFixed();
  const [whole = "", fraction] = digits.split(".");
  if (fraction === undefined) return whole;
  return `${whole},${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

const minutesOfDay = 1440;
const millisecondsOfDay = 86_400_000;
/** In minutes. A computed moment may lie that little before the one meant; 23:59:59 is of its own day. */
const millisecond = minutesOfDay / millisecondsOfDay;
/** The last day of the year 9999. */
const lastSerial = 2_958_465;

function formatDate(value: number, format: DateFormat, is1904: boolean): ShownText {
  const { hasYear, hasMonth, hasDay, hasTime, isDuration } = format;
  // Excel shows "####" where no date can be.
  if (value < 0 || value > lastSerial) return { text: "####" };
  const minutes = Math.floor(value * minutesOfDay + millisecond);
  const clock = (hours: number) => `${pad(hours)}:${pad(minutes % 60)}`;
  if (isDuration) return { text: clock(Math.floor(minutes / 60)) };
  const time = clock(Math.floor(minutes / 60) % 24);
  if (!hasYear && !hasMonth && !hasDay) return { text: time };
  const day = Math.floor(minutes / minutesOfDay);
  const date = new Date(Date.UTC(1899, 11, 30) + toCommonSerial(day, is1904) * millisecondsOfDay);
  const [year, month] = [date.getUTCFullYear(), pad(date.getUTCMonth() + 1)];
  if (hasYear && !hasMonth && !hasDay) return { text: String(year) };
  if (!hasDay) return { text: `${month}/${year}` };
  const text = `${year}-${month}-${pad(date.getUTCDate())}`;
  return { text: hasTime && minutes % minutesOfDay > 0 ? `${text} ${time}` : text };
}

/** Excel counts a 29/2/1900 that did not exist; Macs counted from 1904. */
function toCommonSerial(day: number, is1904: boolean): number {
  if (is1904) return day + 1462;
  return day < 60 ? day + 1 : day;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
