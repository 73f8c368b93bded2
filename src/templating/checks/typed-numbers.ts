/** Finds the numbers that somebody typed into a template or a narrative: they come from no export, so nothing keeps them true. */

import type { TextLine } from "../../language/figure-mention.ts";
import {
  type FigureLikeNumber,
  findFigureLikeNumbers,
  maskCharacter,
  type TypedNumber,
} from "../../language/numbers-in-text/figure-like-numbers.ts";

/** The numbers that the lines of a file hold outside their tags, by the numbers of the lines; lines without any are left out. */
export type TypedNumbersByLine = Readonly<Record<number, readonly string[]>>;

export function findTypedNumbersByLine(source: string): TypedNumbersByLine {
  return Object.fromEntries(
    source.split("\n").flatMap((line, index) => {
      const typed = /\d/.test(line) ? findNumbersInMarkup(maskTags(line)) : [];
      return typed.length === 0 ? [] : [[index + 1, typed.map(({ number }) => number)]];
    }),
  );
}

/** Finds the typed numbers of rendered lines; words that the program writes into a line are none, so their source is asked. */
export function findTypedNumbers(
  lines: readonly TextLine[],
  findNumbersOfSource: (file: string) => TypedNumbersByLine | undefined,
): TypedNumber[] {
  return lines.flatMap(({ text, file, line, isOmitted }) => {
    const typed = isOmitted ? undefined : findNumbersOfSource(file)?.[line];
    if (typed === undefined || !/\d/.test(text)) return [];
    return findNumbersInMarkup(maskTokens(text))
      .filter(({ number }) => typed.includes(number))
      .map((number) => ({ ...number, file, line }));
  });
}

/** Finds the typed numbers of a template, whether or not its line is printed; tags may span several lines. */
export function findTypedNumbersOfTemplate(
  templateText: string,
): { line: number; number: FigureLikeNumber }[] {
  return maskTags(templateText)
    .split("\n")
    .flatMap((text, index) => findNumbersInMarkup(text).map((number) => ({ line: index + 1, number })));
}

/** Matches a comment, or a tag, whose strings can contain braces. */
const tagPattern = /\{\{!--[\s\S]*?--~?\}\}|\{\{(?:"[^"]*"|'[^']*'|\}(?!\})|[^"'}])*\}\}\}?/g;

function maskTags(text: string): string {
  return text.replace(tagPattern, (tag) => tag.replace(/[^\n]/g, maskCharacter));
}

function maskTokens(text: string): string {
  return text.replace(/\uE000\d+\uE001/g, (token) => maskCharacter.repeat(token.length));
}

/** Matches a directive without a title: its words are indicators and options. */
const namelessDirective = /^\s*@(?!part\b|annex\b)\p{L}/u;
/** Matches the markup in front of a text, which is no word of it. */
const leadingMarkup = /^\s*(?:#+(?=\s)|@part\b|@annex(?:\s+landscape)?\b)/u;

/** Finds the numbers of one line of markup, cell by cell in the row of a table; places are those in the line. */
function findNumbersInMarkup(line: string): FigureLikeNumber[] {
  if (!/\d/.test(line) || (line.includes("@") && namelessDirective.test(line))) return [];
  const text = line
    .replace(leadingMarkup, (markup) => " ".repeat(markup.length))
    .replaceAll("**", "  ")
    .replace(/(?<=^|\s)_|_(?=\s|$)/g, " ");
  if (!text.trimStart().startsWith("|")) return findFigureLikeNumbers(text, false);
  let offset = 0;
  return text.split("|").flatMap((cell, index) => {
    const from = offset;
    offset += cell.length + 1;
    return findFigureLikeNumbers(cell, index === 1).map((number) => ({ ...number, at: from + number.at }));
  });
}
