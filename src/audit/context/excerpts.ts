/** Shows where two texts differ, with some words around. */
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import { trimAndNormalizeKeepingCase } from "../../wordml/compare-text.ts";

/** In words, on either side of the difference. */
const contextLength = 5;
/** In words: a longer difference is cut. */
const maxLength = 20;

/** Each other figure is shown as "[…]", this one by its text. */
export function formatDifference(
  written: string,
  now: string,
): { readonly written: string; readonly now: string } {
  const [before, after] = [splitWords(written), splitWords(now)];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const maxEnd = Math.min(before.length, after.length) - start;
  while (end < maxEnd && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const cut = (words: readonly string[]) => {
    const from = Math.max(0, start - contextLength);
    const to = Math.min(words.length, words.length - end + contextLength, from + maxLength);
    return `${from > 0 ? "…" : ""}${words.slice(from, to).join(" ")}${to < words.length ? "…" : ""}`;
  };
  return { written: cut(before), now: cut(after) };
}

function splitWords(text: string): string[] {
  const shown = trimAndNormalizeKeepingCase(text.replaceAll(maskCharacter, "[…]"));
  return shown === "" ? [] : shown.split(" ");
}
