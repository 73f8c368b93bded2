/**
 * Entries of report.yaml that wait for a name: `name: # điền: họ và tên người ký`. Such a line counts as a comment, and is reported
 * until somebody fills it in or removes it.
 */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { TextFile } from "../yaml/read-yaml.ts";

/** Before the name of what is wanted. */
export const unfilledMark = "# điền:";

/** Before a question of `report init --from`; the answers stand below it as comments. */
export const questionMark = "# hỏi:";

const unfilledLine = new RegExp(`^(\\s*)([\\w-]+):[ \\t]*${unfilledMark}(.*)\\r?$`, "u");

/** Turns lines without their value into comments; lines and columns of all others stay. */
export function reportAndOmitUnfilledEntries(file: TextFile): { file: TextFile; issues: Issue[] } {
  const issues: Issue[] = [];
  const lines = file.text.split("\n").map((line, index) => {
    const [, indent, key = "", wanted = ""] = unfilledLine.exec(line) ?? [];
    if (indent === undefined) return line;
    issues.push(
      buildIssue("entry-unfilled", { key, wanted: wanted.trim() }, { file: file.path, line: index + 1 }),
    );
    return `${indent}#`;
  });
  return { file: { ...file, text: omitUnansweredSections(lines).join("\n") }, issues };
}

const emptyKeyLine = /^(\s*)(?:"[^"]*"|[\w.-]+):\s*$/u;

/** Turns keys into comments below which nothing but questions and their answers stands, the innermost first. */
function omitUnansweredSections(lines: readonly string[]): string[] {
  const kept = [...lines];
  for (let index = kept.length - 1; index >= 0; index--) {
    const indent = emptyKeyLine.exec(kept[index] ?? "")?.[1];
    if (indent === undefined) continue;
    const below = kept.slice(index + 1);
    const next = below.findIndex((line) => /^\s*[^\s#]/u.test(line));
    const comments = next < 0 ? below : below.slice(0, next);
    const isEmpty = next < 0 || !isInside(below[next] ?? "", indent);
    if (isEmpty && comments.some((line) => line.startsWith(`${indent}  `) && line.includes(questionMark)))
      kept[index] = `${indent}#`;
  }
  return kept;
}

/** A list may stand as far left as its key. */
function isInside(line: string, indent: string): boolean {
  const own = line.slice(0, line.length - line.trimStart().length);
  return own.length > indent.length || (own.length === indent.length && line.trimStart().startsWith("- "));
}
