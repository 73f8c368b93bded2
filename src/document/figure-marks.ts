/**
 * How a figure is found again in Word after a clerk has edited the report. The name of its mark is made of its place: which
 * template says it, of what, and the how manyth time. Neither the line nor anything random is in it, so that a sentence
 * inserted above renames nothing.
 */
import { computeSha256Bytes } from "../hash.ts";
import type { FigureMention } from "../language/figure-mention.ts";
import { formatPeriodId, type Period } from "../period.ts";
import { markLetterCount, markLetters, markPrefix } from "../wordml/mark-name.ts";

/** Gives each place its mark; two alike are told apart by their order. */
export function createMarkGenerator(
  period: Period,
): (place: readonly (string | number | undefined)[]) => string {
  const id = formatPeriodId(period);
  const countsByKey = new Map<string, number>();
  return (place) => {
    const key = JSON.stringify([id, ...place.map((part) => part ?? "")]);
    const count = (countsByKey.get(key) ?? 0) + 1;
    countsByKey.set(key, count);
    return markPrefix + computeBase32Hash(`${key} ${count}`);
  };
}

/** The place of a mention, as `marker` takes it. */
export function listMentionPlaceParts({ file, indicator, aspect, locality, month, format }: FigureMention) {
  return [file, indicator, aspect, locality, month, format];
}

function computeBase32Hash(text: string): string {
  const bytes = computeSha256Bytes(text);
  let name = "";
  for (let index = 0; index < markLetterCount; index += 1)
    name += markLetters.charAt((bytes[index] ?? 0) & 31);
  return name;
}

/** The control's number: Word wants one that no other control has. Positive, of 30 bits, the first of the mark's name. */
export function computeContentControlId(mark: string): number {
  let id = 0;
  for (const letter of mark.slice(markPrefix.length, markPrefix.length + 6))
    id = id * markLetters.length + markLetters.indexOf(letter);
  return id || 1;
}
