/** Reads the numbers of a chart from the three places that an editor keeps them in: drawing, labels and embedded workbook. */
import type { PackageParts } from "../xml-package/archive.ts";
import type { Span } from "../xml-package/walk-xml.ts";
import { walkXml } from "../xml-package/walk-xml.ts";
import { decodePartText, readRelationshipTargets, unzipArchiveOrIssue } from "./package.ts";
import type { Drawing, Story } from "./story.ts";

/** A number or text with its position in the XML of its part: a label has a span for each of its runs. */
export interface LocatedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

interface WordChartSeries {
  readonly name: string;
  /** By column index from 0; a gap is absent. */
  readonly values: ReadonlyMap<number, LocatedText>;
  readonly labels: ReadonlyMap<number, LocatedText>;
  /** The cell range of the workbook: "Sheet1!$B$2:$B$9". */
  readonly formula: string;
}

export interface WordChart {
  readonly mark: string;
  readonly story: Story;
  readonly drawing: Drawing;
  readonly part: string;
  readonly series: readonly WordChartSeries[];
  readonly workbook: ChartWorkbook | undefined;
}

interface ChartWorkbook {
  readonly part: string;
  readonly sheet: string;
  /** By cell name: "B2". */
  readonly cells: ReadonlyMap<string, LocatedText>;
}

/** The charts of a story that bear a mark; others are foreign. Throws where a part is not well-formed. */
export function readMarkedCharts(parts: PackageParts, story: Story): WordChart[] {
  const relations = readRelationshipTargets(parts, story.part);
  return story.drawings.flatMap((drawing) => {
    const [mark] = drawing.containers.flatMap((container) =>
      container.kind === "bookmark" ? (container.mark ?? []) : [],
    );
    const part = relations.get(drawing.relationshipId);
    if (mark === undefined || part === undefined || !parts.has(part)) return [];
    return [
      {
        mark,
        story,
        drawing,
        part,
        series: readChartSeries(decodePartText(parts, part)),
        workbook: readChartWorkbook(parts, part),
      },
    ];
  });
}

type MutableSeries = WordChartSeries & { name: string; formula: string } & {
  readonly values: Map<number, LocatedText>;
  readonly labels: Map<number, LocatedText>;
};

function readChartSeries(xml: string): WordChartSeries[] {
  const allSeries: MutableSeries[] = [];
  const path: string[] = [];
  let index = 0;
  let text = "";
  let from = 0;
  walkXml(xml, {
    open(name, attributes, tag) {
      path.push(name);
      if (name === "c:ser") allSeries.push({ name: "", values: new Map(), labels: new Map(), formula: "" });
      if (name === "c:pt") index = Number(attributes.idx);
      if (name === "c:idx" && path.at(-2) === "c:dLbl") index = Number(attributes.val);
      text = "";
      from = tag.to;
    },
    text(addition) {
      text += addition;
    },
    close(name, tag) {
      path.pop();
      const series = allSeries.at(-1);
      const seriesElement = path.find((element) => seriesElements.has(element));
      if (!series || seriesElement === undefined) return;
      const span = { from, to: tag.from };
      if (name === "c:v" && seriesElement === "c:val") series.values.set(index, { text, spans: [span] });
      else if (name === "c:f" && seriesElement === "c:val") series.formula = text;
      else if (name === "c:v" && seriesElement === "c:tx") series.name = text;
      else if (name === "a:t" && seriesElement === "c:dLbl") {
        const labelSoFar = series.labels.get(index) ?? { text: "", spans: [] };
        series.labels.set(index, { text: labelSoFar.text + text, spans: [...labelSoFar.spans, span] });
      }
    },
  });
  return allSeries;
}

/** The elements of a series that are read: numbers, labels, name. */
const seriesElements = new Set(["c:val", "c:dLbl", "c:tx"]);

function readChartWorkbook(parts: PackageParts, chartPartName: string): ChartWorkbook | undefined {
  const part = [...readRelationshipTargets(parts, chartPartName).values()].find((name) =>
    name.endsWith(".xlsx"),
  );
  const file = part === undefined ? undefined : parts.get(part);
  if (part === undefined || !file) return undefined;
  const workbookParts = unzipArchiveOrIssue(file);
  if ("code" in workbookParts) return undefined;
  const [sheet] = [...workbookParts.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort();
  return sheet === undefined
    ? undefined
    : { part, sheet, cells: readNumberCellsByName(decodePartText(workbookParts, sheet)) };
}

function readNumberCellsByName(sheetXml: string): Map<string, LocatedText> {
  const cells = new Map<string, LocatedText>();
  let cell = { name: "", isNumber: false };
  let text = "";
  let from = 0;
  walkXml(sheetXml, {
    open(name, { r = "", t = "n" }, tag) {
      if (name === "c") cell = { name: r, isNumber: t === "n" };
      text = "";
      from = tag.to;
    },
    text(addition) {
      text += addition;
    },
    close(name, tag) {
      if (name === "v" && cell.isNumber) cells.set(cell.name, { text, spans: [{ from, to: tag.from }] });
    },
  });
  return cells;
}

/**
 * The name of the cell of a chart column: the second of "Sheet1!$B$2:$B$9" is "B3". LibreOffice writes "0" for the formula and keeps the
 * workbook, so then the cells are those that the program wrote: categories in column A, one series a column from B on.
 */
export function computeWorkbookCellName(
  { formula }: WordChartSeries,
  { series, index }: ChartPointPosition,
): string {
  const [, column, row] = /!?\$?([A-Z]+)\$?(\d+)(?::|$)/.exec(formula) ?? [];
  return column === undefined ? formatDefaultCellName(series, index) : `${column}${Number(row) + index}`;
}

/** Both from 0. */
interface ChartPointPosition {
  readonly series: number;
  readonly index: number;
}

function formatDefaultCellName(seriesIndex: number, pointIndex: number): string {
  return `${String.fromCharCode("B".charCodeAt(0) + seriesIndex)}${2 + pointIndex}`;
}
