import type { YAMLException } from "js-yaml";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { findSlipOfLine, findUnclosedSign, type YamlSlip } from "./yaml-slips.ts";

export const lineBreak = /\r\n?|\n/;

/** Builds the issue of a syntax error, with the line to correct and the most likely cause. */
export function buildYamlSyntaxIssue({ reason, mark }: YAMLException, path: string, text: string): Issue {
  const lines = text.split(lineBreak);
  const { line: errorLine = 0, column = 0 } = mark ?? {};
  const previousLine = lines.slice(0, errorLine).findLastIndex((line) => /^\s*[^\s#]/.test(line));
  if (reason.includes("more than one document"))
    return buildIssueAtLine("second-document", findSecondDocument(lines), path);
  const slip = findSlipNear([errorLine, previousLine], lines);
  if (slip) return buildSlipIssue(slip, path);
  const buildIssueAt = (cause: string, line: number, offset = (lines[line] ?? "").search(/\S|$/)) =>
    buildIssue("yaml-syntax", { cause }, { file: path, line: line + 1, column: String(offset + 1) });
  const isClosingLost = /unexpected end|missed comma|deficient/.test(reason);
  const unclosed = isClosingLost ? findUnclosedSign(text) : undefined;
  if (unclosed) {
    const place = { file: path, line: unclosed.line + 1, column: String(unclosed.offset + 1) };
    return buildIssue("yaml-syntax", { cause: "unclosed", sign: unclosed.sign }, place);
  }
  if (/bad indentation|multiline key|end of the stream or/.test(reason)) {
    // The parser notices a key without colon only at the next key.
    if (hasNoColon(lines[previousLine]) && !/^\s*-/.test(lines[errorLine] ?? ""))
      return buildIssueAt("colon", previousLine);
    return buildIssueAt(reason.includes("indentation") ? "indentation" : "colon", errorLine);
  }
  if (reason.includes("expected ':'")) return buildIssueAt("colon", errorLine);
  if (reason.includes("duplicated")) return buildIssueAt("twice", errorLine);
  if (isClosingLost) return buildIssueAt("open", errorLine, column);
  return buildIssueAt(reason.includes("indentation") ? "indentation" : "", errorLine, column);
}

function buildIssueAtLine(cause: string, line: number, path: string): Issue {
  return buildIssue("yaml-syntax", { cause }, { file: path, line: line + 1, column: "1" });
}

/** The line that ends the first document; one at the beginning ends nothing. */
function findSecondDocument(lines: readonly string[]): number {
  const first = lines.findIndex((line) => /^\s*[^\s#]/.test(line) && !line.startsWith("---"));
  return lines.findIndex((line, index) => index > first && line.startsWith("---"));
}

export function buildSlipIssue({ cause, line, offset }: YamlSlip, path: string): Issue {
  return buildIssue("yaml-syntax", { cause }, { file: path, line: line + 1, column: String(offset + 1) });
}

function findSlipNear(lineNumbers: readonly number[], lines: readonly string[]): YamlSlip | undefined {
  for (const line of lineNumbers) {
    const slip = findSlipOfLine(lines[line] ?? "", line);
    if (slip) return slip;
  }
  return undefined;
}

/** True for lines with text but no colon; comments do not count. */
function hasNoColon(line = ""): boolean {
  return /^\s*(?:- )?[^\s#-][^:]*$/.test(line);
}
