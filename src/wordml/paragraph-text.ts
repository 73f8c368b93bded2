/** Maps a paragraph to one text, and parts of this text back to the pieces that hold them. */
import type { Paragraph, TextPiece } from "./story.ts";

interface ParagraphText {
  readonly text: string;
  /** The pieces that hold `length` characters from `offset` on. */
  findPiecesAt(offset: number, length: number): readonly TextPiece[];
  /** The offset of the first character of a piece. */
  findPieceStart(piece: TextPiece | undefined): number;
}

/** Cache: a long paragraph is joined once and not for every number in it. */
const paragraphTexts = new WeakMap<Paragraph, ParagraphText>();

export function getOrCreateParagraphText(paragraph: Paragraph): ParagraphText {
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
    findPiecesAt(offset, length) {
      const [from, to] = [countNumbersUpTo(starts, offset), countNumbersUpTo(starts, offset + length - 1)];
      return pieces.slice(Math.max(0, from - 1), to).filter(({ text }) => text !== "");
    },
    findPieceStart: (piece) => (piece && startOf.get(piece)) ?? 0,
  };
}

/** Counts the numbers up to the limit, by binary search: the numbers ascend. */
function countNumbersUpTo(ascendingNumbers: readonly number[], limit: number): number {
  let [from, to] = [0, ascendingNumbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ascendingNumbers[middle] ?? 0) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}
