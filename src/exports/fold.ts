/** How texts are compared. Official Vietnamese varies in tone placement (hoà, hòa) and in i/y (tỷ, tỉ). */

/** Tones only; the marks that make another letter (ă, â, ê, ô, ơ, ư) stay. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Without diacritics, case, punctuation, line breaks and invisible signs: "Thành phố\nNinh Bình" → "thanh pho ninh binh".
 * Two texts with the same folded form are the same to a filter, a header or a name typed in haste.
 */
export function folded(text: string): string {
  const letters = visible(text)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/đ/g, "d");
  return sameVowel(letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim());
}

/** Like `folded`, but with the diacritics: tells "Hà Trung" from "Hạ Trung", and takes "Hoà" for "Hòa". */
export function spelled(text: string): string {
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
  return text.replace(/(?<![\p{L}\p{M}])([hklmst])y(?![\p{L}])/gu, "$1i");
}
