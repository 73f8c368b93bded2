/** Reads numbers in Vietnamese words: "một trăm ba mươi bảy nghìn" is 137000, "hai phẩy năm triệu" 2500000. */
import { createQuantity, type Quantity } from "../../quantity.ts";

/** A number in words at its place in a text. */
interface NumberInWords {
  readonly at: number;
  readonly length: number;
  readonly value: Quantity;
  /** It has a word such as "mươi" or "nghìn"; a single "hai" or "năm" may be something else. */
  readonly isCompound: boolean;
}

const digits: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const smallMagnitudes: Readonly<Record<string, number>> = { mươi: 10, chục: 10, trăm: 100 };

const largeMagnitudes: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};

const numberWord =
  "không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|linh|lẻ|phẩy|rưỡi";
const sequenceOfWords = new RegExp(
  String.raw`(?<![\u0300-\u036F\p{sc=Latn}\d])(?:${numberWord})(?:[\s\u00A0]+(?:${numberWord}))*(?![\u0300-\u036F\p{sc=Latn}])`,
  "gu",
);
const hasNumberWord = /mươi|mười|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ]|chục|hai|ba|bốn|năm|sáu|b[ảẩ]y|tám|chín/u;

/** In reading order. Leaves out words that begin with a magnitude ("hàng nghìn người"): they tell no number. */
export function findNumbersInWords(text: string): NumberInWords[] {
  const lowerCaseText = toLowerCaseOfSameLength(text);
  if (!hasNumberWord.test(lowerCaseText)) return [];
  const numbers: NumberInWords[] = [];
  for (let found = sequenceOfWords.exec(lowerCaseText); found; found = sequenceOfWords.exec(lowerCaseText))
    numbers.push(...readSequence(found[0], found.index));
  return numbers;
}

/** Lower case, because V8 takes three times as long to make a pattern ready that ignores case; only "İ" would become two characters. */
function toLowerCaseOfSameLength(text: string): string {
  return text.replaceAll("İ", "ı").toLowerCase();
}

/** A sequence can hold several numbers: "năm hai nghìn" is the year 2000, or 5 and 2000. */
function readSequence(sequence: string, start: number): NumberInWords[] {
  const single = findOwn(digits, sequence);
  if (single !== undefined)
    return [{ at: start, length: sequence.length, value: createQuantity(single), isCompound: false }];
  const words = [...sequence.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    at: start + index,
    word: word.toLocaleLowerCase("vi"),
  }));
  const numbers: NumberInWords[] = [];
  for (let from = 0; from < words.length; ) {
    const read = readNumber(words.slice(from).map(({ word }) => word));
    const [first, last] = [words[from], words[from + (read?.count ?? 1) - 1]];
    if (read && first && last) {
      const length = last.at + last.word.length - first.at;
      const isCompound = read.count > 1 || first.word === "mười";
      numbers.push({ at: first.at, length, value: read.value, isCompound });
    }
    from += read?.count ?? 1;
  }
  return numbers;
}

/** The value of a number in words alone; undefined where the text is anything else. */
export function parseNumberInWords(text: string): Quantity | undefined {
  const words = text.normalize("NFC").trim().toLocaleLowerCase("vi").split(/\s+/u);
  const read = readNumber(words);
  return read && read.count === words.length ? read.value : undefined;
}

interface ReadNumber {
  readonly value: Quantity;
  /** Of words. */
  readonly count: number;
}

/** Reads groups with falling magnitudes: "hai tỷ | ba trăm triệu | năm mươi nghìn | chín". */
function readNumber(words: readonly string[]): ReadNumber | undefined {
  let total = createQuantity(0);
  let [at, lowest] = [0, Number.POSITIVE_INFINITY];
  while (at < words.length) {
    const group = readGroup(words.slice(at));
    if (!group) break;
    const { count, factor } = readLargeMagnitude(words.slice(at + group.count));
    if (factor >= lowest) break;
    // "hai triệu ba" is 2.300.000; "một nghìn không trăm linh ba" is 1.003.
    const isShort = factor === 1 && group.isSingleDigit && lowest !== Number.POSITIVE_INFINITY;
    const value = group.value.times(isShort ? lowest / 10 : factor);
    total = total.plus(value);
    at += group.count + count;
    lowest = factor;
    if (words[at] === "rưỡi" && factor > 1) {
      total = total.plus(factor / 2);
      at += 1;
      break;
    }
    if (factor === 1) break;
  }
  return at === 0 ? undefined : { value: total, count: at };
}

