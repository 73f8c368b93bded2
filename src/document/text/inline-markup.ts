import { splitTextAtTokens } from "../../language/figure-mention.ts";

/** A part of a line in one format: text, or the number of a mention. */
interface InlineSpan {
  readonly content: string | number;
  readonly bold: boolean;
  readonly italic: boolean;
}

// Matches only at word boundaries, so that "12_3" and "____" stay literal. The token of a figure counts as a word.
const italicPattern = /_(?<![\p{L}\p{N}_\uE001]_)(?=[^\s_])(.*?[^\s_])_(?![\p{L}\p{N}_\uE000])/gu;
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
  // The pattern has one group, so the odd parts are the texts between two underscores.
  const parts = text.includes("_") ? text.split(italicPattern) : [text];
  for (const [index, part] of parts.entries()) {
    for (const [boldMarkIndex, words] of part.split(boldMark).entries()) {
      if (boldMarkIndex > 0) bold = !bold;
      for (const content of splitTextAtTokens(words)) spans.push({ content, bold, italic: index % 2 === 1 });
    }
  }
  return spans;
}

/** Finds the index of a `**` that is never closed; undefined if all are closed. */
export function findUnclosedBoldIndex(text: string): number | undefined {
  const count = text.split(boldMark).length - 1;
  return count % 2 === 1 ? text.lastIndexOf(boldMark) : undefined;
}
