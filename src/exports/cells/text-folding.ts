/** Folding of texts for comparison: official Vietnamese varies in tone placement (hoà, hòa) and in i/y (tỷ, tỉ). */
import { memoize } from "../memoize.ts";

/** The five tones; the marks that make another letter (ă, â, ê, ô, ơ, ư) are not among them. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Removes diacritics, case, punctuation, line breaks and invisible characters: "Thành phố\nNinh Bình" → "thanh pho ninh binh".
 * Texts with the same folded form are equal in filters, headers and names.
 */
export const foldText: (text: string) => string = memoize(foldTextUncached);

/** Like `foldText`, but keeps diacritics: "Hà Trung" differs from "Hạ Trung", while "Hoà" equals "Hòa". */
export const foldTextKeepingDiacritics: (text: string) => string = memoize(foldTextKeepingDiacriticsUncached);

/** Folds character by character with a cache, since office texts use few different ones; a text with any other is folded as a whole. */
function foldTextUncached(text: string): string {
  let letters = "";
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!canFoldCharacterAlone(code)) return replaceSoleVowelYWithI(collapseSpaces(foldLetters(text)));
    letters += foldedByCode[code] ?? foldAndCacheCharacter(code);
  }
  return replaceSoleVowelYWithI(collapseSpaces(letters));
}

/** True for ASCII, Latin and its marks, and Vietnamese letters: none folds differently next to another, as a Greek sigma does. */
function canFoldCharacterAlone(characterCode: number): boolean {
  return characterCode < 0x0370 || (characterCode >= 0x1e00 && characterCode < 0x1f00);
}

const foldedByCode: Record<number, string> = {};

function foldAndCacheCharacter(characterCode: number): string {
  const letters = foldLetters(String.fromCharCode(characterCode));
  foldedByCode[characterCode] = letters;
  return letters;
}

/** Lower case without diacritics, with a space for everything but letters and digits. */
function foldLetters(text: string): string {
  return removeInvisibleAndRepairLetters(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gv, " ");
}

function collapseSpaces(letters: string): string {
  return letters.replace(/ {2,}/g, " ").trim();
}

function foldTextKeepingDiacriticsUncached(text: string): string {
  const letters = removeInvisibleAndRepairLetters(text).toLowerCase().normalize("NFD");
  const separators = vietnameseOnly.test(letters) ? /[\s!-/:-@[-`{-~]+/g : /[^\p{L}\p{M}\p{N}]+/gv;
  const words = letters.replace(separators, " ").trim().split(" ");
  return replaceSoleVowelYWithI(words.map(moveTonesToEnd).join(" "));
}

/**
 * Fits texts of decomposed Vietnamese and ASCII. These, nearly all, go by patterns that V8 makes ready in a twentieth of the time of
 * those for the letters of all scripts.
 */
const vietnameseOnly = /^[\u0300-\u036F\s!-~đ]*$/;

/** Names of places and of indicators hold the same words again and again. */
const moveTonesToEnd = memoize(
  (word): string => word.replace(toneMarks, "") + (word.match(toneMarks) ?? []).join(""),
);

/** Removes soft hyphens, zero-width spaces and byte order marks; replaces "ƣ", which old fonts leave in place of "ư". */
export function removeInvisibleAndRepairLetters(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .replace(/ƣ/g, "ư")
    .replace(/Ƣ/g, "Ư");
}

/** A lone i and y after h, k, l, m, s, t are the same sound: "tỉ lệ" is "tỷ lệ", "liệt sỹ" is "liệt sĩ". */
function replaceSoleVowelYWithI(text: string): string {
  if (!text.includes("y")) return text;
  const soleVowelY = vietnameseOnly.test(text)
    ? /(?<![\u0300-\u036FA-Za-zđ])([hklmst])y(?![A-Za-zđ])/g
    : /(?<![\p{L}\p{M}])([hklmst])y(?!\p{L})/gv;
  return text.replace(soleVowelY, "$1i");
}
