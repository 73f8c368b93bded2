/** How points and annexes are counted, which no list of Word does. */

/** The alphabet of points (điểm): Word's own letters have f, j, w, z and lack đ, so points are lettered by us. */
export const pointLetters = [..."abcdđeghiklmnopqrstuvxy"];

const romanDigits: readonly (readonly [number, string])[] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 1–39, more than any document has annexes. */
export function formatRomanNumeral(number: number): string {
  const digit = romanDigits.find(([value]) => value <= number);
  return digit ? digit[1] + formatRomanNumeral(number - digit[0]) : "";
}
