/** The lines in which an office's copy of a template differs from the original. */
import { structuredPatch } from "diff";
import type { DeclaredChange } from "../../catalogue/changes/list-changes.ts";

/** Lines that stand together; each line begins with " " (in both), "-" (only in the original) or "+" (only in the copy). */
interface LineChange {
  /** The first line in the original, from 1. */
  readonly originalLine: number;
  /** The first line in the copy, without the line of its origin. */
  readonly copyLine: number;
  readonly lines: readonly string[];
}

export function listLineChanges(original: string, copy: string): LineChange[] {
  const [before, after] = [original, copy].map(
    (text) => `${text.replace(/\r\n/g, "\n").replace(/\n+$/, "")}\n`,
  );
  const { hunks } = structuredPatch("", "", before ?? "", after ?? "", undefined, undefined, { context: 1 });
  return hunks.map(({ oldStart, newStart, lines }) => ({
    originalLine: oldStart,
    copyLine: newStart,
    lines,
  }));
}

/** Lists what declarations say otherwise, in the same form. */
export function listDeclarationLines(changes: readonly DeclaredChange[]): LineChange[] {
  return changes.map(({ where, before, after, originalLine, changeLine }) => ({
    originalLine,
    copyLine: changeLine,
    lines: [
      ...(before === undefined ? [] : [`-${where}: ${formatDeclared(before)}`]),
      `+${where}: ${Array.isArray(before) && Array.isArray(after) ? "thêm " : ""}${formatDeclared(after)}`,
    ],
  }));
}

/** In one line, as YAML may be written. */
function formatDeclared(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatDeclared).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value ?? "");
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${key}: ${formatDeclared(part)}`)
    .join(", ")} }`;
}

export function renderLineChanges(changes: readonly LineChange[]): string {
  if (changes.length === 0) return "Tệp này giống bản gốc.";
  const blocks = changes.map(
    ({ originalLine, lines }) =>
      `Từ dòng ${originalLine} của bản gốc:\n${lines.map((line) => `${line[0]} ${line.slice(1)}`).join("\n")}`,
  );
  return ["Dòng có dấu - là của bản gốc, dòng có dấu + là của cơ quan.", ...blocks].join("\n\n");
}
