/** Finds the numbers outside every mark that may be figures. */

import { normalizeSpacesAndHyphens } from "../wordml/compare-text.ts";
import type { MarkOccurrence } from "../wordml/mark-occurrences.ts";
import type { Paragraph, Story, TextPiece } from "../wordml/story.ts";
import { isNonFigureNumber } from "./non-figure-numbers.ts";

/** A number with the words next to it. */
export interface UnmarkedNumber {
  readonly story: Story;
  readonly paragraph: Paragraph;
  /** The offset in the text of the paragraph. */
  readonly at: number;
  readonly number: string;
  /** The word right before it; empty at the beginning of the paragraph. */
  readonly before: string;
  readonly after: string;
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
  "REF",
]);
/** Replaces each character of a mark or a field. */
export const maskCharacter = "\uFFFC";

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
  return stories.flatMap((story) =>
    story.paragraphs.flatMap((paragraph) => {
      if (paragraph.isFallback) return [];
      const text = maskStretches(
        maskPiecesAndFieldResults(paragraph, markedPieces),
        accountedText.get(paragraph) ?? [],
      );
      const isFirstColumn = paragraph.cell?.column === 1;
      return findFigureLikeNumbers(text, isFirstColumn).map((number) => ({ story, paragraph, ...number }));
    }),
  );
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

/** A word that may hold digits: "1.234,5", "12/13", "68/NQ-CP", "COVID-19", "50%". */
const wordPattern = /[\p{L}\p{M}\p{N}/.,\-−–+%:]+/gu;
/** In characters, on either side: enough to recognise the kind of a number. */
const contextLength = 60;

/** Takes the text of a paragraph whose marks are masked. */
export function findFigureLikeNumbers(
  maskedText: string,
  isFirstColumn: boolean,
): Omit<UnmarkedNumber, "story" | "paragraph">[] {
  if (!/\d/.test(maskedText)) return [];
  return findWordsWithDigits(maskedText).flatMap(({ from, word }) => {
    const number = word.replace(/^[.,:%]+/, "").replace(/[.,:\-–/]+$/, "");
    const at = from + word.indexOf(number);
    const end = at + number.length;
    // The mask stands for the text that is cut off, so that the number does not look like the first of the paragraph.
    const left = `${at > contextLength ? maskCharacter : ""}${normalizeSpacesAndHyphens(maskedText.slice(Math.max(0, at - contextLength), at))}`;
    const right = normalizeSpacesAndHyphens(maskedText.slice(end, end + contextLength));
    if (isNonFigureNumber({ number, left, right, isFirstColumn })) return [];
    return [
      { at, number, before: extractLastWordInLowerCase(left), after: extractFirstWordInLowerCase(right) },
    ];
  });
}

/** For speed, tries the word pattern only between spaces that enclose a digit: most text has none. */
function findWordsWithDigits(text: string): { from: number; word: string }[] {
  return [...text.matchAll(/(?<!\S)\S*?\d\S*/g)].flatMap(({ index: start, 0: part }) =>
    [...part.matchAll(wordPattern)].flatMap(({ index, 0: word }) =>
      /\d/.test(word) ? { from: start + index, word } : [],
    ),
  );
}

function extractLastWordInLowerCase(text: string): string {
  return /\S*$/.exec(text.trimEnd())?.[0].toLocaleLowerCase("vi") ?? "";
}

function extractFirstWordInLowerCase(text: string): string {
  return /^\S*/.exec(text.trimStart())?.[0].toLocaleLowerCase("vi") ?? "";
}
