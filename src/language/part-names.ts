/** The names of parts in a list: as they stand inside a sentence, and without the words that all of them share. */
import { isComputedFromRows } from "../catalogue/aggregation.ts";
import type { Indicator } from "../catalogue/declaration.ts";
import { isProperName } from "./proper-names.ts";

/** The names of the parts by a column, as far as the indicator's filter lists them. */
export function listDeclaredPartNames({ aggregation }: Indicator, columnId: string): string[] {
  return isComputedFromRows(aggregation) ? (aggregation.where[columnId] ?? []).map(toMidSentenceName) : [];
}

/**
 * The names in a list whose sentence has said what is counted, without the words that all begin with, or else those that all end with:
 * "trực tiếp", "trực tuyến" for "phiên giao dịch việc làm trực tiếp". Without both a name says nothing ("không có giao kết"). A word is
 * no name of its own ("tiếp", "tuyến"): two stay, and one alone ("cấp") is kept.
 */
export function shortenPartNames(names: readonly string[]): string[] {
  if (names.length < 2 || names.some(isProperName)) return [...names];
  const words = names.map((name) => name.split(" "));
  const start = countCommonWords(words);
  const end = countCommonWords(words.map((each) => each.toReversed()));
  const mostRemoved = Math.min(...words.map((each) => each.length)) - minWords;
  const from = Math.min(start, mostRemoved);
  const to = Math.min(end, mostRemoved);
  if (from >= minWords) return words.map((each) => each.slice(from).join(" "));
  return words.map((each) => each.slice(0, each.length - (to < minWords ? 0 : to)).join(" "));
}

/** Both the words that are removed and those that stay have at least so many. */
const minWords = 2;

function countCommonWords([first = [], ...others]: readonly string[][]): number {
  const different = first.findIndex((word, index) => others.some((other) => other[index] !== word));
  return different < 0 ? first.length : different;
}

/**
 * Writes the capital at the start of a catalogue name small, except in proper names ("Ủy ban nhân dân tỉnh", "BHTN"). Two stars in the
 * text of an export are no mark of bold letters, which would be one that nothing closes.
 */
export function toMidSentenceName(name: string): string {
  const words = name.replaceAll("**", "*");
  return isProperName(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
