/** The numbers of a chart where an editor keeps them: in its drawing, in the labels and in the workbook behind it. */
import { type Parts, relationsOf, textOf, unpacked } from "./package.ts";
import type { Drawing, Story } from "./story.ts";
import type { Span } from "./visitor.ts";
import { walk } from "./walk.ts";

/** A number or text of the chart, and where it stands in the XML of its part: a label in as many pieces as it has runs. */
export interface Written {
  readonly text: string;
  readonly spans: readonly Span[];
}

export interface SeriesReading {
  readonly name: string;
  /** By the number of the column, from 0; a gap is absent. */
  readonly values: ReadonlyMap<number, Written>;
  readonly labels: ReadonlyMap<number, Written>;
  /** The cells of the workbook, as a formula names them: "Sheet1!$B$2:$B$9". */
  readonly formula: string;
}

export interface ChartReading {
  readonly mark: string;
  readonly story: Story;
  readonly drawing: Drawing;
  readonly part: string;
  readonly series: readonly SeriesReading[];
  readonly workbook: Workbook | undefined;
}

export interface Workbook {
  readonly part: string;
  readonly sheet: string;
  /** By name: "B2". */
  readonly cells: ReadonlyMap<string, Written>;
}

/** The charts of ours in a story; one without a mark is somebody else's. Throws where a part is not well-formed. */
export function chartsIn(parts: Parts, story: Story): ChartReading[] {
  const relations = relationsOf(parts, story.part);
  return story.drawings.flatMap((drawing) => {
    const [mark] = drawing.holders.flatMap((holder) =>
      holder.kind === "bookmark" ? (holder.mark ?? []) : [],
    );
    const part = relations.get(drawing.relation);
    if (mark === undefined || part === undefined || !parts.has(part)) return [];
    return [
      {
        mark,
        story,
        drawing,
        part,
        series: seriesIn(textOf(parts, part)),
        workbook: workbookOf(parts, part),
      },
    ];
  });
}

type OpenSeries = SeriesReading & { name: string; formula: string } & {
  readonly values: Map<number, Written>;
  readonly labels: Map<number, Written>;
};

function seriesIn(xml: string): SeriesReading[] {
  const found: OpenSeries[] = [];
  const path: string[] = [];
  let index = 0;
  let text = "";
  let from = 0;
  walk(xml, {
    open(name, attributes, tag) {
      path.push(name);
      if (name === "c:ser") found.push({ name: "", values: new Map(), labels: new Map(), formula: "" });
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
      const series = found.at(-1);
      const within = path.find((element) => readIn.has(element));
      if (!series || within === undefined) return;
      const span = { from, to: tag.from };
      if (name === "c:v" && within === "c:val") series.values.set(index, { text, spans: [span] });
      else if (name === "c:f" && within === "c:val") series.formula = text;
      else if (name === "c:v" && within === "c:tx") series.name = text;
      else if (name === "a:t" && within === "c:dLbl") {
        const before = series.labels.get(index) ?? { text: "", spans: [] };
        series.labels.set(index, { text: before.text + text, spans: [...before.spans, span] });
      }
    },
  });
  return found;
}

/** What a series is read from: its numbers, its labels, its name. */
const readIn = new Set(["c:val", "c:dLbl", "c:tx"]);

function workbookOf(parts: Parts, chart: string): Workbook | undefined {
  const part = [...relationsOf(parts, chart).values()].find((name) => name.endsWith(".xlsx"));
  const file = part === undefined ? undefined : parts.get(part);
  if (part === undefined || !file) return undefined;
  const inner = unpacked(file);
  if ("code" in inner) return undefined;
  const [sheet] = [...inner.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort();
  return sheet === undefined ? undefined : { part, sheet, cells: cellsIn(textOf(inner, sheet)) };
}

function cellsIn(xml: string): Map<string, Written> {
  const cells = new Map<string, Written>();
  let cell = { name: "", isNumber: false };
  let text = "";
  let from = 0;
  walk(xml, {
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
export function cellOf({ formula }: SeriesReading, { series, index }: PointPlace): string | undefined {
  const [, column, row] = /!?\$?([A-Z]+)\$?(\d+)(?::|$)/.exec(formula) ?? [];
  return column === undefined ? ourCell(series, index) : `${column}${Number(row) + index}`;
}

/** Which column of which series, from 0. */
export interface PointPlace {
  readonly series: number;
  readonly index: number;
}

function ourCell(series: number, index: number): string {
  return `${String.fromCharCode("B".charCodeAt(0) + series)}${2 + index}`;
}
