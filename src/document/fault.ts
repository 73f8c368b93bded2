import { type Details, excerpt, type Issue, type IssueCode, issue } from "../issues/issue.ts";
import { type Line, type Mention, plainText } from "../prose/line.ts";
import type { Content } from "./blocks.ts";

/** A fault of the text, at a character of a line (0 is the first) or in the whole line. */
export interface Fault {
  readonly code: IssueCode;
  readonly line: Line;
  readonly details?: Details;
  readonly at?: number;
}

/** What a line, or the lines of a table, come to: a block, or what is wrong with it. */
export type Reading = { readonly content: Content } | { readonly fault: Fault };

/** The fault as a person reads it, with the line as printed. After a figure no column is known: its words are not the template's. */
export function faultIssue({ code, line, details, at }: Fault, mentions: readonly Mention[]): Issue {
  const countable = at !== undefined && !line.text.slice(0, at).includes("\uE000");
  return issue(code, details, {
    file: line.file,
    line: line.line,
    quote: excerpt(plainText(line.text, mentions)),
    ...(countable ? { column: String(at + 1) } : {}),
  });
}
