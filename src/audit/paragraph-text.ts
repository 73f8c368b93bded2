/** A paragraph as one text, and the pieces that bear a stretch of it. */
import type { Paragraph, Piece } from "./story.ts";

export interface ParagraphText {
  readonly text: string;
  /** Those that bear the characters from `at` on. */
  piecesAt(at: number, length: number): readonly Piece[];
  /** Where a piece begins. */
  startOf(piece: Piece | undefined): number;
}

/** A long paragraph is put together once, and not anew for every number in it. */
const known = new WeakMap<Paragraph, ParagraphText>();

export function textOfParagraph(paragraph: Paragraph): ParagraphText {
  const found = known.get(paragraph) ?? putTogether(paragraph);
  known.set(paragraph, found);
  return found;
}

function putTogether({ pieces }: Paragraph): ParagraphText {
  const starts: number[] = [];
  const startOf = new Map<Piece, number>();
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    startOf.set(piece, length);
    length += piece.text.length;
  }
  return {
    text: pieces.map(({ text }) => text).join(""),
    piecesAt(at, length) {
      const [from, to] = [countUpTo(starts, at), countUpTo(starts, at + length - 1)];
      return pieces.slice(Math.max(0, from - 1), to).filter(({ text }) => text !== "");
    },
    startOf: (piece) => (piece && startOf.get(piece)) ?? 0,
  };
}

/** How many of the ascending numbers are not above the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
