import { buildIssue, formatExcerpt, type Issue, type IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wording.ts";
import { type FigureMention, type TextLine, toPlainText } from "../../language/figure-mention.ts";
import type { BlockContent } from "./blocks.ts";

/** A fault of the text, at a character of a line (0 is the first) or in the whole line. */
export interface MarkupError {
  readonly code: IssueCode;
  readonly line: TextLine;
  readonly details?: IssueDetails;
  readonly at?: number;
}

/** What a line, or the lines of a table, come to: a block, or what is wrong with it. */
export type ParseResult = { readonly content: BlockContent } | { readonly fault: MarkupError };

/** The fault as a person reads it, with the line as printed. After a figure no column is known: its words are not the template's. */
export function toMarkupIssue(
  { code, line, details, at }: MarkupError,
  mentions: readonly FigureMention[],
): Issue {
  const hasKnownColumn = at !== undefined && !line.text.slice(0, at).includes("\uE000");
  return buildIssue(code, details, {
    file: line.file,
    line: line.line,
    quote: formatExcerpt(toPlainText(line.text, mentions)),
    ...(hasKnownColumn ? { column: String(at + 1) } : {}),
  });
}
