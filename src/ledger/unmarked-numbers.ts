/** Finds the numbers outside every mark that may be figures. */

import {
  type FigureLikeNumber,
  findFigureLikeNumbers,
  maskCharacter,
} from "../language/numbers-in-text/figure-like-numbers.ts";
import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
import type { Paragraph, Story, TextPiece } from "../wordml/story.ts";
import { findTablesWithoutNumbering } from "./table-numbering.ts";

/** A number outside every mark, with the words next to it. */
export interface UnmarkedNumber extends FigureLikeNumber {
  readonly story: Story;
  readonly paragraph: Paragraph;
}

/** Fields whose results are page numbers, dates or references. */
const nonFigureFields = new Set([
  "PAGE",
  "NUMPAGES",
  "SECTIONPAGES",
  "PAGEREF",
  "TOC",
  "DATE",
  "TIME",
  "SAVEDATE",
  "REFNUMBER",
]);

/** Masks the given pieces and the results of fields in the text of a paragraph; keeps its length. */
export function maskPiecesAndFieldResults(
  { pieces }: Paragraph,
  piecesToMask: ReadonlySet<TextPiece>,
): string {
  return pieces
    .map((piece) => {
      const isMasked =
        piecesToMask.has(piece) || (piece.field !== undefined && nonFigureFields.has(piece.field));
      return isMasked ? maskCharacter.repeat(piece.text.length) : piece.text;
    })
    .join("");
}

/** Text outside marks that a finding covers already. */
export type AccountedText = Map<Paragraph, TextStretch[]>;

export interface TextStretch {
  readonly at: number;
  readonly length: number;
}

export function addAccountedText(
  accountedText: AccountedText,
  paragraph: Paragraph,
  stretch: TextStretch,
): void {
  const stretches = accountedText.get(paragraph);
  if (stretches) stretches.push(stretch);
  else accountedText.set(paragraph, [stretch]);
}

/** Leaves out the numbers in the given marks and in accounted text. */
export function findUnmarkedNumbers(
  stories: readonly Story[],
  occurrences: readonly MarkOccurrence[],
  accountedText: AccountedText = new Map(),
): UnmarkedNumber[] {
  const markedPieces = new Set(occurrences.flatMap(({ pieces }) => pieces));
  return stories.flatMap((story) => {
    const tablesWithoutNumbering = findTablesWithoutNumbering(story.paragraphs);
    return story.paragraphs.flatMap((paragraph) => {
      if (paragraph.isFallback) return [];
      const text = maskStretches(
        maskPiecesAndFieldResults(paragraph, markedPieces),
        accountedText.get(paragraph) ?? [],
      );
      const { cell } = paragraph;
      const isFirstColumn = cell?.column === 1 && !tablesWithoutNumbering.has(cell.table);
      return findFigureLikeNumbers(text, isFirstColumn).map((number) => ({ story, paragraph, ...number }));
    });
  });
}

function maskStretches(text: string, stretches: readonly TextStretch[]): string {
  const maskedTexts: string[] = [];
  let from = 0;
  for (const { at, length } of [...stretches].sort((a, b) => a.at - b.at)) {
    maskedTexts.push(
      text.slice(from, Math.max(from, at)),
      maskCharacter.repeat(Math.max(0, at + length - Math.max(from, at))),
    );
    from = Math.max(from, at + length);
  }
  return maskedTexts.join("") + text.slice(from);
}
