import type { YAMLException } from "js-yaml";
import { buildIssue, type Issue } from "../../issues/issue.ts";

export const lineBreak = /\r\n?|\n/;

/** Builds the issue of a syntax error, with the line to correct and the most likely cause. */
export function buildYamlSyntaxIssue({ reason, mark }: YAMLException, path: string, text: string): Issue {
  const lines = text.split(lineBreak);
  const { line: errorLine = 0, column = 0 } = mark ?? {};
  const previousLine = lines.slice(0, errorLine).findLastIndex((line) => /^\s*[^\s#]/.test(line));
  const buildIssueAt = (cause: string, line: number, offset = (lines[line] ?? "").search(/\S|$/)) =>
    buildIssue("yaml-syntax", { cause }, { file: path, line: line + 1, column: String(offset + 1) });
  if (lines[errorLine]?.startsWith("\t")) return buildIssueAt("tab", errorLine);
  const lineWithoutSpace = [errorLine, previousLine].find((line) => hasNoSpaceAfterColon(lines[line]));
  if (lineWithoutSpace !== undefined) return buildIssueAt("space", lineWithoutSpace);
  const lineWithoutQuotes = [errorLine, previousLine].find((line) => hasUnquotedSign(lines[line]));
  if (lineWithoutQuotes !== undefined) return buildIssueAt("quotes", lineWithoutQuotes);
  if (/bad indentation|multiline key|end of the stream or/.test(reason)) {
    // The parser notices a key without colon only at the next key.
    if (hasNoColon(lines[previousLine]) && !/^\s*-/.test(lines[errorLine] ?? ""))
      return buildIssueAt("colon", previousLine);
    return buildIssueAt(reason.includes("indentation") ? "indentation" : "colon", errorLine);
  }
  if (reason.includes("expected ':'")) return buildIssueAt("colon", errorLine);
  if (reason.includes("duplicated")) return buildIssueAt("twice", errorLine);
  if (/unexpected end|missed comma|deficient/.test(reason)) return buildIssueAt("open", errorLine, column);
  return buildIssueAt(reason.includes("indentation") ? "indentation" : "", errorLine, column);
}

/** True for lines such as "place:Ninh Bình". */
function hasNoSpaceAfterColon(line = ""): boolean {
  return /^\s*(?:- )?[A-Za-z][\w-]*:[^\s:/]/.test(line);
}

/** True for values that begin with a sign of special meaning in YAML. */
function hasUnquotedSign(line = ""): boolean {
  return /(?:^\s*-|:)\s+[@%*&`]/.test(line);
}

/** True for lines with text but no colon; comments do not count. */
function hasNoColon(line = ""): boolean {
  return /^\s*(?:- )?[^\s#-][^:]*$/.test(line);
}
