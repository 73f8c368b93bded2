/** Finds texts that damage made of others: a file that was cut, joined or mistyped in a cell has a word that nobody writes. */
import { distance } from "fastest-levenshtein";
import { foldText } from "../cells/text-folding.ts";
import { isVietnameseSyllable } from "../vietnamese-syllables.ts";

/** Finds the text of which the written one is a damaged copy. Whole words more, fewer or others make a text of its own. */
export function findTextBeforeDamage(written: string, others: readonly string[]): string | undefined {
  const text = normalizeText(written);
  return (
    others.find((other) => isDamagedCopy(text, normalizeText(other))) ??
    others.find((other) =>
      others.some((end) => isJoinedInsideWord(text, normalizeText(other), normalizeText(end))),
    )
  );
}

/** "31/02/2022", "-0", "{{x}}", "NaN": no words that a clerk would write in a column of words. */
export function hasNoWords(text: string): boolean {
  return (
    (!/[a-z]{2}/i.test(text) && !/\p{L}\p{M}*\p{L}/u.test(text)) ||
    (/\S{30}/.test(text) && /\p{L}{30}/u.test(text)) ||
    /[{}<>\\]|__|\p{Extended_Pictographic}/u.test(text) ||
    /^(?:nan|null|undefined|constructor)$/i.test(text)
  );
}

function normalizeText(text: string): string {
  return text.slice(0, 300).normalize("NFC").replace(/\s+/g, " ").trim();
}

function isDamagedCopy(text: string, other: string): boolean {
  const [words, otherWords] = [text.split(" "), other.split(" ")];
  return (
    isCutInsideWord(text, other) ||
    (hasBrokenWord(words, otherWords) && isMostlySame(text, other)) ||
    isOneLetterOfManyWordsAway(words, otherWords) ||
    hasWordTwice(words, other)
  );
}

/** "Bộ Lao động - T" for "Bộ Lao động - Thương binh và Xã hội". */
function isCutInsideWord(text: string, other: string): boolean {
  const rest = other.slice(text.length);
  return text.length >= minLength && other.startsWith(text) && /\p{L}$/u.test(text) && /^\p{L}/u.test(rest);
}

/** "Lao động đoanh nghiệp": the beginning of one text and the end of another, joined nowhere between words. */
function isJoinedInsideWord(text: string, beginning: string, end: string): boolean {
  if (text === beginning || text === end) return false;
  const first = countSameLetters(text, beginning).start;
  const last = countSameLetters(text, end).end;
  const shortest = text.length - last;
  if (first < minLength || last < minLength || shortest > first) return false;
  for (let length = shortest; length <= first; length++) {
    const endOffset = end.length - text.length + length;
    if (!isInsideWord(beginning, length) && !isInsideWord(end, endOffset)) return false;
  }
  return true;
}

function isInsideWord(text: string, offset: number): boolean {
  return /^\p{L}{2}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** Shorter texts differ in a letter and mean another thing. */
const minLength = 6;

/** True if most of the shorter text is the beginning and the end of the other: one piece was lost, put in or replaced. */
function isMostlySame(text: string, other: string): boolean {
  const shorter = Math.min(text.length, other.length);
  const { start, end } = countSameLetters(text, other);
  const same = start + end;
  return same >= minLength && same >= shorter / 2;
}

/** Counts the letters with which both texts begin, and of the rest those with which both end. */
function countSameLetters(a: string, b: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { start, end };
}

function hasBrokenWord(words: readonly string[], otherWords: readonly string[]): boolean {
  return words.some((word) => !otherWords.includes(word) && isBrokenWord(word));
}

/** "việ#", "tzường", "đLao", "th㻋"; not "UBND", "COVID-19", "68/NQ-CP", "(Samsung)". */
function isBrokenWord(word: string): boolean {
  const inner = word.replace(/^[("“'[]+|[)"”'\],.;:!?…]+$/gu, "");
  if (inner === "" || !/[\p{L}\p{S}#~!@$^*]/u.test(inner) || /^(?:[\p{Lu}\d/.&+–-]+|\d+\/.+)$/u.test(inner))
    return false;
  return !inner.split(/[-/–]/).every((part) => part === "" || isVietnameseSyllable(part));
}

/** "Mao động đang làm việc": one letter of many words is another. Numbers, Roman ones too, tell texts apart. */
function isOneLetterOfManyWordsAway(words: readonly string[], otherWords: readonly string[]): boolean {
  if (words.length !== otherWords.length || words.length < 4) return false;
  const changed = words.flatMap((word, index) =>
    word === otherWords[index] ? [] : [[foldText(word), foldText(otherWords[index] ?? "")] as const],
  );
  const [pair] = changed;
  if (changed.length !== 1 || !pair) return false;
  const [word, otherWord] = pair;
  const isName = /^(?:[ivx\d]+|.)$/u;
  return distance(word, otherWord) === 1 && !isName.test(word) && !isName.test(otherWord);
}

/** "Lao Lao động" for "Lao động". */
function hasWordTwice(words: readonly string[], other: string): boolean {
  return words.some(
    (word, index) => word === words[index + 1] && words.toSpliced(index, 1).join(" ") === other,
  );
}
