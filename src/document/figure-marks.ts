/**
 * Marks identify figures in a Word file after a clerk has edited it. A mark is a hash of the template, the subject of the
 * figure and its ordinal among equal places. It contains neither a line number nor a random part, so that a sentence
 * inserted above changes no mark.
 */
import { computeSha256Letters } from "../hash.ts";
import type { FigureMention } from "../language/figure-mention.ts";
import { formatPeriodId, type Period } from "../period.ts";
import { markLetterCount, markLetters, markPrefix } from "../wordml/mark-name.ts";

/** A mark is told from others by these parts of its place. */
type MarkPlace = readonly (string | number | undefined)[];

/** Creates a function from place to mark. Equal places get different marks, by their order. */
export function createMarkGenerator(period: Period): (place: MarkPlace) => string {
  const start = `[${JSON.stringify(formatPeriodId(period))}`;
  const encodePart = createPartEncoder();
  const countsByKey = new Map<string, number>();
  return (place) => {
    let key = start;
    for (const part of place) key += encodePart(part);
    key += "]";
    const count = (countsByKey.get(key) ?? 0) + 1;
    countsByKey.set(key, count);
    return computeMark(`${key} ${count}`);
  };
}

/** Creates a function that writes a part as JSON behind a comma. The places of a document have few different parts, each written once. */
function createPartEncoder(): (part: string | number | undefined) => string {
  const encodedParts = new Map<string | number, string>();
  return (part = "") => {
    const known = encodedParts.get(part);
    if (known !== undefined) return known;
    const encoded = `,${JSON.stringify(part)}`;
    encodedParts.set(part, encoded);
    return encoded;
  };
}

/** Lists what identifies the place of a mention, for a generator of marks. */
export function listMentionPlaceParts({
  file,
  indicator,
  aspect,
  locality,
  month,
  format,
}: FigureMention): MarkPlace {
  return [file, indicator, aspect, locality, month, format];
}

function computeMark(text: string): string {
  const hash = computeSha256Letters(text);
  for (let index = 0; index < markLetterCount; index += 1)
    codesOfMark[markPrefix.length + index] = markLetters.charCodeAt(hash.charCodeAt(index) & 31);
  return String.fromCharCode(...codesOfMark);
}

/** The codes of the prefix, and those of the letters behind it, which each mark overwrites. */
const codesOfMark: number[] = Array.from({ length: markPrefix.length + markLetterCount }, (_, index) =>
  index < markPrefix.length ? markPrefix.charCodeAt(index) : 0,
);

/** Word requires a unique positive id for each content control: the first 30 bits of the mark. */
export function computeContentControlId(mark: string): number {
  let id = 0;
  for (const letter of mark.slice(markPrefix.length, markPrefix.length + 6))
    id = id * markLetters.length + markLetters.indexOf(letter);
  return id || 1;
}
