/** Compares the words that two texts have of a kind, and cuts the texts in which they are looked for. */
import { joinComparedWords } from "../../language/meaning/compared-words.ts";

/** True if words stand in place of others, or if new ones are not known from the place. */
export function isSaidOtherwise(
  written: readonly string[],
  now: readonly string[],
  isKnown: (word: string) => boolean,
): boolean {
  const [lost, gained] = [omitCommon(written, now), omitCommon(now, written)];
  return (lost.length > 0 && gained.length > 0) || gained.some((word) => !isKnown(word));
}

/** The items that the other list does not have, as often as it lacks them. */
export function omitCommon(items: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return items.filter((item) => {
    const index = rest.indexOf(item);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** The text behind the last of the separators. */
export function cutBehindLast(text: string, separators: readonly string[]): string {
  return text.slice(Math.max(...separators.map((separator) => text.lastIndexOf(separator))) + 1);
}

/** True if a text has the words of a phrase, which are in the spelling of `splitComparedWords`. */
export function hasPhrase(text: string, phrase: string): boolean {
  return joinComparedWords(text).includes(` ${phrase} `);
}
