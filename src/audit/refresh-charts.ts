/** Charts brought up to date: what is drawn, its labels, the workbook behind it and the words for those who cannot see it. */
import { drawnValue } from "../document/chart-data.ts";
import { cellSize } from "../prose/annex-cells.ts";
import { quantity } from "../quantity.ts";
import { addEdits, type Changes } from "./changes.ts";
import { type ChartReading, cellOf, type Written } from "./chart-reading.ts";
import type { Finding } from "./finding.ts";
import type { LedgerFigure } from "./ledger.ts";
import { type Parts, repacked, textOf, unpacked } from "./package.ts";
import { type Edit, escaped, spliced } from "./splice.ts";

/** Enters the changes of all charts and gives the findings that they settle. A gap that is to be filled is left. */
export function chartEdits(due: readonly Finding[], parts: Parts, changes: Changes): Finding[] {
  const points = due.flatMap((finding) => pointOf(finding) ?? []);
  const charts = new Set(points.map(({ chart }) => chart));
  // Two drawings may show one part, which is written once.
  const parted = new Set<string>();
  for (const chart of charts) {
    const own = points.filter((point) => point.chart === chart);
    addEdits(changes, chart.story.part, descriptionEdits(chart, own));
    if (parted.has(chart.part)) continue;
    parted.add(chart.part);
    const drawn = own.flatMap((point) => [
      ...written(point.drawn, point.number),
      ...written(point.label, point.shown),
    ]);
    addEdits(changes, chart.part, drawn);
    const cells = own.flatMap(({ cell, number }) => written(cell, number));
    const book = cells.length > 0 ? workbookWith(chart, parts, cells) : undefined;
    if (chart.workbook && book) changes.parts.set(chart.workbook.part, book);
  }
  return points.map(({ finding }) => finding);
}

interface PointChange {
  readonly finding: Finding;
  readonly figure: LedgerFigure;
  readonly chart: ChartReading;
  readonly drawn: Written;
  readonly label: Written | undefined;
  readonly cell: Written | undefined;
  readonly number: string;
  readonly shown: string;
}

function pointOf(finding: Finding): PointChange | undefined {
  const { figure, today, value, where } = finding;
  const chart = where?.chart;
  const { series = 0, index = 0 } = figure?.place ?? {};
  const own = chart?.series[series];
  const drawn = own?.values.get(index);
  if (!figure || !chart || !own || !drawn || value === null || today === null) return undefined;
  const number = String(drawnValue(quantity(value), cellSize(figure.format)));
  const cell = chart.workbook?.cells.get(cellOf(own, { series, index }) ?? "");
  return { finding, figure, chart, drawn, label: own.labels.get(index), cell, number, shown: today };
}

/** The first piece takes all of it. */
function written(place: Written | undefined, text: string): Edit[] {
  return (place?.spans ?? []).map((span, index) => ({ ...span, text: index === 0 ? escaped(text) : "" }));
}

function workbookWith(
  { workbook }: ChartReading,
  parts: Parts,
  edits: readonly Edit[],
): Uint8Array | undefined {
  const file = workbook && parts.get(workbook.part);
  const inner = file && unpacked(file);
  if (!workbook || !inner || "code" in inner) return undefined;
  const sheet = new TextEncoder().encode(spliced(textOf(inner, workbook.sheet), edits));
  return repacked(inner, new Map([[workbook.sheet, sheet]]));
}

/** Only where the description still says what was drawn. */
function descriptionEdits({ drawing, story, series }: ChartReading, points: readonly PointChange[]): Edit[] {
  const told = drawing.description.split("; ");
  for (const { figure, label, shown } of points) {
    const { name = "" } = series[figure.place.series ?? 0] ?? {};
    const index = figure.place.index ?? 0;
    const part = told[index] ?? "";
    const old = [label?.text, figure.shown].find((one) => part.includes(`${name} ${one}`));
    if (old !== undefined) told[index] = part.replace(`${name} ${old}`, () => `${name} ${shown}`);
  }
  const description = told.join("; ");
  if (description === drawing.description) return [];
  const { from, to } = drawing.properties;
  const tag = story.xml.slice(from, to).replace(/\bdescr="[^"]*"/, () => `descr="${escaped(description)}"`);
  return [{ from, to, text: tag }];
}
