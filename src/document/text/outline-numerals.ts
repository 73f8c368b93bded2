/** The numerals of points and annexes, which no list of Word can count. */

/** The letters of points (điểm). Word's own lists use f, j, w, z and lack đ, so points cannot be lettered by Word. */
export const pointLetters = [..."abcdđeghiklmnopqrstuvxy"];

const romanDigits: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Formats 1–39, more than any document has annexes. */
export function formatRomanNumeral(number: number): string {
  const digit = romanDigits.find(([value]) => value <= number);
  return digit ? digit[1] + formatRomanNumeral(number - digit[0]) : "";
}
