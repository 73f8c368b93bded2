/** The markup of templates on top of plain text: a line is a paragraph and is taken literally unless it begins with markup. */ import type { Sector } from "../../catalogue/declaration.ts";
import { findNearestName } from "../../exports/cells/name-index.ts";
import { type Issue, sortIssuesByPlace } from "../../issues/issue.ts";
import type { TextLine, TokenizedText } from "../../language/figure-mention.ts";
import { type Block, type BlockContent, defaultLocalityColumns, type HeadingLevel } from "./blocks.ts";
import { parseDirective } from "./directives.ts";
import { findUnclosedBoldIndex } from "./inline-markup.ts";
import { type MarkupFault, type ParseResult, toMarkupIssue } from "./markup-error.ts";
import { pointLetters } from "./outline-numerals.ts";
import { checkListedColumns } from "./tables/check-listed-columns.ts";
import { parseTableMarkup } from "./tables/table-markup.ts";

type BlockLines = readonly [TextLine, ...TextLine[]];
type ParsedContent = { readonly content: BlockContent; readonly line: TextLine };

/**
 * Parses lines into blocks. Markup is #, ##, ### or | at the beginning of a line, @ and a letter there, `**bold**` and
 * `_italic_`. Returns all errors with the template's file, line and, if known, column.
 */
export function parseMarkup(
  tokenizedText: TokenizedText,
  sectors: readonly Sector[],
): { blocks: Block[]; issues: Issue[] } {
  const errors: MarkupFault[] = tokenizedText.lines.flatMap(checkBoldMarks);
  const parsed: ParsedContent[] = [];
  for (const group of groupLinesIntoBlocks(tokenizedText.lines)) {
    for (const result of parseBlockLines(group, tokenizedText)) {
      if ("error" in result) errors.push(result.error);
      else parsed.push({ content: result.content, line: group[0] });
    }
  }
  errors.push(
    ...checkSingleSignature(parsed),
    ...checkPointCount(parsed),
    ...checkNamedIndicatorsAndChartUnits(parsed, sectors),
    ...checkColumnsOfPartCharts(parsed, sectors),
    ...checkIndicatorCountOfLocalityTables(parsed),
    ...checkListedColumns(parsed, sectors),
  );
  return {
    blocks: parsed.map(({ content, line }) => ({ file: line.file, line: line.line, ...content })),
    issues: sortIssuesByPlace(errors.map((error) => toMarkupIssue(error, tokenizedText.mentions))),
  };
}

/** Groups the rows of a table and omits blank lines, which also separate two tables. */
function groupLinesIntoBlocks(lines: readonly TextLine[]): BlockLines[] {
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

function parseBlockLines(lines: BlockLines, { mentions }: TokenizedText): ParseResult[] {
  const [line] = lines;
  const text = line.text.trim();
  if (text.startsWith("|")) return parseTableMarkup(lines, mentions);
  return [parseDirective(line) ?? parseHeading(line) ?? { content: { kind: "paragraph", text } }];
}

/** Parses `# Title`; "#5" without a space is plain text. */
function parseHeading(line: TextLine): ParseResult | undefined {
  const [, hashes, text = ""] = /^\s*(#+)(?:\s+(.*?))?\s*$/su.exec(line.text) ?? [];
  if (hashes === undefined) return undefined;
  const index = line.text.indexOf(hashes);
  if (hashes.length > 3)
    return { error: { code: "heading-too-deep", line, details: { marks: hashes }, index } };
  if (text === "")
    return { error: { code: "heading-without-text", line, details: { marks: hashes }, index } };
  return { content: { kind: "heading", level: hashes.length as HeadingLevel, text } };
}

function checkBoldMarks(line: TextLine): MarkupFault[] {
  const index = findUnclosedBoldIndex(line.text);
  return index === undefined ? [] : [{ code: "bold-not-closed", line, index }];
}

function checkSingleSignature(parsed: readonly ParsedContent[]): MarkupFault[] {
  const [first, ...others] = parsed.filter(({ content }) => content.kind === "signature");
  return others.map(({ line }) => ({
    code: "second-signature",
    line,
    details: { first: first?.line.line ?? 0 },
  }));
}

/** Points are lettered, so there cannot be more of them than letters. */
function checkPointCount(parsed: readonly ParsedContent[]): MarkupFault[] {
  const errors: MarkupFault[] = [];
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

/** Reports indicators that are not in the catalogue, and charts of indicators in different units. */
function checkNamedIndicatorsAndChartUnits(
  parsed: readonly ParsedContent[],
  sectors: readonly Sector[],
): MarkupFault[] {
  const units = new Map(sectors.flatMap(({ indicators }) => indicators.map(({ id, unit }) => [id, unit])));
  return parsed.flatMap(({ content, line }): MarkupFault[] => {
    const namedIds = listNamedIndicatorIds(content);
    const unknown = namedIds.filter((id) => !units.has(id));
    if (unknown.length > 0) {
      const directive = `@${content.kind}`;
      return unknown.map((indicator) => {
        return {
          code: "directive-unknown-indicator",
          line,
          details: { directive, indicator, nearest: findNearestName(indicator, [...units.keys()]) ?? "" },
          index: line.text.indexOf(indicator),
        };
      });
    }
    if (content.kind !== "chart" || content.chart.by === "planned") return [];
    const distinctUnits = [...new Set(namedIds.map((id) => units.get(id) ?? ""))];
    if (distinctUnits.length < 2) return [];
    return [{ code: "chart-units-differ", line, details: { units: distinctUnits.join(", ") } }];
  });
}

/** Reports charts of parts by a column by which the indicator is not divided. */
function checkColumnsOfPartCharts(
  parsed: readonly ParsedContent[],
  sectors: readonly Sector[],
): MarkupFault[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  return parsed.flatMap(({ content, line }): MarkupFault[] => {
    if (content.kind !== "chart" || content.chart.column === undefined) return [];
    const { column, indicators: ids } = content.chart;
    const indicator = indicators.find(({ id }) => id === ids[0]);
    if (!indicator || indicator.breakdowns.includes(column)) return [];
    const { name, breakdowns } = indicator;
    return [
      { code: "breakdown-not-declared", line, details: { name, by: column, known: breakdowns.join(", ") } },
    ];
  });
}

function listNamedIndicatorIds(content: BlockContent): readonly string[] {
  if (content.kind === "chart") return content.chart.indicators;
  return content.kind === "localities" ? content.indicators : [];
}

/** Each indicator takes some columns, so the page limits their number. */
function checkIndicatorCountOfLocalityTables(parsed: readonly ParsedContent[]): MarkupFault[] {
  let landscape = false;
  return parsed.flatMap(({ content, line }) => {
    if (content.kind === "annex") landscape = content.landscape;
    if (content.kind !== "localities") return [];
    const columns = content.columns ?? defaultLocalityColumns;
    const [count, maximum] = [content.indicators.length, Math.floor((landscape ? 12 : 6) / columns.length)];
    return count > maximum
      ? [{ code: "localities-too-many-indicators", line, details: { count, most: maximum } }]
      : [];
  });
}
