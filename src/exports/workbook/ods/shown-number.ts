/** The number that a cell of LibreOffice shows: the file holds the number and, beside it, the text that the cell shows. */
import { createQuantity, type Quantity, roundQuantity } from "../../../quantity.ts";
import { formatPlainNumber, type ShownText, toDisplayedQuantity } from "../shown-text.ts";

/** Formats what the cell shows with a decimal comma and without groups of digits. */
export function formatOdsNumber(raw: string, shownText: string, isPercent: boolean): ShownText {
  const stored = toDisplayedQuantity(raw).times(isPercent ? 100 : 1);
  const shown = findShownNumber(shownText, stored);
  if (shown === undefined) return { text: shownText, ...(!stored.eq(0) && { isOther: true }) };
  const { number, decimals } = shown;
  const words = shownText.replace(/[\d.,'’\s\u00A0\u202F()+\-−–%]+/gu, " ").trim();
  const percentSign = shownText.includes("%") ? "%" : "";
  const text = [formatPlainNumber(number) + percentSign, words].filter(Boolean).join(" ");
  if (!number.eq(roundQuantity(stored, decimals))) return { text, isOther: true };
  return number.eq(stored)
    ? { text }
    : { text, rounded: { shown: number.toNumber(), stored: stored.toNumber(), decimals } };
}

/** The reading of the shown digits that is nearest to the number: the language of the document says what "1.234" is, and is not read. */
function findShownNumber(
  text: string,
  stored: Quantity,
): { readonly number: Quantity; readonly decimals: number } | undefined {
  const digits = text.replace(/[^\d.,]/g, "");
  if (!/\d/.test(digits)) return undefined;
  const isNegative = /[-−–(]/.test(text.slice(0, text.search(/\d/)));
  const isGrouped = /^(?:\d+|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*)$/.test(digits);
  const points = [digits.lastIndexOf("."), digits.lastIndexOf(",")].filter((point) => point >= 0);
  const readings = [...points, ...(isGrouped ? [-1] : [])].map((point) => {
    const whole = (point < 0 ? digits : digits.slice(0, point)).replace(/\D/g, "");
    const fraction = point < 0 ? "" : digits.slice(point + 1).replace(/\D/g, "");
    const number = createQuantity(`${isNegative ? "-" : ""}${whole || "0"}.${fraction || "0"}`);
    return { number, decimals: fraction.length, distance: number.minus(stored).abs() };
  });
  return readings.sort((a, b) => a.distance.cmp(b.distance))[0];
}
