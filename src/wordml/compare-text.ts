/** Text as it is compared: what an editor changes without anybody meaning it does not count. */

/** One kind of space, composed letters, nothing invisible. */
export function normalizeForCompare(text: string): string {
  return normalizeSpaces(text).trim();
}

/** Soft hyphens, zero-width spaces and joiners, byte order marks. */
export const invisibleCharacters = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** The same, with the space at both ends, which tells whether something is joined to what stands beside it. */
export function normalizeSpaces(text: string): string {
  if (text === "") return text;
  return text
    .normalize("NFC")
    .replace(invisibleCharacters, "")
    .replace(/[\u2011\u2010]/g, "-")
    .replace(/[\s\u00A0]+/g, " ");
}

/** The same words and numbers; a figure that was moved to the beginning of a sentence has its capital there. */
export function isSameText(text: string, other: string): boolean {
  const [one, two] = [normalizeForCompare(text), normalizeForCompare(other)];
  return one === two || one.toLocaleLowerCase("vi") === two.toLocaleLowerCase("vi");
}
