import { removeInvisibleCharacters } from "./text-folding.ts";

/** What no text of an office holds, and what would spoil a terminal or a Word file: controls, bidi marks, private use, non-characters. */
const forbiddenCharacter = /[\p{Cc}\p{Co}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;
const uncleanPattern = /[^ -~\u00C0-\u024F\u1EA0-\u1EF9]|^ | $| {2}/;
const whiteSpace = /\s+/gu;

/** A cell as text: NFC, trimmed, one line, without invisible signs; undefined where it holds characters that are refused. */
export function cleanText(cell: string): string | undefined {
  if (!uncleanPattern.test(cell)) return cell;
  const text = cell.replace(tabsAndLineBreaks, " ");
  if (forbiddenCharacter.test(text)) return undefined;
  return removeInvisibleCharacters(text).normalize("NFC").replace(whiteSpace, " ").trim();
}

/** Tabs and line breaks inside a cell are white space; other controls are not. */
const tabsAndLineBreaks = /[\t\r\n]+/g;

/** A letter, a question mark, a letter: what is left where a program could not write a Vietnamese letter. */
export function hasLostLetters(text: string): boolean {
  return text.includes("\uFFFD") || (text.includes("?") && /\p{L}\?+\p{L}/u.test(text));
}
