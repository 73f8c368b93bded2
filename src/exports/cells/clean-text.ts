import { removeInvisibleAndRepairLetters } from "./text-folding.ts";

/** Characters that no office text holds and that would break a terminal or a Word file: controls, bidi marks, private use, non-characters. */
const forbiddenCharacter = /[\p{Cc}\p{Co}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;
/** Anything but ASCII, Latin and Vietnamese letters, without "ƣ", with single blanks inside. */
const uncleanPattern = /[^ -~\u00C0-\u01A1\u01A4-\u024F\u1EA0-\u1EF9]|^ | $| {2}/;
const whiteSpace = /\s+/gu;

/** Cleans a cell: NFC, trimmed, one line, without invisible characters; undefined if it holds forbidden characters. */
export function cleanTextUnlessForbidden(cell: string): string | undefined {
  if (!uncleanPattern.test(cell)) return cell;
  const text = cell.replace(tabsAndLineBreaks, " ");
  if (forbiddenCharacter.test(text)) return undefined;
  return removeInvisibleAndRepairLetters(text).normalize("NFC").replace(whiteSpace, " ").trim();
}

/** Tabs and line breaks inside a cell are white space; other controls are not. */
const tabsAndLineBreaks = /[\t\r\n]+/g;

/** True for a question mark between letters ("Huy?n"), which a program writes in place of a Vietnamese letter that it cannot encode. */
export function hasLostLetters(text: string): boolean {
  return text.includes("\uFFFD") || (text.includes("?") && /\p{L}\?+\p{L}/u.test(text));
}
