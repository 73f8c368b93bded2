/** The words at the end of the text before a number that belong to it: its hedge, another bound, the direction of a change. */
import {
  directionWords,
  type HedgeSide,
  hedgeSides,
  hedgeWords,
  wordsByEffect,
} from "./bounding-word-lists.ts";

const boundRightBefore = buildPatternAtEnd([...wordsByEffect.bounds, "gấp", "âm", "trừ"]);
const hedgeRightBefore = buildPatternAtEnd(hedgeWords);
const wordsOfNumberBefore = new RegExp(
  `(?:(?<!\\p{L})(?:${joinAlternatives([...hedgeWords, "dưới", ...directionWords])})\\s*)+$`,
  "iu",
);

function buildPatternAtEnd(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(${joinAlternatives(words)})\\s+$`, "iu");
}

/** The longest first. */
function joinAlternatives(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join("|");
}

/** The bound at the end of the text before a number, with its spaces; empty where there is none. */
export function findBoundRightBefore(before: string): string {
  return boundRightBefore.exec(before)?.[0] ?? "";
}

/** The hedge of a rounded number at the end of the text before it; its length is with its spaces. */
export function findHedgeRightBefore(
  before: string,
): { readonly length: number; readonly side: HedgeSide } | undefined {
  const match = hedgeRightBefore.exec(before);
  const word = match?.[1]?.toLocaleLowerCase("vi") as keyof typeof hedgeSides;
  return match ? { length: match[0].length, side: hedgeSides[word] } : undefined;
}

/** The words at the end of the text before a number that belong to it: another number in its place may have others. */
export function findWordsOfNumberBefore(before: string): string {
  return wordsOfNumberBefore.exec(before)?.[0] ?? "";
}
