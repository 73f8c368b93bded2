import type { YAMLException } from "js-yaml";
import { buildIssue, type Issue } from "../../issues/issue.ts";

export const lineBreak = /\r\n?|\n/;

/** An error of syntax as it can be mended: on which line, and what is most likely behind it. */
export function buildSyntaxIssue({ reason, mark }: YAMLException, file: string, text: string): Issue {
  const lines = text.split(lineBreak);
  const { line: errorLine = 0, column = 0 } = mark ?? {};
  const previousLine = lines.slice(0, errorLine).findLastIndex((line) => /^\s*[^\s#]/.test(line));
  const issueAt = (slip: string, line: number, at = (lines[line] ?? "").search(/\S|$/)) =>
    buildIssue("yaml-syntax", { slip }, { file, line: line + 1, column: String(at + 1) });
  if (lines[errorLine]?.startsWith("\t")) return issueAt("tab", errorLine);
  const lineWithoutSpace = [errorLine, previousLine].find((line) => hasNoSpaceAfterColon(lines[line]));
  if (lineWithoutSpace !== undefined) return issueAt("space", lineWithoutSpace);
  const lineWithoutQuotes = [errorLine, previousLine].find((line) => hasUnquotedSign(lines[line]));
  if (lineWithoutQuotes !== undefined) return issueAt("quotes", lineWithoutQuotes);
  if (/bad indentation|multiline key|end of the stream or/.test(reason)) {
    // A key without its colon is noticed only at the next key.
    if (hasNoColon(lines[previousLine]) && !/^\s*-/.test(lines[errorLine] ?? ""))
      return issueAt("colon", previousLine);
    return issueAt(reason.includes("indentation") ? "indentation" : "colon", errorLine);
  }
  if (reason.includes("expected ':'")) return issueAt("colon", errorLine);
  if (reason.includes("duplicated")) return issueAt("twice", errorLine);
  if (/unexpected end|missed comma|deficient/.test(reason)) return issueAt("open", errorLine, column);
  return issueAt(reason.includes("indentation") ? "indentation" : "", errorLine, column);
}

/** "place:Ninh Bình" */
function hasNoSpaceAfterColon(line = ""): boolean {
  return /^\s*(?:- )?[A-Za-z][\w-]*:[^\s:/]/.test(line);
}

/** A value that begins with a sign to which YAML gives a meaning of its own. */
function hasUnquotedSign(line = ""): boolean {
  return /(?:^\s*-|:)\s+[@%*&`]/.test(line);
}

/** Words and no key; a comment is no word. */
function hasNoColon(line = ""): boolean {
  return /^\s*(?:- )?[^\s#-][^:]*$/.test(line);
}
