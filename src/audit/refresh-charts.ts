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
  const charts = new Set(due.flatMap(({ where }) => where?.chart ?? []));
  return [...charts].flatMap((chart) => {
    const points = due.flatMap((finding) =>
      finding.where?.chart === chart ? (pointOf(finding, chart) ?? []) : [],
    );
    if (points.length === 0) return [];
    addEdits(
      changes,
      chart.part,
      points.flatMap(({ drawn, label, number, shown }) => [
        ...written(drawn, number),
        ...written(label, shown),
      ]),
    );
    const cells = points.flatMap(({ cell, number }) => written(cell, number));
    const book = chart.workbook && cells.length > 0 ? workbookWith(chart, parts, cells) : undefined;
    if (chart.workbook && book) changes.parts.set(chart.workbook.part, book);
    addEdits(changes, chart.story.part, descriptionEdits(chart, points));
    return points.map(({ finding }) => finding);
  });
}

interface PointChange {
  readonly finding: Finding;
  readonly figure: LedgerFigure;
  readonly drawn: Written;
  readonly label: Written | undefined;
  readonly cell: Written | undefined;
  readonly number: string;
  readonly shown: string;
}

function pointOf(finding: Finding, { series, workbook }: ChartReading): PointChange | undefined {
  const { figure, today, value } = finding;
  const { series: column = 0, index = 0 } = figure?.place ?? {};
  const own = series[column];
  const drawn = own?.values.get(index);
  if (!figure || !own || !drawn || value === null || today === null) return undefined;
  const number = drawnValue(quantity(value), cellSize(figure.format));
  const cell = workbook?.cells.get(cellOf(own, { series: column, index }) ?? "");
  return { finding, figure, drawn, label: own.labels.get(index), cell, number: String(number), shown: today };
}

function written(place: Written | undefined, text: string): Edit[] {
  return place ? [{ from: place.from, to: place.to, text: escaped(text) }] : [];
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
  let description = drawing.description;
  for (const { figure, label, finding, shown } of points) {
    const { name = "" } = series[figure.place.series ?? 0] ?? {};
    const index = figure.place.index ?? 0;
    const told = description.split("; ");
    const old = label?.text ?? finding.figure?.shown ?? "";
    told[index] = (told[index] ?? "").replace(`${name} ${old}`, `${name} ${shown}`);
    description = told.join("; ");
  }
  if (description === drawing.description) return [];
  const { from, to } = drawing.properties;
  const tag = story.xml.slice(from, to).replace(/\bdescr="[^"]*"/, () => `descr="${escaped(description)}"`);
  return [{ from, to, text: tag }];
}
