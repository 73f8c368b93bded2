/** Finds the numbers of a text that may be figures, in digits or in words: all but those of dates, periods, regulations and lists. */
import { isNonFigureNumber } from "./non-figure-numbers.ts";
import { findNumbersInWords } from "./number-words.ts";
import { hasUnitOfThingsBehind } from "./unit-behind.ts";

/** A number with the words next to it. */
export interface FigureLikeNumber {
  /** The offset in the text of the paragraph. */
  readonly at: number;
  readonly number: string;
  /** The word right before it; empty at the beginning of the paragraph. */
  readonly before: string;
  readonly after: string;
}

/** A number that somebody typed into a template or a narrative, with the file and line in which it stands. */
export interface TypedNumber extends FigureLikeNumber {
  readonly file: string;
  readonly line: number;
}

/** Replaces each character of a figure, a tag or a field. */
export const maskCharacter = "\uFFFC";

/** The number of a row, alone in its cell. */
const rowNumber = /^\d{1,4}$/;
/** A word that may hold digits: "1.234,5", "12/13", "68/NQ-CP", "COVID-19", "50%". */
const wordPattern = /[\u0300-\u036F\p{sc=Latn}\p{N}/.,\-\u2010\u2011−–+%:]+/gu;
/** In characters, on either side: enough to recognise the kind of a number. */
const contextLength = 60;

/** Finds the numbers in the text of a paragraph whose figures are masked. */
export function findFigureLikeNumbers(maskedText: string, isFirstColumn: boolean): FigureLikeNumber[] {
  if (isFirstColumn && rowNumber.test(maskedText)) return [];
  const found = findInDigits(maskedText, isFirstColumn);
  found.push(...findInWords(maskedText), ...findFractionsInWords(maskedText));
  return found.length > 1 ? found.sort((a, b) => a.at - b.at) : found;
}

/** Digits, fractions, and all that is no Latin letter or usual sign: without these there is no number. */
const mayBeDigit = /[\d\u00B2\u00B3\u00B9\u00BC-\u00BE]|[^\0-\u02FF\u1E00-\u205E\uFFFC]/;

function findInDigits(maskedText: string, isFirstColumn: boolean): FigureLikeNumber[] {
  const found: FigureLikeNumber[] = [];
  if (!mayBeDigit.test(maskedText)) return found;
  const text = maskAddresses(maskedText);
  const enumerators = findEnumerators(text);
  for (const { from, word } of findWordsWithDigits(text)) {
    const number = word.replace(/^[.,:%]+/, "").replace(/[.,:\-–/]+$/, "");
    const at = from + word.indexOf(number);
    const { left, right } = extractContext(text, at, number.length);
    const isEnumerated = enumerators.has(at);
    const plainNumber = toPlainDigits(number);
    if (isNonFigureNumber({ number: plainNumber, left, right, isFirstColumn, isEnumerated })) continue;
    found.push({
      at,
      number,
      before: extractLastWordInLowerCase(left),
      after: extractFirstWordInLowerCase(right),
    });
  }
  return found;
}

/** Verbs and signs that a count follows: "năm" behind them is a number and no year. */
const wordBeforeCount =
  /(?:^|[,;:(–-]|(?<!\p{sc=Latn})(?:có|được|cho|là|thêm|còn|gồm|với|hơn|trên|gần|dưới|khoảng|tặng|đạt|của|mở|cấp|trợ|tổ chức))\s*$/iu;

/** Single words count only with a unit behind and a value of two or more: "hai hộ", but not "hai bên" nor "một người". */
function findInWords(maskedText: string): FigureLikeNumber[] {
  return findNumbersInWords(maskedText).flatMap(({ at, length, value, isCompound }) => {
    if (!isCompound && value.lt(2)) return [];
    const { left, right } = extractContext(maskedText, at, length);
    const isCount = hasUnitOfThingsBehind(right) && (!value.eq(5) || wordBeforeCount.test(left));
    if (!isCompound && !isCount) return [];
    // "cả hai phiên họp": the things are known, not counted.
    const isOfKnown = !isCompound && /(?<!\p{sc=Latn})cả\s+$/iu.test(left);
    const isDuration = /^\s+(?:ngày|tuần|tháng|quý|năm|giờ|phút|tuổi)(?!\p{sc=Latn})/iu.test(right);
    // "phần trăm", "một trăm phần trăm": the first "trăm" belongs to its unit.
    if (isOfKnown || isDuration || /phần\s$/iu.test(left)) return [];
    const number = value.toFixed().replace(".", ",");
    if (isNonFigureNumber({ number, left, right, isFirstColumn: false })) return [];
    const words = maskedText.slice(at, at + length);
    return [
      {
        at,
        number: words,
        before: extractLastWordInLowerCase(left),
        after: extractFirstWordInLowerCase(right),
      },
    ];
  });
}

/** "một phần ba", "hơn nửa", "gấp đôi"; not "một phần tư tưởng", "trong ba phần năm nội dung" nor "nửa đầu năm". */
const fractionInWords =
  /(?<!\p{sc=Latn})(?:(?:một|hai|ba|bốn|năm)\s+phần\s+(?:hai|ba|tư|bốn|năm|mười)(?!\p{sc=Latn}|\s+(?:tưởng|nhân|vấn|duy|thục|pháp|liệu|thế|cách|nội dung|mục|tháng|là))|(?:một|hai|ba|bốn|năm)\s+phần\s+(?:hai|ba|tư|bốn|năm|mười)(?=\s+là\s)|(?:một|hơn|gần|quá|phân)\s+nửa(?!\p{sc=Latn}|\s+(?:đầu|cuối|năm|tháng|ngày|chừng))|gấp\s+(?:(?:hơn|gần|trên)\s+)?(?:đôi|rưỡi|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều)(?:\s+lần)?)(?!\p{sc=Latn}))/giu;

