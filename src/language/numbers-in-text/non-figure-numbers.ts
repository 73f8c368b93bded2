/** Recognises numbers that are no figures: dates, names with a number, lists. A doubtful number counts as a figure. */
import { isDateOrTime } from "./date-numbers.ts";
import { isNumberOfName } from "./named-numbers.ts";
import type { NumberInText } from "./number-in-text.ts";
import { hasUnitOfThingsBehind } from "./unit-behind.ts";

export function isNonFigureNumber(numberInText: NumberInText): boolean {
  if (isRank(numberInText)) return false;
  const separated = separateAttachedWord(numberInText);
  return isListNumber(numberInText) || isDateOrTime(separated) || isNumberOfName(numberInText);
}

/** "xếp thứ 5 toàn quốc" claims a rank; "thứ 5" alone is a day of the week. */
function isRank({ left }: NumberInText): boolean {
  // For speed, no pattern is tried behind other letters than the last of these words.
  if (!"pgíứ".includes(left.trimEnd().slice(-1).toLowerCase())) return false;
  return /(?<!\p{sc=Latn})(?:xếp|đứng|vị trí)(?: hạng)?(?: thứ)?\s+$/iu.test(left);
}

const beginsWithDigit = /^\d/;

/** "tháng9" is read as "tháng 9". */
function separateAttachedWord(numberInText: NumberInText): NumberInText {
  if (beginsWithDigit.test(numberInText.number)) return numberInText;
  const [, word, number] = /^(ngày|tháng|năm|quý)(\d.*)$/iu.exec(numberInText.number) ?? [];
  if (word === undefined || number === undefined) return numberInText;
  return { ...numberInText, number, left: `${numberInText.left}${word} ` };
}

const oneOrTwoDigits = /^\d{1,2}$/;

/** "1.", "2.3." and "1)" at the beginning of a paragraph; the running number of a row. */
function isListNumber({ number, left, right, isFirstColumn, isEnumerated }: NumberInText): boolean {
  // "(1) …; (2) …" in a sentence.
  if (oneOrTwoDigits.test(number) && /(?:^|\s)\($/.test(left) && /^\)\s/.test(right))
    return isEnumerated !== false && !hasUnitOfThingsBehind(right.slice(1));
  // The mark of a footnote: right behind a figure, which is masked ("37.040[1]"), and before the note below the table.
  if (oneOrTwoDigits.test(number) && /(?:\uFFFC|^)\[$/.test(left) && /^\](?:\s|$)/.test(right)) return true;
  if (left.trim() !== "") return false;
  if (oneOrTwoDigits.test(number) && /^[.)]/.test(right)) return true;
  // "2.1. Kết quả" numbers a heading; "12.5." alone is an amount.
  if (/^\d{1,2}(?:\.\d{1,2})+$/.test(number) && /^[.)]\s*\p{Lu}/u.test(right)) return true;
  return isFirstColumn && /^\d{1,4}$/.test(number) && right.trim() === "";
}
