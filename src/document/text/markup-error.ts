import { buildIssue, type Issue, type IssueCode, shortenAndCleanText } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import { type FigureMention, replaceTokensWithWords, type TextLine } from "../../language/figure-mention.ts";
import type { BlockContent } from "./blocks.ts";

/** An error of the text, in a whole line or at a character of it, counted from 0. */
export interface MarkupFault {
  readonly code: IssueCode;
  readonly line: TextLine;
  readonly details?: IssueDetails;
  readonly index?: number;
}

/** The block of a line, or of the lines of a table, or its error. */
export type ParseResult = { readonly content: BlockContent } | { readonly error: MarkupFault };

/** Quotes the line as printed. After a figure the column is unknown, because the printed words are not in the template. */
export function toMarkupIssue(
  { code, line, details, index }: MarkupFault,
  mentions: readonly FigureMention[],
): Issue {
  const hasKnownColumn = index !== undefined && !line.text.slice(0, index).includes("\uE000");
  return buildIssue(code, details, {
    file: line.file,
    line: line.line,
    quote: shortenAndCleanText(replaceTokensWithWords(line.text, mentions)),
    ...(hasKnownColumn ? { column: String(index + 1) } : {}),
  });
}