/** "nghìn tỷ" multiplies twice. */
function readLargeMagnitude(words: readonly string[]): { readonly count: number; readonly factor: number } {
  const first = findOwn(largeMagnitudes, words[0]);
  if (first === undefined) return { count: 0, factor: 1 };
  const second = findOwn(largeMagnitudes, words[1]);
  return second !== undefined && second > first
    ? { count: 2, factor: first * second }
    : { count: 1, factor: first };
}

interface ReadGroup extends ReadNumber {
  readonly isSingleDigit: boolean;
}

/** A number below 1.000, perhaps with decimals behind "phẩy". */
function readGroup(words: readonly string[]): ReadGroup | undefined {
  const hundreds = readHundreds(words);
  const rest = readTens(words.slice(hundreds.count), hundreds.count > 0);
  const count = hundreds.count + rest.count;
  if (count === 0) return undefined;
  const whole = createQuantity(hundreds.value + rest.value);
  const decimals = readDecimals(words.slice(count));
  return {
    value: whole.plus(decimals.value),
    count: count + decimals.count,
    isSingleDigit: count === 1 && decimals.count === 0 && words[0] !== "mười",
  };
}

interface ReadInteger {
  readonly value: number;
  readonly count: number;
}

const nothing: ReadInteger = { value: 0, count: 0 };

function readHundreds(words: readonly string[]): ReadInteger {
  const digit = findOwn(digits, words[0]);
  return digit !== undefined && words[1] === "trăm" ? { value: digit * 100, count: 2 } : nothing;
}

/** "mười lăm", "ba mươi bảy", "ba chục", "linh năm"; right behind hundreds a digit counts tens: "một trăm hai". */
function readTens(words: readonly string[], followsHundreds: boolean): ReadInteger {
  const [first = "", second, third] = words;
  const digit = findOwn(digits, first);
  if (first === "mười") {
    const unit = findUnitBehindTens(second);
    return unit === undefined || unit === 0 ? { value: 10, count: 1 } : { value: 10 + unit, count: 2 };
  }
  if ((first === "linh" || first === "lẻ") && followsHundreds) {
    const unit = findOwn(digits, second);
    return unit === undefined ? nothing : { value: unit, count: 2 };
  }
  if (digit === undefined) return nothing;
  if (second === undefined || !Object.hasOwn(smallMagnitudes, second) || second === "trăm")
    return { value: followsHundreds ? digit * 10 : digit, count: 1 };
  const unit = findUnitBehindTens(third);
  return unit === undefined || unit === 0
    ? { value: digit * 10, count: 2 }
    : { value: digit * 10 + unit, count: 3 };
}

/** "mười lăm" is 15; in "mười năm" and "hai mươi năm" the second word means years. */
function findUnitBehindTens(word: string | undefined): number | undefined {
  return word === "năm" ? undefined : findOwn(digits, word);
}

/** "phẩy bốn", "phẩy không năm", "phẩy hai mươi lăm". */
function readDecimals(words: readonly string[]): { readonly value: Quantity; readonly count: number } {
  if (words[0] !== "phẩy") return { value: createQuantity(0), count: 0 };
  const tens = words[2] === "mươi" || words[1] === "mười" ? readTens(words.slice(1), false) : nothing;
  if (tens.count > 1 || (tens.count === 1 && words[1] === "mười"))
    return { value: createQuantity(tens.value).div(100), count: tens.count + 1 };
  let text = "";
  for (const word of words.slice(1)) {
    const digit = findOwn(digits, word);
    if (digit === undefined) break;
    text += String(digit);
  }
  return text === ""
    ? { value: createQuantity(0), count: 0 }
    : { value: createQuantity(`0.${text}`), count: text.length + 1 };
}

function findOwn(table: Readonly<Record<string, number>>, word: string | undefined): number | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
