/** Reads a file that changes lines of a template: `parts/employment.sua.hbs`, in the words of "Find and Replace". */
import { readOrigin } from "../../catalogue/origin-line.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";

/** What becomes of the text that was found. */
type TextChangeKind = "replace" | "before" | "after" | "remove";

export interface TextChange {
  readonly kind: TextChangeKind;
  /** The text of the original: part of a line, a line or several. */
  readonly find: string;
  /** The line of its first word in the file, from 1. */
  readonly findLine: number;
  readonly text: string;
  readonly textLine: number;
}

const word = /^@(find|replace|before|after|remove)\s*$/;

interface Section {
  readonly word: string;
  readonly line: number;
  readonly lines: string[];
}

/** Reads `@find`, the lines to find, `@replace` (or `@before`, `@after`, `@remove`), the lines to write. */
export function readTextChanges({ path, text }: TextFile): { changes: TextChange[]; issues: Issue[] } {
  const { sections, issues } = readSections(path, text);
  const changes: TextChange[] = [];
  for (const [index, section] of sections.entries()) {
    const previous = sections[index - 1];
    const place = { file: path, line: section.line };
    if (section.word === "find") {
      const reason = findFaultOfFind(section, sections[index + 1]);
      if (reason !== undefined) issues.push(buildIssue("change-text-form", { reason }, place));
      continue;
    }
    if (previous?.word !== "find") {
      issues.push(buildIssue("change-text-form", { reason: "without-find", word: section.word }, place));
      continue;
    }
    const [find, written] = [previous, section].map(trimBlankLines);
    if (!find || !written || find.text === "") continue;
    const reason =
      section.word === "remove"
        ? written.text !== "" && "text-removed"
        : written.text === "" && "without-text";
    if (reason) issues.push(buildIssue("change-text-form", { reason, word: section.word }, place));
    else
      changes.push({
        kind: section.word as TextChangeKind,
        ...{ find: find.text, findLine: find.line },
        ...{ text: written.text, textLine: written.line },
      });
  }
  return { changes, issues };
}

function findFaultOfFind(section: Section, next: Section | undefined): string | undefined {
  if (trimBlankLines(section).text === "") return "without-words";
  return next === undefined || next.word === "find" ? "without-change" : undefined;
}

/** A comment over whole lines is a remark of the office. */
function readSections(path: string, text: string): { sections: Section[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const sections: Section[] = [];
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  if (readOrigin(text)) lines[0] = "";
  for (const [index, line] of blankComments(lines).entries()) {
    const [, name] = word.exec(line) ?? [];
    const last = sections.at(-1);
    if (name !== undefined) sections.push({ word: name, line: index + 1, lines: [] });
    else if (last) last.lines.push(line);
    else if (line.trim() !== "" && issues.length === 0)
      issues.push(buildIssue("change-text-form", { reason: "outside" }, { file: path, line: index + 1 }));
  }
  return { sections, issues };
}

function blankComments(lines: readonly string[]): string[] {
  const whole = lines
    .join("\n")
    .replace(/^\{\{!--[\s\S]*?--\}\}[ \t]*$/gm, (comment) => comment.replace(/[^\n]/g, ""));
  return whole.split("\n");
}

function trimBlankLines({ lines, line }: Section): { text: string; line: number } {
  const first = lines.findIndex((each) => each.trim() !== "");
  if (first < 0) return { text: "", line: line + 1 };
  const last = lines.findLastIndex((each) => each.trim() !== "");
  const text = lines
    .slice(first, last + 1)
    .map((each) => each.trimEnd())
    .join("\n");
  return { text, line: line + 1 + first };
}
