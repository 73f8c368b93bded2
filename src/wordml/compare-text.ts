/** Compares texts without the differences that editors make on their own: kinds of spaces, Unicode forms, invisible characters. */

/** One kind of space, composed letters, no invisible characters, trimmed. */
export function trimAndNormalizeKeepingCase(text: string): string {
  return normalizeSpacesAndHyphens(text).trim();
}

/** Soft hyphens, zero-width spaces and joiners, byte order marks. */
export const invisibleCharacters = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * Keeps the space at both ends: it shows whether the neighbouring text is joined. A dash between spaces is often typed for a hyphen:
 * "Thương binh – Liệt sĩ".
 */
export function normalizeSpacesAndHyphens(text: string): string {
  if (!changeableCharacters.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(invisibleCharacters, "")
    .replace(/[\u2011\u2010]|(?<= )\u2013(?= )/g, "-")
    .replace(unusualSpaces, " ");
}

/** All but letters of Latin in one code point, digits, usual signs and single spaces, of which nothing is changed. */
const changeableCharacters = /[^ -~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2018-\u2027\u2030-\u205E]| {2}/;

/** All but one plain space, which most words have between them. */
const unusualSpaces = / *[^\S ]\s*| {2,}/g;

/** Ignores capitals too: a figure that was moved to the beginning of a sentence has one. */
export function isSameTextIgnoringCase(text: string, other: string): boolean {
  const [left, right] = [trimAndNormalizeKeepingCase(text), trimAndNormalizeKeepingCase(other)];
  return left === right || left.toLocaleLowerCase("vi") === right.toLocaleLowerCase("vi");
}
