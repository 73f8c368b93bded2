/** The numbers of a chart where an editor keeps them: in its drawing, in the labels and in the workbook behind it. */
import type { Parts } from "./archive.ts";
import { readPartText, readRelationships, tryUnzipArchive } from "./package.ts";
import type { Drawing, Story } from "./story.ts";
import type { Span } from "./walk-xml.ts";
import { walkXml } from "./walk-xml.ts";

/** A number or text of the chart, and where it stands in the XML of its part: a label in as many pieces as it has runs. */
export interface LocatedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

interface WordChartSeries {
  readonly name: string;
  /** By the number of the column, from 0; a gap is absent. */
  readonly values: ReadonlyMap<number, LocatedText>;
  readonly labels: ReadonlyMap<number, LocatedText>;
  /** The cells of the workbook, as a formula names them: "Sheet1!$B$2:$B$9". */
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
  /** By name: "B2". */
  readonly cells: ReadonlyMap<string, LocatedText>;
}

/** The charts of ours in a story; one without a mark is somebody else's. Throws where a part is not well-formed. */
export function readMarkedCharts(parts: Parts, story: Story): WordChart[] {
  const relations = readRelationships(parts, story.part);
  return story.drawings.flatMap((drawing) => {
    const [mark] = drawing.containers.flatMap((holder) =>
      holder.kind === "bookmark" ? (holder.mark ?? []) : [],
    );
    const part = relations.get(drawing.relationshipId);
    if (mark === undefined || part === undefined || !parts.has(part)) return [];
    return [
      {
        mark,
        story,
        drawing,
        part,
        series: readSeries(readPartText(parts, part)),
        workbook: readChartWorkbook(parts, part),
      },
    ];
  });
}

type MutableSeries = WordChartSeries & { name: string; formula: string } & {
  readonly values: Map<number, LocatedText>;
  readonly labels: Map<number, LocatedText>;
};

function readSeries(xml: string): WordChartSeries[] {
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
    text(more) {
      text += more;
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

/** What a series is read from: its numbers, its labels, its name. */
const seriesElements = new Set(["c:val", "c:dLbl", "c:tx"]);

function readChartWorkbook(parts: Parts, chart: string): ChartWorkbook | undefined {
  const part = [...readRelationships(parts, chart).values()].find((name) => name.endsWith(".xlsx"));
  const file = part === undefined ? undefined : parts.get(part);
  if (part === undefined || !file) return undefined;
  const workbookParts = tryUnzipArchive(file);
  if ("code" in workbookParts) return undefined;
  const [sheet] = [...workbookParts.keys()]
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort();
  return sheet === undefined
    ? undefined
    : { part, sheet, cells: readNumberCells(readPartText(workbookParts, sheet)) };
}

function readNumberCells(xml: string): Map<string, LocatedText> {
  const cells = new Map<string, LocatedText>();
  let cell = { name: "", isNumber: false };
  let text = "";
  let from = 0;
  walkXml(xml, {
    open(name, { r = "", t = "n" }, tag) {
      if (name === "c") cell = { name: r, isNumber: t === "n" };
      text = "";
      from = tag.to;
    },
    text(more) {
      text += more;
    },
    close(name, tag) {
      if (name === "v" && cell.isNumber) cells.set(cell.name, { text, spans: [{ from, to: tag.from }] });
    },
  });
  return cells;
}

/**
 * The cell of a column of the chart: the second of "Sheet1!$B$2:$B$9" is "B3". LibreOffice writes "0" for the formula and
 * keeps the workbook as it was, so the cells are where we put them: categories in A, one series a column from B on.
 */
export function findWorkbookCell(
  { formula }: WordChartSeries,
  { series, index }: ChartPointPosition,
): string | undefined {
  const [, column, row] = /!?\$?([A-Z]+)\$?(\d+)(?::|$)/.exec(formula) ?? [];
  return column === undefined ? formatDefaultCell(series, index) : `${column}${Number(row) + index}`;
}

/** Which column of which series, from 0. */
interface ChartPointPosition {
  readonly series: number;
  readonly index: number;
}

function formatDefaultCell(series: number, index: number): string {
  return `${String.fromCharCode("B".charCodeAt(0) + series)}${2 + index}`;
}
