/** A figure in a text: the third step of Figure → FigurePhrase → FigureMention → MarkedFigure → LedgerFigure. */

import type { FigurePhrase } from "./figure-phrase.ts";
import type { TypedNumber } from "./numbers-in-text/figure-like-numbers.ts";

/** A paragraph, heading, table row or directive of the rendered text, with the template line that it comes from. */
export interface TextLine {
  /** Figures stand in it as tokens (see `formatFigureToken`), never as bare digits. */
  readonly text: string;
  readonly file: string;
  readonly line: number;
  /** The line would print a figure of an export that the office does not have, and stands here only until the lines around it are known. */
  readonly isOmitted?: true;
}

/** A phrase printed in one place of a text. */
export interface FigureMention extends FigurePhrase {
  readonly indicator: string;
  readonly locality?: string | undefined;
  /** Set where a chart shows this one month. */
  readonly month?: number | undefined;
  /** The helper call that made the words, from which they can be rebuilt: `about in=nghìn`. */
  readonly format: string;
  readonly file: string;
  readonly line: number;
}

/** The part of a mention from which its words can be rebuilt with later figures. */
export type RephraseRequest = Pick<FigureMention, "indicator" | "aspect" | "locality" | "month" | "format">;

/** The whole text of a document before it becomes Word. */
export interface TokenizedText {
  readonly lines: readonly TextLine[];
  /** Indexed by token number. */
  readonly mentions: readonly FigureMention[];
  /** The numbers of the lines that come from no export. */
  readonly typedNumbers: readonly TypedNumber[];
}

// Private-use characters cannot be typed by accident, and Handlebars and NFC leave them unchanged.
const tokenStart = "\uE000";
const tokenEnd = "\uE001";

/** The placeholder of mention number `index`, which the document module replaces with marked text. */
export function formatFigureToken(mentionIndex: number): string {
  return `${tokenStart}${mentionIndex}${tokenEnd}`;
}

/** False for a text without any figure. */
export function mayHaveTokens(text: string): boolean {
  return text.includes(tokenStart);
}

/** Finds the mention number of a text that is one token, as most cells of a report are; undefined for any other. */
function parseSingleToken(text: string): number | undefined {
  if (!text.startsWith(tokenStart) || text.indexOf(tokenEnd) !== text.length - 1) return undefined;
  const digits = text.slice(1, -1);
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** Splits a text into plain strings and the mention numbers of its tokens. */
export function splitTextAtTokens(text: string): (string | number)[] {
  const single = parseSingleToken(text);
  if (single !== undefined) return [single];
  const pieces: (string | number)[] = [];
  let from = 0;
  for (let start = text.indexOf(tokenStart); start >= 0; start = text.indexOf(tokenStart, start + 1)) {
    const end = text.indexOf(tokenEnd, start);
    if (end < 0) break;
    const digits = text.slice(start + 1, end);
    if (!/^\d+$/.test(digits)) continue;
    if (start > from) pieces.push(text.slice(from, start));
    pieces.push(Number(digits));
    from = end + 1;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

/** Replaces the tokens by the words of their mentions. */
export function replaceTokensWithWords(text: string, mentions: readonly FigureMention[]): string {
  if (!mayHaveTokens(text)) return text;
  const single = parseSingleToken(text);
  if (single !== undefined) return mentions[single]?.shown ?? "";
  let words = "";
  for (const piece of splitTextAtTokens(text))
    words += typeof piece === "string" ? piece : (mentions[piece]?.shown ?? "");
  return words;
}
