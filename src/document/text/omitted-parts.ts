/** Leaves out what omitted lines take with them: tables and headings without content, and sentences that announce them. */
import type { TextLine } from "../../language/figure-mention.ts";
import { type IndicatorsOfDirectives, omitAbsentDirectiveIndicators } from "./directives.ts";

/** The lines that are printed, where the figures of the absent indicators are not there. */
export function removeOmittedParts(
  lines: readonly TextLine[],
  indicators: IndicatorsOfDirectives,
): readonly TextLine[] {
  const { absent, territoryOnly = new Set() } = indicators;
  if (absent.size + territoryOnly.size === 0 && !lines.some(({ isOmitted }) => isOmitted)) return lines;
  const kept = lines.map((line) => omitAbsentDirectiveIndicators(line, indicators));
  omitEmptyTables(kept);
  omitBareParts(kept);
  // From the end, so that a heading is looked at after those below it.
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const line = kept[index];
    if (line && !line.isOmitted && isWithoutContent(kept, index)) kept[index] = { ...line, isOmitted: true };
  }
  omitSinglePoints(kept);
  return kept.filter(({ isOmitted }) => !isOmitted);
}

/** A point ("###") right below its heading goes where all the others beside it were left out: the heading says enough. */
function omitSinglePoints(lines: TextLine[]): void {
  for (const [index, line] of lines.entries()) {
    if (findHeadingLevel(line) !== 2) continue;
    const followers = lines.slice(index + 1);
    const end = followers.findIndex((each) => (findHeadingLevel(each) ?? pointLevel) < pointLevel);
    const section = end < 0 ? followers : followers.slice(0, end);
    const points = section.filter((each) => findHeadingLevel(each) === pointLevel);
    const [point, ...others] = points.filter(({ isOmitted }) => !isOmitted);
    const first = section.find(({ isOmitted }) => !isOmitted);
    if (!point || others.length > 0 || points.length < 2 || point !== first) continue;
    lines[lines.indexOf(point)] = { ...point, isOmitted: true };
  }
}

const pointLevel = 3;

/** A table of which rows are omitted goes when only its header is left, or when the header itself is omitted. */
function omitEmptyTables(lines: TextLine[]): void {
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && (isTableRow(lines[end]) || isWithoutText(lines[end]))) end += 1;
    const table = lines.slice(start, end);
    const rows = table.filter((line) => isTableRow(line) && !/^[\s|:-]+$/.test(line.text));
    const printed = rows.filter(({ isOmitted }) => !isOmitted);
    if (table.some(({ isOmitted }) => isOmitted) && (printed.length <= 1 || rows[0]?.isOmitted))
      for (const [offset, line] of table.entries()) lines[start + offset] = { ...line, isOmitted: true };
    start = end + 1;
  }
}

/** "Trong đó …" right after an omitted line would tell the parts of nothing. */
function omitBareParts(lines: TextLine[]): void {
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const isPartOfOmitted = previous?.isOmitted && previous.text !== "" && !isTableRow(previous);
    if (isPartOfOmitted && /^\s*(?:[-+•]\s*)?trong đó/iu.test(line.text))
      lines[index] = { ...line, isOmitted: true };
  }
}

/** True for a heading of a part of which something is omitted and nothing is left, and for "… như sau:" before it. */
function isWithoutContent(lines: readonly TextLine[], index: number): boolean {
  const line = lines[index];
  const level = findHeadingLevel(line);
  const isLeadIn = level === undefined && line?.text.trimEnd().endsWith(":") === true;
  if (level === undefined && !isLeadIn) return false;
  const followers = lines.slice(index + 1);
  const next = followers.findIndex(({ isOmitted }) => !isOmitted);
  const omitted = next < 0 ? followers : followers.slice(0, next);
  if (omitted.length === 0) return false;
  const nextLine = followers[next];
  const nextLevel = findHeadingLevel(nextLine);
  const ownLevel = level ?? findEnclosingLevel(lines, index);
  if (nextLine === undefined || nextLine.text.startsWith("@signature")) return true;
  if (nextLevel !== undefined) return nextLevel <= ownLevel;
  return isLeadIn && omitted.some(({ text }) => isListItem(text)) && !isListItem(nextLine.text);
}

function findEnclosingLevel(lines: readonly TextLine[], index: number): number {
  const levels = lines.slice(0, index).map(findHeadingLevel);
  return levels.findLast((level) => level !== undefined) ?? -1;
}

/** "#" is 1; parts and annexes are above all headings. */
function findHeadingLevel(line: TextLine | undefined): number | undefined {
  const [, hashes, directive] = /^\s*(?:(#{1,3})\s|(@part|@annex)\b)/.exec(line?.text ?? "") ?? [];
  if (directive !== undefined) return 0;
  return hashes?.length;
}

function isListItem(text: string): boolean {
  return /^\s*(?:[-+•|@]|\d+[.)]|[a-zđ]\))/u.test(text);
}

function isTableRow(line: TextLine | undefined): boolean {
  return line?.text.trimStart().startsWith("|") === true;
}

/** What a block leaves that asked for absent figures; it may stand between the rows of a table. */
function isWithoutText(line: TextLine | undefined): boolean {
  return line?.isOmitted === true && line.text === "";
}
