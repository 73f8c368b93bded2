/** Finds for each unit of the recorded text the unit of the edited report that took its place. */
import { splitComparedWords } from "../../language/meaning/compared-words.ts";
import type { TextUnit } from "./text-units.ts";

export interface UnitPair {
  readonly written: TextUnit;
  readonly now: TextUnit;
  /** From 0 to 1, by the words that both have. */
  readonly likeness: number;
}

export interface PairedUnits {
  /** The pairs whose words differ. */
  readonly changed: readonly UnitPair[];
  /** The unit with the same words, by the recorded one. */
  readonly same: ReadonlyMap<TextUnit, TextUnit>;
}

/** With less in common, two texts are not the same one, unless they stand between the same neighbours. */
const leastLikeness = 0.5;
/** So many comparisons of texts take no noticeable time. */
const mostComparisons = 300_000;

export function pairTextUnits(written: readonly TextUnit[], now: readonly TextUnit[]): PairedUnits {
  const same = matchEqualUnits(written, now);
  const taken = new Set(same.values());
  const changed = new Map<TextUnit, UnitPair>();
  const addPair = (pair: UnitPair) => {
    if (taken.has(pair.now) || changed.has(pair.written)) return;
    taken.add(pair.now);
    changed.set(pair.written, pair);
  };
  const missing = written.filter((unit) => !same.has(unit));
  const free = now.filter((unit) => !taken.has(unit));
  for (const pair of rankPairs(missing, free)) addPair(pair);
  const findBetweenNeighbours = createNeighbourSearch(written, now, same);
  for (const unit of missing) {
    const place = findBetweenNeighbours(unit);
    if (place)
      addPair({ written: unit, now: place, likeness: computeLikeness(countWords(unit), countWords(place)) });
  }
  return { changed: [...changed.values()], same };
}

/** Pairs units with the same words; where several have them, those with the same figures, then those behind equal units, such as the lines below the titles of annexes. */
function matchEqualUnits(
  written: readonly TextUnit[],
  now: readonly TextUnit[],
): ReadonlyMap<TextUnit, TextUnit> {
  const matches = new Map<TextUnit, TextUnit>();
  const taken = new Set<TextUnit>();
  for (const formatKey of keyFormats) {
    const found = matchByKey(
      { units: written, isFree: (unit) => !matches.has(unit) },
      { units: now, isFree: (unit) => !taken.has(unit) },
      formatKey,
    );
    for (const [unit, place] of found) {
      matches.set(unit, place);
      taken.add(place);
    }
  }
  return matches;
}

type FormatKey = (unit: TextUnit, previous: TextUnit | undefined) => string;

/** The surest first. */
const keyFormats: readonly FormatKey[] = [
  ({ key, marks }, previous) => `${previous?.key}|${key}|${marks}`,
  ({ key, marks }) => `${key}|${marks}`,
  ({ key }) => key,
];

interface FreeUnits {
  readonly units: readonly TextUnit[];
  isFree(unit: TextUnit): boolean;
}

function matchByKey(written: FreeUnits, now: FreeUnits, formatKey: FormatKey): [TextUnit, TextUnit][] {
  const byKey = new Map<string, TextUnit[]>();
  // A cell never stands for a paragraph.
  const formatSortedKey = (unit: TextUnit, previous: TextUnit | undefined) =>
    `${unit.cell ? "cell" : "paragraph"} ${formatKey(unit, previous)}`;
  for (const [index, unit] of now.units.entries()) {
    if (!now.isFree(unit)) continue;
    const key = formatSortedKey(unit, now.units[index - 1]);
    const known = byKey.get(key);
    if (known) known.push(unit);
    else byKey.set(key, [unit]);
  }
  for (const units of byKey.values()) units.reverse();
  return written.units.flatMap((unit, index): [TextUnit, TextUnit][] => {
    if (!written.isFree(unit)) return [];
    const match = byKey.get(formatSortedKey(unit, written.units[index - 1]))?.pop();
    return match ? [[unit, match]] : [];
  });
}

/** The likest first. */
function rankPairs(written: readonly TextUnit[], now: readonly TextUnit[]): UnitPair[] {
  if (written.length * now.length > mostComparisons) return [];
  const countedNow = now.map((unit) => ({ unit, words: countWords(unit) }));
  return written
    .flatMap((unit) => {
      const words = countWords(unit);
      return countedNow
        .filter((other) => isSameSort(unit, other.unit))
        .map((other) => ({ written: unit, now: other.unit, likeness: computeLikeness(words, other.words) }));
    })
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness);
}

function isSameSort(unit: TextUnit, other: TextUnit): boolean {
  return (unit.cell === undefined) === (other.cell === undefined);
}

interface CountedWords {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

function countWords({ key }: TextUnit): CountedWords {
  const words = splitComparedWords(key);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** The share of the words of the longer text that both have. */
function computeLikeness(one: CountedWords, other: CountedWords): number {
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return common / Math.max(one.total, other.total, 1);
}

/** In characters: a longer paragraph is no name of an agency and no title. */
export const longestTitle = 80;

/** A title or a cell of which nothing is left is known by the unit before it and by the one behind. */
function createNeighbourSearch(
  written: readonly TextUnit[],
  now: readonly TextUnit[],
  same: ReadonlyMap<TextUnit, TextUnit>,
): (unit: TextUnit) => TextUnit | undefined {
  const placesWritten = new Map(written.map((unit, index) => [unit, index]));
  const placesNow = new Map(now.map((unit, index) => [unit, index]));
  const findBeside = (unit: TextUnit | undefined, step: 1 | -1) =>
    unit && now[(placesNow.get(unit) ?? now.length) + step];
  return (unit) => {
    if (!unit.isHeading && !unit.cell && unit.text.length > longestTitle) return undefined;
    const index = placesWritten.get(unit) ?? 0;
    const [before, behind] = [written[index - 1], written[index + 1]].map(
      (neighbour) => neighbour && same.get(neighbour),
    );
    const candidate = before ? findBeside(before, 1) : findBeside(behind, -1);
    const isBetween = candidate && (!before || !behind || findBeside(candidate, 1) === behind);
    return isBetween && isSameSort(unit, candidate) ? candidate : undefined;
  };
}
