/** Splits a paragraph into sentences, and a sentence at its figures. */
import { maskCharacter } from "../../language/numbers-in-text/figure-like-numbers.ts";
import type { MarkedParagraph } from "./marked-paragraphs.ts";

export interface MarkedSentence {
  readonly text: string;
  /** From the beginning to its first figure. */
  readonly lead: string;
  /** The text of the paragraph before it. */
  readonly earlier: string;
  readonly figures: MarkedParagraph["figures"];
}

/** In characters: longer texts are no sentences of a report, and would make comparing slow. */
const maxSurroundingLength = 1_000;
/** After a full stop with a space, and at line breaks. */
const sentenceEnd = /[.!?…](?=\s)|\n/gu;

/** Leaves out sentences without figures. */
export function splitSentences({ text, figures }: MarkedParagraph): MarkedSentence[] {
  if (figures.length === 0) return [];
  const starts = [0, ...[...text.matchAll(sentenceEnd)].map(({ index }) => index + 1)];
  const sentences: MarkedSentence[] = [];
  let next = 0;
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? text.length;
    const own: MarkedSentence["figures"][number][] = [];
    for (let figure = figures[next]; figure && figure.at < to; figure = figures[++next])
      own.push({ ...figure, at: figure.at - from });
    const [first] = own;
    if (!first) continue;
    sentences.push({
      text: text.slice(from, to),
      lead: text.slice(from, from + first.at).slice(-maxSurroundingLength),
      earlier: text.slice(Math.max(0, from - maxSurroundingLength), from),
      figures: own,
    });
  }
  return sentences;
}

/** The text on both sides of a figure up to the figures next to it, and the whole sentence. */
export function cutTextAroundFigure(
  { text, figures }: MarkedSentence,
  order: number,
): { readonly between: string; readonly behind: string; readonly whole: string } {
  const at = figures[order]?.at ?? 0;
  const previous = figures[order - 1];
  const from = previous ? previous.at + maskCharacter.length : 0;
  const end = at + maskCharacter.length;
  const to = figures[order + 1]?.at ?? text.length;
  const isSentence = text.length <= 2 * maxSurroundingLength;
  return {
    between: text.slice(Math.max(from, at - maxSurroundingLength), at),
    behind: text.slice(end, Math.min(to, end + maxSurroundingLength)),
    whole: isSentence ? text : text.slice(Math.max(0, at - maxSurroundingLength), at + maxSurroundingLength),
  };
}
