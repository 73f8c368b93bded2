import { splitTextAtTokens } from "../../language/figure-mention.ts";

/** A part of a line in one format: text, or the number of a mention. */
interface InlineSpan {
  readonly content: string | number;
  readonly bold: boolean;
  readonly italic: boolean;
}

// Marks stand at word boundaries only, so that "12_3" and "____" stay literal. The token of a figure counts as a word.
const openingMark = /_(?<![\p{L}\p{N}_\uE001]_)(?=[^\s_])/gu;
const closingMarkOrLineEnd = /_(?<=[^\s_]_)(?![\p{L}\p{N}_\uE000])|[\n\r\u2028\u2029]/gu;
const boldMark = "**";

/** False for a text without any sign of the markup. */
export function mayHaveInlineMarkup(text: string): boolean {
  return text.includes("_") || text.includes("*");
}

/** Parses `**bold**` and `_italic_`; everything else is literal. */
export function parseInlineMarkup(text: string): InlineSpan[] {
  if (!mayHaveInlineMarkup(text))
    return splitTextAtTokens(text).map((content) => ({ content, bold: false, italic: false }));
  const spans: InlineSpan[] = [];
  let bold = false;
  for (const [index, part] of splitAtItalicMarks(text).entries()) {
    for (const [boldMarkIndex, words] of part.split(boldMark).entries()) {
      if (boldMarkIndex > 0) bold = !bold;
      for (const content of splitTextAtTokens(words)) spans.push({ content, bold, italic: index % 2 === 1 });
    }
  }
  return spans;
}

/** Plain text and italic text in turn. Two searches instead of one pattern, whose time would grow with the square of the marks. */
function splitAtItalicMarks(text: string): string[] {
  const parts: string[] = [];
  let plainStart = 0;
  for (let opening = findIndex(openingMark, text, 0); opening >= 0; ) {
    const end = findIndex(closingMarkOrLineEnd, text, opening + 1);
    if (end < 0) break;
    if (text[end] === "_") {
      parts.push(text.slice(plainStart, opening), text.slice(opening + 1, end));
      plainStart = end + 1;
    }
    opening = findIndex(openingMark, text, end + 1);
  }
  return [...parts, text.slice(plainStart)];
}

function findIndex(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** Finds the index of a `**` that is never closed; undefined if all are closed. */
export function findUnclosedBoldIndex(text: string): number | undefined {
  const count = text.split(boldMark).length - 1;
  return count % 2 === 1 ? text.lastIndexOf(boldMark) : undefined;
}
