/** Finds the numbers of a text that may be figures: all but those of dates, periods, regulations and lists. */
import { isNonFigureNumber } from "./non-figure-numbers.ts";

/** A number with the words next to it. */
export interface FigureLikeNumber {
  /** The offset in the text of the paragraph. */
  readonly at: number;
  readonly number: string;
  /** The word right before it; empty at the beginning of the paragraph. */
  readonly before: string;
  readonly after: string;
}

/** A number that somebody typed into a template or a narrative, with the file and line in which it stands. */
export interface TypedNumber extends FigureLikeNumber {
  readonly file: string;
  readonly line: number;
}

/** Replaces each character of a figure, a tag or a field. */
export const maskCharacter = "\uFFFC";

/** A word that may hold digits: "1.234,5", "12/13", "68/NQ-CP", "COVID-19", "50%". */
const wordPattern = /[\p{L}\p{M}\p{N}/.,\-−–+%:]+/gu;
/** In characters, on either side: enough to recognise the kind of a number. */
const contextLength = 60;

/** Finds the numbers in the text of a paragraph whose figures are masked. */
export function findFigureLikeNumbers(maskedText: string, isFirstColumn: boolean): FigureLikeNumber[] {
  if (!/\d/.test(maskedText)) return [];
  return findWordsWithDigits(maskedText).flatMap(({ from, word }) => {
    const number = word.replace(/^[.,:%]+/, "").replace(/[.,:\-–/]+$/, "");
    const at = from + word.indexOf(number);
    const end = at + number.length;
    // The mask stands for the text that is cut off, so that the number does not look like the first of the paragraph.
    const left = `${at > contextLength ? maskCharacter : ""}${normalizeContext(maskedText.slice(Math.max(0, at - contextLength), at))}`;
    const right = normalizeContext(maskedText.slice(end, end + contextLength));
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

/** One kind of space and hyphen, composed letters, no invisible characters. */
function normalizeContext(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\s\u00A0]+/g, " ");
}
