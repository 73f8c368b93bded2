/** How texts are compared. Official Vietnamese varies in tone placement (hoà, hòa) and in i/y (tỷ, tỉ). */
import { remembering } from "./memory.ts";

/** Tones only; the marks that make another letter (ă, â, ê, ô, ơ, ư) stay. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Without diacritics, case, punctuation, line breaks and invisible signs: "Thành phố\nNinh Bình" → "thanh pho ninh binh".
 * Two texts with the same folded form are the same to a filter, a header or a name typed in haste.
 */
export const folded: (text: string) => string = remembering(foldedText);

/** Like `folded`, but with the diacritics: tells "Hà Trung" from "Hạ Trung", and takes "Hoà" for "Hòa". */
export const spelled: (text: string) => string = remembering(spelledText);

/** Sign by sign, since the letters of an office are few and each folds by itself; a text with any other sign is folded as a whole. */
function foldedText(text: string): string {
  let letters = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!foldsAlone(code)) return sameVowel(oneSpaced(lettersOf(text)));
    letters += known[code] ?? learnt(code);
  }
  return sameVowel(oneSpaced(letters));
}

/** ASCII, Latin and its marks, and the Vietnamese letters: none of them folds otherwise beside another, as a Greek sigma does. */
function foldsAlone(code: number): boolean {
  return code < 0x0370 || (code >= 0x1e00 && code < 0x1f00);
}

const known: Record<number, string> = {};

function learnt(code: number): string {
  const letters = lettersOf(String.fromCharCode(code));
  known[code] = letters;
  return letters;
}

/** Small letters without diacritics, and a space for all that is neither letter nor digit. */
function lettersOf(text: string): string {
  return visible(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
}

function oneSpaced(letters: string): string {
  return letters.replace(/ {2,}/g, " ").trim();
}

function spelledText(text: string): string {
  const words = visible(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  return sameVowel(words.map((word) => word.replace(tone, "") + (word.match(tone) ?? []).join("")).join(" "));
}

/** Soft hyphens, zero-width spaces and byte order marks inside a text go; "ƣ", which old fonts leave for "ư", is mended. */
export function visible(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .replace(/ƣ/g, "ư")
    .replace(/Ƣ/g, "Ư");
}

/** After h, k, l, m, s, t a lone i and y are one sound: "tỉ lệ" is "tỷ lệ", "liệt sỹ" is "liệt sĩ". */
function sameVowel(text: string): string {
  return text.includes("y") ? text.replace(/(?<![\p{L}\p{M}])([hklmst])y(?![\p{L}])/gu, "$1i") : text;
}
