/** How texts are compared. Official Vietnamese varies in tone placement (hoà, hòa) and in i/y (tỷ, tỉ). */
import { memoize } from "../memoize.ts";

/** Tones only; the marks that make another letter (ă, â, ê, ô, ơ, ư) stay. */
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Without diacritics, case, punctuation, line breaks and invisible signs: "Thành phố\nNinh Bình" → "thanh pho ninh binh".
 * Two texts with the same folded form are the same to a filter, a header or a name typed in haste.
 */
export const foldText: (text: string) => string = memoize(foldTextUncached);

/** Like `folded`, but with the diacritics: tells "Hà Trung" from "Hạ Trung", and takes "Hoà" for "Hòa". */
export const foldSpelling: (text: string) => string = memoize(foldSpellingUncached);

/** Sign by sign, since the letters of an office are few and each folds by itself; a text with any other sign is folded as a whole. */
function foldTextUncached(text: string): string {
  let letters = "";
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (!canFoldAlone(code)) return replaceYWithI(collapseSpaces(foldLetters(text)));
    letters += foldedByCode[code] ?? foldAndCacheCharacter(code);
  }
  return replaceYWithI(collapseSpaces(letters));
}

/** ASCII, Latin and its marks, and the Vietnamese letters: none of them folds otherwise beside another, as a Greek sigma does. */
function canFoldAlone(code: number): boolean {
  return code < 0x0370 || (code >= 0x1e00 && code < 0x1f00);
}

const foldedByCode: Record<number, string> = {};

function foldAndCacheCharacter(code: number): string {
  const letters = foldLetters(String.fromCharCode(code));
  foldedByCode[code] = letters;
  return letters;
}

/** Small letters without diacritics, and a space for all that is neither letter nor digit. */
function foldLetters(text: string): string {
  return removeInvisibleCharacters(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}

function collapseSpaces(letters: string): string {
  return letters.replace(/ {2,}/g, " ").trim();
}

function foldSpellingUncached(text: string): string {
  const words = removeInvisibleCharacters(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  return replaceYWithI(
    words.map((word) => word.replace(toneMarks, "") + (word.match(toneMarks) ?? []).join("")).join(" "),
  );
}

/** Soft hyphens, zero-width spaces and byte order marks inside a text go; "ƣ", which old fonts leave for "ư", is mended. */
export function removeInvisibleCharacters(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .replace(/ƣ/g, "ư")
    .replace(/Ƣ/g, "Ư");
}

/** After h, k, l, m, s, t a lone i and y are one sound: "tỉ lệ" is "tỷ lệ", "liệt sỹ" is "liệt sĩ". */
function replaceYWithI(text: string): string {
  return text.includes("y") ? text.replace(/(?<![\p{L}\p{M}])([hklmst])y(?![\p{L}])/gu, "$1i") : text;
}