function findFractionsInWords(maskedText: string): FigureLikeNumber[] {
  if (!/phần\s+(?:hai|ba|tư|bốn|năm|mười)|nửa|gấp/i.test(maskedText)) return [];
  return [...maskedText.matchAll(fractionInWords)].map(({ index: at, 0: number }) => {
    const { left, right } = extractContext(maskedText, at, number.length);
    return {
      at,
      number,
      before: extractLastWordInLowerCase(left),
      after: extractFirstWordInLowerCase(right),
    };
  });
}

function extractContext(text: string, at: number, length: number): { left: string; right: string } {
  const end = at + length;
  // The mask stands for the text that is cut off, so that the number does not look like the first of the paragraph.
  const cut = at > contextLength ? maskCharacter : "";
  return {
    left: cut + normalizeContext(text.slice(Math.max(0, at - contextLength), at)),
    right: normalizeContext(text.slice(end, end + contextLength)),
  };
}

/** Masks addresses of mail and pages, and telephones: "0229.3871.123", "0912 345 678", "+84 912 345 678", "1900 1234". */
function maskAddresses(text: string): string {
  const mayHaveAddress = /@|www|http|\.vn|\.com/.test(text);
  // Dates begin with a zero too, so many texts have one.
  if (!mayHaveAddress && !/(?<![\d.,])0\d|\+84|1[89]00[ .]\d/.test(text)) return text;
  const masked = mayHaveAddress
    ? text.replace(/\S+/gu, (word) => (isAddress(word) ? maskCharacter.repeat(word.length) : word))
    : text;
  return masked.replace(telephonePattern, (number) => {
    const digitCount = number.replace(/\D/g, "").length;
    const isTelephone = /^1/.test(number) || (digitCount >= 9 && digitCount <= 12);
    return isTelephone ? maskCharacter.repeat(number.length) : number;
  });
}

function isAddress(word: string): boolean {
  if (word.startsWith("http") || word.startsWith("www.")) return true;
  return word.slice(1, -1).includes("@") || /\.(?:vn|com)(?:$|[/.,;:)])/.test(word);
}

const telephonePattern =
  /(?<![\d.,/])(?:\(?0|\+84)\d?[\d .)\u00A0-]{6,16}\d(?![\d.,]{0,4}\d)|(?<![\d.,])1[89]00[ .]\d{4,6}(?!\d)/gu;

/** The offsets of the numbers in brackets that count from (1) on: in "(1) …; (2) …" both, in "hộ nghèo (45)" none. */
function findEnumerators(text: string): ReadonlySet<number> {
  if (!text.includes("(")) return noOffsets;
  const offsets = new Set<number>();
  let last = 0;
  for (const { index, 1: number = "" } of text.matchAll(/\((\d{1,2})\)/g)) {
    const isNext = Number(number) === last + 1 || text.slice(0, index).trim() === "";
    if (!isNext) continue;
    last = Number(number);
    offsets.add(index + 1);
  }
  return offsets;
}

const noOffsets: ReadonlySet<number> = new Set();

/** For speed, tries the word pattern only between spaces that enclose a digit: most text has none. */
function findWordsWithDigits(text: string): { from: number; word: string }[] {
  const words: { from: number; word: string }[] = [];
  for (let part = partWithDigit.exec(text); part; part = partWithDigit.exec(text))
    for (let found = wordPattern.exec(part[0]); found; found = wordPattern.exec(part[0]))
      if (/\p{Nd}|[½¼¾⅓⅔⅛]/u.test(found[0])) words.push({ from: part.index + found.index, word: found[0] });
  return words;
}

/** Between spaces or the ends of the text. */
const partWithDigit = /(?<!\S)\S*?\p{N}\S*/gu;

/** Digits of other widths as plain ones; one kind of hyphen. */
function toPlainDigits(number: string): string {
  return number
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010\u2011]/g, "-");
}

function extractLastWordInLowerCase(text: string): string {
  return /\S*$/.exec(text.trimEnd())?.[0].toLocaleLowerCase("vi") ?? "";
}

function extractFirstWordInLowerCase(text: string): string {
  return /^\S*/.exec(text.trimStart())?.[0].toLocaleLowerCase("vi") ?? "";
}

/** One kind of space and hyphen, composed letters, no invisible characters. */
function normalizeContext(text: string): string {
  const composed = text.normalize("NFC");
  if (!unusualSpaceOrHyphen.test(composed)) return composed;
  return composed
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\s\u00A0]+/g, " ");
}

/** Any white space but one plain space; hyphens that do not part words; what nobody sees. */
const unusualSpaceOrHyphen = /[^\S ]| {2}|[\u00AD\u200B-\u200D\u2010\u2011\u2060\uFEFF]/;
