/** The small syntax of templates on top of plain text: a line is a paragraph, taken literally. */
import type { Sector } from "../../catalogue/declaration.ts";
import { type Issue, sortIssuesByPlace } from "../../issues/issue.ts";
import type { TextLine, TokenizedText } from "../../language/figure-mention.ts";
import type { Block, BlockContent, HeadingLevel } from "./blocks.ts";
import { parseDirective } from "./directives.ts";
import { findUnclosedBold } from "./inline-markup.ts";
import { type MarkupError, type ParseResult, toMarkupIssue } from "./markup-error.ts";
import { pointLetters } from "./outline-numerals.ts";
import { parseTableMarkup } from "./table-markup.ts";

type LineGroup = readonly [TextLine, ...TextLine[]];
type ParsedContent = { readonly content: BlockContent; readonly line: TextLine };

/**
 * Lines → blocks. Special are lines that begin with #, ##, ###, with | or with @ and a letter; `**bold**` and `_italic_`.
 * Every error is returned, with the template's file, line and, where it can be told, column.
 */
export function parseMarkup(
  prose: TokenizedText,
  sectors: readonly Sector[],
): { blocks: Block[]; issues: Issue[] } {
  const errors: MarkupError[] = prose.lines.flatMap(checkBoldMarks);
  const parsed: ParsedContent[] = [];
  for (const group of groupLines(prose.lines)) {
    for (const result of parseLineGroup(group, prose)) {
      if ("fault" in result) errors.push(result.fault);
      else parsed.push({ content: result.content, line: group[0] });
    }
  }
  errors.push(
    ...checkSingleSignature(parsed),
    ...checkPointCount(parsed),
    ...checkNamedIndicators(parsed, sectors),
    ...checkLocalityTableWidth(parsed),
  );
  return {
    blocks: parsed.map(({ content, line }) => ({ ...content, file: line.file, line: line.line })),
    issues: sortIssuesByPlace(errors.map((fault) => toMarkupIssue(fault, prose.mentions))),
  };
}

/** Blank lines part; the rows of a table stay together. */
function groupLines(lines: readonly TextLine[]): LineGroup[] {
  const groups: [TextLine, ...TextLine[]][] = [];
  let inTable = false;
  for (const line of lines) {
    const isRow = line.text.trimStart().startsWith("|");
    if (isRow && inTable) groups.at(-1)?.push(line);
    else if (line.text.trim() !== "") groups.push([line]);
    inTable = isRow;
  }
  return groups;
}

function parseLineGroup(group: LineGroup, { mentions }: TokenizedText): ParseResult[] {
  const [line] = group;
  const text = line.text.trim();
  if (text.startsWith("|")) return parseTableMarkup(group, mentions);
  return [parseDirective(line) ?? parseHeading(line) ?? { content: { kind: "paragraph", text } }];
}

/** `# Title`; "#5" without a space is prose. */
function parseHeading(line: TextLine): ParseResult | undefined {
  const [, hashes, text = ""] = /^\s*(#+)(?:\s+(.*?))?\s*$/su.exec(line.text) ?? [];
  if (hashes === undefined) return undefined;
  const at = line.text.indexOf(hashes);
  if (hashes.length > 3) return { fault: { code: "heading-too-deep", line, details: { marks: hashes }, at } };
  if (text === "") return { fault: { code: "heading-without-text", line, details: { marks: hashes }, at } };
  return { content: { kind: "heading", level: hashes.length as HeadingLevel, text } };
}

function checkBoldMarks(line: TextLine): MarkupError[] {
  const at = findUnclosedBold(line.text);
  return at === undefined ? [] : [{ code: "bold-not-closed", line, at }];
}

function checkSingleSignature(parsed: readonly ParsedContent[]): MarkupError[] {
  const [first, ...others] = parsed.filter(({ content }) => content.kind === "signature");
  return others.map(({ line }) => ({
    code: "second-signature",
    line,
    details: { first: first?.line.line ?? 0 },
  }));
}

/** The alphabet of points is finite. */
function checkPointCount(parsed: readonly ParsedContent[]): MarkupError[] {
  const errors: MarkupError[] = [];
  let points = 0;
  for (const { content, line } of parsed) {
    if (content.kind === "part" || content.kind === "annex") points = 0;
    if (content.kind !== "heading") continue;
    points = content.level === 3 ? points + 1 : 0;
    if (points === pointLetters.length + 1) {
      errors.push({ code: "too-many-points", line, details: { count: pointLetters.length } });
    }
  }
  return errors;
}

/** Indicators that a directive names and the catalogue does not know, or that one chart cannot show together. */
function checkNamedIndicators(parsed: readonly ParsedContent[], sectors: readonly Sector[]): MarkupError[] {
  const units = new Map(sectors.flatMap(({ indicators }) => indicators.map(({ id, unit }) => [id, unit])));
  return parsed.flatMap(({ content, line }): MarkupError[] => {
    const namedIds = listNamedIndicators(content);
    const unknown = namedIds.filter((id) => !units.has(id));
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
    const distinctUnits = [...new Set(namedIds.map((id) => units.get(id) ?? ""))];
    if (content.kind !== "chart" || distinctUnits.length < 2) return [];
    return [{ code: "chart-units-differ", line, details: { units: distinctUnits.join(", ") } }];
  });
}

function listNamedIndicators(content: BlockContent): readonly string[] {
  if (content.kind === "chart") return content.chart.indicators;
  return content.kind === "localities" ? content.indicators : [];
}

/** Each indicator takes two columns, and the page has no more room than that. */
function checkLocalityTableWidth(parsed: readonly ParsedContent[]): MarkupError[] {
  let landscape = false;
  return parsed.flatMap(({ content, line }) => {
    if (content.kind === "annex") landscape = content.landscape;
    if (content.kind !== "localities") return [];
    const [count, most] = [content.indicators.length, landscape ? 6 : 3];
    return count > most ? [{ code: "localities-too-many-indicators", line, details: { count, most } }] : [];
  });
}
