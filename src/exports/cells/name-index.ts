import { distance } from "fastest-levenshtein";
import { foldText, foldTextKeepingDiacritics } from "./text-folding.ts";

/** An index of things by their names. */
interface NameIndex<T> {
  /** Everything that the text may name: compared with diacritics if that matches anything, else without. */
  find(text: string): readonly T[];
  /** The known name most similar to the text, if similar enough to suggest it. */
  findNearest(text: string): string | undefined;
}

export function createNameIndex<T>(entries: Iterable<readonly [name: string, meaning: T]>): NameIndex<T> {
  const bySpelling = new Map<string, Set<T>>();
  const byFoldedName = new Map<string, Set<T>>();
  const knownNames: string[] = [];
  for (const [name, meaning] of entries) {
    knownNames.push(name);
    addMeaning(bySpelling, foldTextKeepingDiacritics(name), meaning);
    addMeaning(byFoldedName, foldText(name), meaning);
  }
  return {
    find: (text) => [
      ...(bySpelling.get(foldTextKeepingDiacritics(text)) ?? byFoldedName.get(foldText(text)) ?? []),
    ],
    findNearest: (text) => findNearestName(text, knownNames),
  };
}

/** Finds the name with the fewest changed letters, at most a third of them. */
export function findNearestName(text: string, knownNames: readonly string[]): string | undefined {
  const foldedName = foldText(text).slice(0, 100);
  let nearest: string | undefined;
  let fewestChanges = Math.floor(foldedName.length / 3) + 1;
  for (const name of knownNames) {
    const changes = distance(foldedName, foldText(name));
    if (changes < fewestChanges) [nearest, fewestChanges] = [name, changes];
  }
  return nearest;
}

function addMeaning<T>(index: Map<string, Set<T>>, key: string, meaning: T): void {
  const meanings = index.get(key);
  if (meanings) meanings.add(meaning);
  else index.set(key, new Set([meaning]));
}
