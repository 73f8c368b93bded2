import { distance } from "fastest-levenshtein";
import { folded, spelled } from "./fold.ts";

/** Things that are found by what they are called. */
interface Names<T> {
  /** All that the text may mean: with its diacritics if that hits anything, else without. */
  find(text: string): readonly T[];
  /** The known name that is most like the text, if one is near enough to be worth saying. */
  nearest(text: string): string | undefined;
}

export function namesOf<T>(entries: Iterable<readonly [name: string, meaning: T]>): Names<T> {
  const bySpelling = new Map<string, Set<T>>();
  const byLetters = new Map<string, Set<T>>();
  const known: string[] = [];
  for (const [name, meaning] of entries) {
    known.push(name);
    add(bySpelling, spelled(name), meaning);
    add(byLetters, folded(name), meaning);
  }
  return {
    find: (text) => [...(bySpelling.get(spelled(text)) ?? byLetters.get(folded(text)) ?? [])],
    nearest: (text) => nearestOf(text, known),
  };
}

/** Nearest by letters, and no farther than a third of them. */
export function nearestOf(text: string, known: readonly string[]): string | undefined {
  const letters = folded(text).slice(0, 100);
  let best: string | undefined;
  let least = Math.floor(letters.length / 3) + 1;
  for (const name of known) {
    const changes = distance(letters, folded(name));
    if (changes < least) [best, least] = [name, changes];
  }
  return best;
}

function add<T>(index: Map<string, Set<T>>, key: string, meaning: T): void {
  const meanings = index.get(key);
  if (meanings) meanings.add(meaning);
  else index.set(key, new Set([meaning]));
}
