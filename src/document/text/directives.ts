import type { TextLine } from "../../language/figure-mention.ts";
import type { BlockContent } from "./blocks.ts";
import { removeDirectiveNames, splitNames } from "./directive-options.ts";
import type { MarkupFault, ParseResult } from "./markup-error.ts";
import {
  parseIndicatorsDirective,
  parseListDirective,
  parseLocalitiesDirective,
} from "./tables/table-directives.ts";

/** The parser of each directive, by the name with which its line begins. */
const directiveParsers: Readonly<Record<string, (rest: string, line: TextLine) => ParseResult>> = {
  "@part": (rest, line) =>
    rest ? buildContentResult({ kind: "part", text: rest }) : buildMissingTitleResult("@part", line),
  "@annex": parseAnnexDirective,
  "@indicators": parseIndicatorsDirective,
  "@localities": parseLocalitiesDirective,
  "@list": parseListDirective,
  "@chart": parseChartDirective,
  "@signature": createBareDirectiveParser("@signature", { kind: "signature" }),
  "@pagebreak": createBareDirectiveParser("@pagebreak", { kind: "page-break" }),
};

const knownDirectives = Object.keys(directiveParsers);

/** V8 takes milliseconds to make ready a pattern with the letters of all scripts, which only a wrong name needs. */
const knownName = /^\s*(@[a-z]+)(?=\s|$)\s*(.*?)\s*$/s;

function findUnknownName(text: string): RegExpExecArray | undefined {
  if (!text.trimStart().startsWith("@")) return undefined;
  return /^\s*(@\p{L}[\p{L}\p{N}-]*)\s*(.*?)\s*$/su.exec(text) ?? undefined;
}

/** Parses `@name …`; undefined for a line that does not begin with @ and a letter and is therefore a paragraph. */
export function parseDirective(line: TextLine): ParseResult | undefined {
  const [, name, rest = ""] = knownName.exec(line.text) ?? findUnknownName(line.text) ?? [];
  if (name === undefined) return undefined;
  const parse = directiveParsers[name];
  if (parse) return parse(rest, line);
  return buildErrorResult(
    "unknown-directive",
    line,
    { directive: name, known: knownDirectives.join(", ") },
    line.text.indexOf(name),
  );
}

/** The indicators of which a directive prints figures; undefined for a line that names none. */
export function listDirectiveIndicatorIds(
  line: TextLine,
  allIds: readonly string[],
): readonly string[] | undefined {
  const result = parseDirective(line);
  if (!result || "error" in result) return undefined;
  const { content } = result;
  if (content.kind === "indicators") return allIds;
  if (content.kind === "chart") return content.chart.indicators;
  return content.kind === "localities" ? content.indicators : undefined;
}

/** The indicators of the pack, and those that tables and charts do without. */
export interface IndicatorsOfDirectives {
  readonly all: readonly string[];
  readonly absent: ReadonlySet<string>;
  /** Not known by locality, so that tables and charts of localities do without them. */
  readonly territoryOnly?: ReadonlySet<string>;
}

/** A table or chart does without the absent indicators; without any other, its line is omitted. */
export function omitAbsentDirectiveIndicators(
  line: TextLine,
  { all, absent, territoryOnly = new Set() }: IndicatorsOfDirectives,
): TextLine {
  const ids = line.isOmitted ? undefined : listDirectiveIndicatorIds(line, all);
  const omitted = isOfLocalities(line.text) ? new Set([...absent, ...territoryOnly]) : absent;
  if (!ids?.some((id) => omitted.has(id))) return line;
  if (ids.every((id) => omitted.has(id))) return { ...line, isOmitted: true };
  return { ...line, text: removeDirectiveNames(line.text, omitted) };
}

function isOfLocalities(text: string): boolean {
  return /^\s*@(?:localities|chart\s+(?:localities|ranking))\s/.test(text);
}

/** Parses `@annex Title` or `@annex landscape Title`. */
function parseAnnexDirective(textAfterName: string, line: TextLine): ParseResult {
  const title = textAfterName.replace(/^landscape(\s+|$)/, "");
  if (title === "") return buildMissingTitleResult("@annex", line);
  return buildContentResult({ kind: "annex", title, landscape: title !== textAfterName });
}

const chartKindNames = [
  "planned",
  "ranking",
  "cumulative",
  "parts",
  "indicators",
  "months",
  "localities",
] as const;

/** Parses `@chart months ID`, `@chart parts ID COLUMN`, `@chart indicators ID ID …`, `@chart planned` and the like. */
function parseChartDirective(textAfterName: string, line: TextLine): ParseResult {
  const [kindName = "", ...indicators] = splitNames(textAfterName);
  const by = chartKindNames.find((kind) => kind === kindName);
  if (!by)
    return buildErrorResult("chart-unknown-kind", line, { kind: kindName, known: chartKindNames.join(", ") });
  if (indicators.length === 0 && by !== "planned")
    return buildErrorResult("directive-without-indicators", line, { directive: "@chart" });
  const takesSeveral = by === "indicators" || by === "planned";
  if (!takesSeveral && indicators.length > (by === "parts" ? 2 : 1))
    return buildErrorResult("chart-one-indicator", line, { kind: by });
  const [indicator = "", column = ""] = indicators;
  if (by === "parts")
    return buildContentResult({ kind: "chart", chart: { by, indicators: [indicator], column } });
  return buildContentResult({ kind: "chart", chart: { by, indicators } });
}

function createBareDirectiveParser(
  directive: string,
  block: BlockContent,
): (rest: string, line: TextLine) => ParseResult {
  return (rest, line) => {
    if (rest === "") return buildContentResult(block);
    return buildErrorResult(
      "directive-with-text",
      line,
      { directive, text: rest },
      line.text.lastIndexOf(rest),
    );
  };
}

function buildMissingTitleResult(directive: string, line: TextLine): ParseResult {
  return buildErrorResult("directive-without-title", line, { directive });
}

function buildContentResult(block: BlockContent): ParseResult {
  return { content: block };
}

function buildErrorResult(
  code: MarkupFault["code"],
  line: TextLine,
  details: MarkupFault["details"] = {},
  characterIndex?: number,
): ParseResult {
  return {
    error: { code, line, details, ...(characterIndex === undefined ? {} : { index: characterIndex }) },
  };
}
