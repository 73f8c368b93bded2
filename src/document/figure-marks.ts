/**
 * Marks identify figures in a Word file after a clerk has edited it. A mark is a hash of the template, the subject of the
 * figure and its ordinal among equal places. It contains neither a line number nor a random part, so that a sentence
 * inserted above changes no mark.
 */
import { computeSha256Letters } from "../hash.ts";
import type { FigureMention } from "../language/figure-mention.ts";
import { formatPeriodId, type Period } from "../period.ts";
import { markLetterCount, markLetters, markPrefix } from "../wordml/mark-name.ts";

/** Creates a function from place to mark. Equal places get different marks, by their order. */
export function createMarkGenerator(
  period: Period,
): (place: readonly (string | number | undefined)[]) => string {
  const id = formatPeriodId(period);
  const countsByKey = new Map<string, number>();
  return (place) => {
    const parts: (string | number)[] = [id];
    for (const part of place) parts.push(part ?? "");
    const key = JSON.stringify(parts);
    const count = (countsByKey.get(key) ?? 0) + 1;
    countsByKey.set(key, count);
    return markPrefix + computeMarkLettersOfHash(`${key} ${count}`);
  };
}

/** Lists what identifies the place of a mention, for a generator of marks. */
export function listMentionPlaceParts({ file, indicator, aspect, locality, month, format }: FigureMention) {
  return [file, indicator, aspect, locality, month, format];
}

function computeMarkLettersOfHash(text: string): string {
  const hash = computeSha256Letters(text);
  for (let index = 0; index < markLetterCount; index += 1)
    letterCodes[index] = markLetters.charCodeAt(hash.charCodeAt(index) & 31);
  return String.fromCharCode(...letterCodes);
}

/** Kept from mark to mark. */
const letterCodes: number[] = Array.from({ length: markLetterCount }, () => 0);

/** Word requires a unique positive id for each content control: the first 30 bits of the mark. */
export function computeContentControlId(mark: string): number {
  let id = 0;
  for (const letter of mark.slice(markPrefix.length, markPrefix.length + 6))
    id = id * markLetters.length + markLetters.indexOf(letter);
  return id || 1;
}
