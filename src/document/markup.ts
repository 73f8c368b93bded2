/** The small syntax of templates on top of plain text: a line is a paragraph, taken literally. */
import type { Sector } from "../catalogue/declaration.ts";
import { type Issue, inReadingOrder } from "../issues/issue.ts";
import type { Line, Prose } from "../prose/line.ts";
import type { Block, Content, HeadingLevel } from "./blocks.ts";
import { pointLetters } from "./counting.ts";
import { directiveOf } from "./directive.ts";
import { type Fault, faultIssue, type Reading } from "./fault.ts";
import { unclosedBold } from "./inline.ts";
import { markedTable } from "./marked-table.ts";

type Group = readonly [Line, ...Line[]];
type Placed = { readonly content: Content; readonly line: Line };

/**
 * Lines → blocks. Special are lines that begin with #, ##, ###, with | or with @ and a letter; `**bold**` and `_italic_`.
 * Every error is returned, with the template's file, line and, where it can be told, column.
 */
export function blocksOf(prose: Prose, sectors: readonly Sector[]): { blocks: Block[]; issues: Issue[] } {
  const faults: Fault[] = prose.lines.flatMap(boldFaults);
  const read: Placed[] = [];
  for (const group of grouped(prose.lines)) {
    for (const reading of readingsOf(group, prose)) {
      if ("fault" in reading) faults.push(reading.fault);
      else read.push({ content: reading.content, line: group[0] });
    }
  }
  faults.push(
    ...signatureFaults(read),
    ...pointFaults(read),
    ...indicatorFaults(read, sectors),
    ...widthFaults(read),
  );
  return {
    blocks: read.map(({ content, line }) => ({ ...content, file: line.file, line: line.line })),
    issues: inReadingOrder(faults.map((fault) => faultIssue(fault, prose.mentions))),
  };
}

/** Blank lines part; the rows of a table stay together. */
function grouped(lines: readonly Line[]): Group[] {
  const groups: [Line, ...Line[]][] = [];
  let inTable = false;
  for (const line of lines) {
    const isRow = line.text.trimStart().startsWith("|");
    if (isRow && inTable) groups.at(-1)?.push(line);
    else if (line.text.trim() !== "") groups.push([line]);
    inTable = isRow;
  }
  return groups;
}

function readingsOf(group: Group, { mentions }: Prose): Reading[] {
  const [line] = group;
  const text = line.text.trim();
  if (text.startsWith("|")) return markedTable(group, mentions);
  return [directiveOf(line) ?? headingOf(line) ?? { content: { kind: "paragraph", text } }];
}

/** `# Title`; "#5" without a space is prose. */
function headingOf(line: Line): Reading | undefined {
  const [, marks, text = ""] = /^\s*(#+)(?:\s+(.*?))?\s*$/su.exec(line.text) ?? [];
  if (marks === undefined) return undefined;
  const at = line.text.indexOf(marks);
  if (marks.length > 3) return { fault: { code: "heading-too-deep", line, details: { marks }, at } };
  if (text === "") return { fault: { code: "heading-without-text", line, details: { marks }, at } };
  return { content: { kind: "heading", level: marks.length as HeadingLevel, text } };
}

function boldFaults(line: Line): Fault[] {
  const at = unclosedBold(line.text);
  return at === undefined ? [] : [{ code: "bold-not-closed", line, at }];
}

function signatureFaults(read: readonly Placed[]): Fault[] {
  const [first, ...others] = read.filter(({ content }) => content.kind === "signature");
  return others.map(({ line }) => ({
    code: "second-signature",
    line,
    details: { first: first?.line.line ?? 0 },
  }));
}

/** The alphabet of points is finite. */
function pointFaults(read: readonly Placed[]): Fault[] {
  const faults: Fault[] = [];
  let points = 0;
  for (const { content, line } of read) {
    if (content.kind === "part" || content.kind === "annex") points = 0;
    if (content.kind !== "heading") continue;
    points = content.level === 3 ? points + 1 : 0;
    if (points === pointLetters.length + 1) {
      faults.push({ code: "too-many-points", line, details: { count: pointLetters.length } });
    }
  }
  return faults;
}

/** Indicators that a directive names and the catalogue does not know, or that one chart cannot show together. */
function indicatorFaults(read: readonly Placed[], sectors: readonly Sector[]): Fault[] {
  const units = new Map(sectors.flatMap(({ indicators }) => indicators.map(({ id, unit }) => [id, unit])));
  return read.flatMap(({ content, line }): Fault[] => {
    const named = namedIndicators(content);
    const unknown = named.filter((id) => !units.has(id));
    if (unknown.length > 0) {
      const directive = `@${content.kind}`;
      return unknown.map((indicator) => {
        return {
          code: "directive-unknown-indicator",
          line,
          details: { directive, indicator },
          at: line.text.indexOf(indicator),
        };
      });
    }
    const different = [...new Set(named.map((id) => units.get(id) ?? ""))];
    if (content.kind !== "chart" || different.length < 2) return [];
    return [{ code: "chart-units-differ", line, details: { units: different.join(", ") } }];
  });
}

function namedIndicators(content: Content): readonly string[] {
  if (content.kind === "chart") return content.chart.indicators;
  return content.kind === "localities" ? content.indicators : [];
}

/** Each indicator takes two columns, and the page has no more room than that. */
function widthFaults(read: readonly Placed[]): Fault[] {
  let landscape = false;
  return read.flatMap(({ content, line }) => {
    if (content.kind === "annex") landscape = content.landscape;
    if (content.kind !== "localities") return [];
    const [count, most] = [content.indicators.length, landscape ? 6 : 3];
    return count > most ? [{ code: "localities-too-many-indicators", line, details: { count, most } }] : [];
  });
}
