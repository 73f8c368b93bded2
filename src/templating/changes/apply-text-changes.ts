/** Applies the changes of an office to the text of a template. */
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { buildIssue, type Issue, shortenAndCleanText } from "../../issues/issue.ts";
import type { LineSource, TemplateWithSources } from "./line-sources.ts";
import { findNearestLine } from "./nearest-line.ts";
import { readTextChanges, type TextChange } from "./read-text-changes.ts";

/** A change at its place in the original. */
interface PlacedChange extends TextChange {
  readonly from: number;
  readonly to: number;
}

/** Changes a template by a file such as `parts/employment.sua.hbs`. What is to be found must stand in the original exactly once. */
export function applyTextChanges(
  template: TemplateWithSources,
  changeFile: TextFile,
): { template: TemplateWithSources; issues: Issue[] } {
  const { changes, issues } = readTextChanges(changeFile);
  const text = template.text.replace(/\r\n?/g, "\n");
  const placed = changes.flatMap((change) => {
    const found = placeChange(change, text, changeFile.path);
    if ("code" in found) issues.push(found);
    return "code" in found ? [] : [found];
  });
  const inOrder = placed.sort((a, b) => a.from - b.from || a.findLine - b.findLine);
  issues.push(...checkOverlaps(inOrder, changeFile.path));
  if (issues.length > 0) return { template, issues };
  return { template: writeChangedText({ ...template, text }, inOrder, changeFile.path), issues };
}

function placeChange(change: TextChange, text: string, file: string): PlacedChange | Issue {
  const { find, findLine, kind } = change;
  const place = { file, line: findLine, quote: shortenAndCleanText(find.split("\n")[0] ?? "") };
  const starts = findAll(text, find);
  const [start] = starts;
  if (start === undefined) {
    const nearest = findNearestLine(find.split("\n")[0] ?? "", text);
    const details = nearest
      ? { line: nearest.line, nearest: shortenAndCleanText(nearest.text) }
      : { nearest: "" };
    return buildIssue("change-text-missing", details, place);
  }
  if (starts.length > 1) {
    const lines = [...new Set(starts.map((each) => countLines(text.slice(0, each))))].join(", ");
    return buildIssue("change-text-unclear", { count: starts.length, lines }, place);
  }
  const end = start + find.length;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = (text.indexOf("\n", end) + 1 || text.length + 1) - 1;
  if (kind === "before") return { ...change, from: lineStart, to: lineStart };
  if (kind === "after") return { ...change, from: lineEnd, to: lineEnd };
  const isWholeLine = text.slice(lineStart, start).trim() === "" && text.slice(end, lineEnd).trim() === "";
  // A whole line goes with its line break.
  return kind === "remove" && isWholeLine
    ? { ...change, from: lineStart, to: Math.min(lineEnd + 1, text.length) }
    : { ...change, from: start, to: end };
}

function findAll(text: string, find: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + 1)) starts.push(at);
  return starts;
}

function countLines(text: string): number {
  return text.split("\n").length;
}

function checkOverlaps(changes: readonly PlacedChange[], file: string): Issue[] {
  return changes.flatMap((change, index) => {
    const before = changes[index - 1];
    if (!before || change.from >= before.to) return [];
    return [
      buildIssue("change-text-unclear", { overlapped: before.findLine }, { file, line: change.findLine }),
    ];
  });
}

/** Writes the text, and notes for each line the file and line in which it stands. */
function writeChangedText(
  template: TemplateWithSources,
  changes: readonly PlacedChange[],
  file: string,
): TemplateWithSources {
  const { path, text } = template;
  const pieces: Piece[] = [];
  let position = 0;
  const keepUntil = (end: number) => {
    const line = countLines(text.slice(0, position));
    const findSource = (index: number) =>
      template.sources?.[line + index - 1] ?? { file: path, line: line + index };
    if (end > position) pieces.push({ text: text.slice(position, end), findSource });
    position = end;
  };
  for (const { kind, from, to, text: written, textLine } of changes) {
    keepUntil(from);
    position = to;
    const ownText = { before: `${written}\n`, after: `\n${written}`, replace: written, remove: "" }[kind];
    const firstLine = kind === "after" ? textLine - 1 : textLine;
    pieces.push({ text: ownText, findSource: (index) => ({ file, line: firstLine + index }), isOwn: true });
  }
  keepUntil(text.length);
  return { ...template, text: pieces.map((piece) => piece.text).join(""), sources: listLineSources(pieces) };
}

interface Piece {
  readonly text: string;
  /** The source of one of its lines, from 0. */
  readonly findSource: (lineIndex: number) => LineSource;
  readonly isOwn?: true;
}

/** A line of several pieces stands where the office wrote of it. */
function listLineSources(pieces: readonly Piece[]): LineSource[] {
  const lines: { readonly source: LineSource; readonly isOwn: boolean; readonly isEmpty: boolean }[][] = [[]];
  for (const { text, findSource, isOwn = false } of pieces)
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ source: findSource(index), isOwn, isEmpty: line === "" });
    }
  return lines.map((parts) => {
    const filled = parts.filter(({ isEmpty }) => !isEmpty);
    const shown = filled.find(({ isOwn }) => isOwn) ?? filled[0] ?? parts[0];
    const source = shown?.source ?? { file: "", line: 0 };
    return filled.length > 1 ? { ...source, isPartial: true } : source;
  });
}
