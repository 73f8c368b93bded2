/**
 * Entries of report.yaml that wait for a name: `name: # điền: họ và tên người ký`. Such a line counts as a comment, and is reported
 * until somebody fills it in or removes it.
 */
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { TextFile } from "../yaml/read-yaml.ts";

/** Before the name of what is wanted. */
export const unfilledMark = "# điền:";

const unfilledLine = new RegExp(`^(\\s*)([\\w-]+):[ \\t]*${unfilledMark}[ \\t]*(.*?)\\s*$`, "u");

/** Turns lines without their value into comments; lines and columns of all others stay. */
export function reportAndOmitUnfilledEntries(file: TextFile): { file: TextFile; issues: Issue[] } {
  const issues: Issue[] = [];
  const lines = file.text.split("\n").map((line, index) => {
    const [, indent, key = "", wanted = ""] = unfilledLine.exec(line) ?? [];
    if (indent === undefined) return line;
    issues.push(buildIssue("entry-unfilled", { key, wanted }, { file: file.path, line: index + 1 }));
    return `${indent}#`;
  });
  return { file: { ...file, text: lines.join("\n") }, issues };
}
