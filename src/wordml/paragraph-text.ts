/** A paragraph as one text, and the pieces that bear a stretch of it. */
import type { Paragraph, TextPiece } from "./story.ts";

interface ParagraphText {
  readonly text: string;
  /** Those that bear the characters from `at` on. */
  findPiecesAt(at: number, length: number): readonly TextPiece[];
  /** Where a piece begins. */
  findPieceStart(piece: TextPiece | undefined): number;
}

/** A long paragraph is put together once, and not anew for every number in it. */
const paragraphTexts = new WeakMap<Paragraph, ParagraphText>();

export function toParagraphText(paragraph: Paragraph): ParagraphText {
  const paragraphText = paragraphTexts.get(paragraph) ?? buildParagraphText(paragraph);
  paragraphTexts.set(paragraph, paragraphText);
  return paragraphText;
}

function buildParagraphText({ pieces }: Paragraph): ParagraphText {
  const starts: number[] = [];
  const startOf = new Map<TextPiece, number>();
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    startOf.set(piece, length);
    length += piece.text.length;
  }
  return {
    text: pieces.map(({ text }) => text).join(""),
    findPiecesAt(at, length) {
      const [from, to] = [countUpTo(starts, at), countUpTo(starts, at + length - 1)];
      return pieces.slice(Math.max(0, from - 1), to).filter(({ text }) => text !== "");
    },
    findPieceStart: (piece) => (piece && startOf.get(piece)) ?? 0,
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
