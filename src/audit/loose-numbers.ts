/** Numbers that stand outside every mark. */
import { isNoFigure } from "./no-figure.ts";
import type { Occurrence } from "./occurrences.ts";
import { evenly } from "./plainly.ts";
import type { Paragraph, Piece, Story } from "./story.ts";

/** A number of the text with the words on both sides of it. */
export interface LooseNumber {
  readonly story: Story;
  readonly paragraph: Paragraph;
  /** In the text of the paragraph. */
  readonly at: number;
  readonly number: string;
  /** The word right before, without a mark; empty at the beginning. */
  readonly before: string;
  readonly after: string;
}

/** Results of fields that count pages or tell the date. */
const fieldsOfNoFigure = new Set([
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
/** Stands for what belongs to a mark or a field. */
export const mask = "\uFFFC";

/** The paragraph's text with everything masked that the given pieces hold; as long as the text itself. */
export function maskedText({ pieces }: Paragraph, taken: ReadonlySet<Piece>): string {
  return pieces
    .map((piece) => {
      const isTaken = taken.has(piece) || (piece.field !== undefined && fieldsOfNoFigure.has(piece.field));
      return isTaken ? mask.repeat(piece.text.length) : piece.text;
    })
    .join("");
}

/** Characters of a paragraph that are accounted for. */
export type Taken = Map<Paragraph, Stretch[]>;

export interface Stretch {
  readonly at: number;
  readonly length: number;
}

export function account(taken: Taken, paragraph: Paragraph, stretch: Stretch): void {
  const known = taken.get(paragraph);
  if (known) known.push(stretch);
  else taken.set(paragraph, [stretch]);
}

/** Those outside the given marks, and outside what else is accounted for. */
export function looseNumbers(
  stories: readonly Story[],
  occurrences: readonly Occurrence[],
  accounted: Taken = new Map(),
): LooseNumber[] {
  const taken = new Set(occurrences.flatMap(({ pieces }) => pieces));
  return stories.flatMap((story) =>
    story.paragraphs.flatMap((paragraph) => {
      if (paragraph.fallback) return [];
      const text = without(maskedText(paragraph, taken), accounted.get(paragraph) ?? []);
      const isFirstColumn = paragraph.cell?.column === 1;
      return numbersIn(text, isFirstColumn).map((found) => ({ story, paragraph, ...found }));
    }),
  );
}

function without(text: string, stretches: readonly Stretch[]): string {
  const left: string[] = [];
  let from = 0;
  for (const { at, length } of [...stretches].sort((a, b) => a.at - b.at)) {
    left.push(
      text.slice(from, Math.max(from, at)),
      mask.repeat(Math.max(0, at + length - Math.max(from, at))),
    );
    from = Math.max(from, at + length);
  }
  return left.join("") + text.slice(from);
}

/** Digits with what belongs to them: "1.234,5", "12/13", "68/NQ-CP", "COVID-19", "50%". */
const words = /[\p{L}\p{M}\p{N}/.,\-−–+%:]+/gu;
/** Letters on either side that tell what a number is. */
const context = 60;

/** Those of a paragraph with its marks masked. */
export function numbersIn(text: string, isFirstColumn: boolean): Omit<LooseNumber, "story" | "paragraph">[] {
  if (!/\d/.test(text)) return [];
  return wordsWithDigits(text).flatMap(({ from, word }) => {
    const number = word.replace(/^[.,:%]+/, "").replace(/[.,:\-–/]+$/, "");
    const at = from + word.indexOf(number);
    const end = at + number.length;
    // Where there is more before, what is cut off must not make the number look like the first of the paragraph.
    const left = `${at > context ? mask : ""}${evenly(text.slice(Math.max(0, at - context), at))}`;
    const right = evenly(text.slice(end, end + context));
    if (isNoFigure({ number, left, right, isFirstColumn })) return [];
    return [{ at, number, before: lastWord(left), after: firstWord(right) }];
  });
}

/** Looked for only where a digit stands between two spaces: most of a text has none. */
function wordsWithDigits(text: string): { from: number; word: string }[] {
  return [...text.matchAll(/(?<!\S)\S*?\d\S*/g)].flatMap(({ index: start, 0: part }) =>
    [...part.matchAll(words)].flatMap(({ index, 0: word }) =>
      /\d/.test(word) ? { from: start + index, word } : [],
    ),
  );
}

function lastWord(text: string): string {
  return /\S*$/.exec(text.trimEnd())?.[0].toLocaleLowerCase("vi") ?? "";
}

function firstWord(text: string): string {
  return /^\S*/.exec(text.trimStart())?.[0].toLocaleLowerCase("vi") ?? "";
}
