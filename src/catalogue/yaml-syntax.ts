import type { YAMLException } from "js-yaml";
import { type Issue, issue } from "../issues/issue.ts";

export const lineBreak = /\r\n?|\n/;

/** An error of syntax as it can be mended: on which line, and what is most likely behind it. */
export function syntaxIssue({ reason, mark }: YAMLException, file: string, text: string): Issue {
  const lines = text.split(lineBreak);
  const { line: noticed = 0, column = 0 } = mark ?? {};
  const before = lines.slice(0, noticed).findLastIndex((line) => /^\s*[^\s#]/.test(line));
  const told = (slip: string, line: number, at = (lines[line] ?? "").search(/\S|$/)) =>
    issue("yaml-syntax", { slip }, { file, line: line + 1, column: String(at + 1) });
  if (lines[noticed]?.startsWith("\t")) return told("tab", noticed);
  const joined = [noticed, before].find((line) => hasNoSpace(lines[line]));
  if (joined !== undefined) return told("space", joined);
  const unquoted = [noticed, before].find((line) => hasSign(lines[line]));
  if (unquoted !== undefined) return told("quotes", unquoted);
  if (/bad indentation|multiline key|end of the stream or/.test(reason)) {
    // A key without its colon is noticed only at the next key.
    if (hasNoColon(lines[before]) && !/^\s*-/.test(lines[noticed] ?? "")) return told("colon", before);
    return told(reason.includes("indentation") ? "indentation" : "colon", noticed);
  }
  if (reason.includes("expected ':'")) return told("colon", noticed);
  if (reason.includes("duplicated")) return told("twice", noticed);
  if (/unexpected end|missed comma|deficient/.test(reason)) return told("open", noticed, column);
  return told(reason.includes("indentation") ? "indentation" : "", noticed, column);
}

/** "place:Ninh Bình" */
function hasNoSpace(line = ""): boolean {
  return /^\s*(?:- )?[A-Za-z][\w-]*:[^\s:/]/.test(line);
}

/** A value that begins with a sign to which YAML gives a meaning of its own. */
function hasSign(line = ""): boolean {
  return /(?:^\s*-|:)\s+[@%*&`]/.test(line);
}

/** Words and no key; a comment is no word. */
function hasNoColon(line = ""): boolean {
  return /^\s*(?:- )?[^\s#-][^:]*$/.test(line);
}
