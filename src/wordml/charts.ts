/** Reads the numbers of a chart from the three places that an editor keeps them in: drawing, labels and embedded workbook. */
import type { PackageParts } from "../xml-package/archive.ts";
import { walkXml } from "../xml-package/walk-xml.ts";
import {
  type ChartContents,
  type LocatedText,
  readChartContents,
  type WordChartSeries,
} from "./chart-contents.ts";
import { decodePartText, readRelationshipTargets, unzipArchiveOrIssue } from "./package.ts";
import type { Drawing, Story } from "./story.ts";

export interface WordChart extends ChartContents {
  readonly mark: string;
  readonly story: Story;
  readonly drawing: Drawing;
  readonly part: string;
  readonly workbook: ChartWorkbook | undefined;
}

/** A chart of the clerk's own, or a copy that lost its mark. */
export type UnmarkedChart = Omit<WordChart, "mark">;

interface ChartWorkbook {
  readonly part: string;
  readonly sheet: string;
  /** By cell name: "B2". */
  readonly cells: ReadonlyMap<string, LocatedText>;
}

/** The charts of a story that bear a mark. Throws where a part is not well-formed. */
export function readMarkedCharts(parts: PackageParts, story: Story): WordChart[] {
  return story.drawings.flatMap((drawing) => {
    const mark = findMarkOfDrawing(drawing);
    return mark === undefined ? [] : readChart(parts, story, drawing).map((chart) => ({ mark, ...chart }));
  });
}

/** Throws where a part is not well-formed. */
export function readUnmarkedCharts(parts: PackageParts, story: Story): UnmarkedChart[] {
  const unmarked = story.drawings.filter((drawing) => findMarkOfDrawing(drawing) === undefined);
  return unmarked.flatMap((drawing) => readChart(parts, story, drawing));
}

function findMarkOfDrawing({ containers }: Drawing): string | undefined {
  return containers.find(({ kind, mark }) => kind === "bookmark" && mark !== undefined)?.mark;
}

/** Empty where the part is missing. */
function readChart(parts: PackageParts, story: Story, drawing: Drawing): UnmarkedChart[] {
  const part = readRelationshipTargets(parts, story.part).get(drawing.relationshipId);
  if (part === undefined || !parts.has(part)) return [];
  const contents = readChartContents(decodePartText(parts, part));
  return [{ story, drawing, part, ...contents, workbook: readChartWorkbook(parts, part) }];
}

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
  { formula }: Pick<WordChartSeries, "formula">,
  { series, index }: ChartPointPosition,
): string {
  const [, column, row] = /!?\$?([A-Z]+)\$?(\d+)(?::|$)/.exec(formula) ?? [];
  return column === undefined ? formatDefaultCellName(series, index) : `${column}${Number(row) + index}`;
}

/** Both from 0, as they stand in the file. */
export interface ChartPointPosition {
  readonly series: number;
  readonly index: number;
}

function formatDefaultCellName(seriesIndex: number, pointIndex: number): string {
  return `${String.fromCharCode("B".charCodeAt(0) + seriesIndex)}${2 + pointIndex}`;
}
