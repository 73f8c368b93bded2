/** Refreshes charts: the drawing, its labels, the embedded workbook and the description for people who cannot see it. */
import { toChartNumber } from "../document/charts/chart-series.ts";
import { resolveCellDivisor } from "../language/table-cells.ts";
import type { LedgerFigure } from "../ledger/ledger.ts";
import { createQuantity } from "../quantity.ts";
import { computeWorkbookCellName, type LocatedText, type WordChart } from "../wordml/charts.ts";
import { decodePartText, unzipArchiveOrIssue } from "../wordml/package.ts";
import { repackArchive } from "../wordml/repack-archive.ts";
import { applyXmlEdits, type XmlEdit } from "../wordml/xml-edits.ts";
import { escapeXml } from "../wordml/xml-text.ts";
import type { PackageParts } from "../xml-package/archive.ts";
import type { Finding } from "./finding.ts";
import { addEditsToPart, type PackageChanges } from "./package-changes.ts";

/** Adds the edits of all charts and gives the findings that they settle. Does not fill gaps of a series. */
export function addChartEditsAndPickRefreshedFindings(
  dueFindings: readonly Finding[],
  parts: PackageParts,
  changes: PackageChanges,
): Finding[] {
  const points = dueFindings.flatMap((finding) => buildPointChange(finding) ?? []);
  const charts = new Set(points.map(({ chart }) => chart));
  // Two drawings may refer to the same part, which must be edited once.
  const editedParts = new Set<string>();
  for (const chart of charts) {
    const ownPoints = points.filter((point) => point.chart === chart);
    addEditsToPart(changes, chart.story.part, buildDescriptionEdits(chart, ownPoints));
    if (editedParts.has(chart.part)) continue;
    editedParts.add(chart.part);
    const drawingEdits = ownPoints.flatMap((point) => [
      ...buildTextEdits(point.drawn, point.numberText),
      ...buildTextEdits(point.label, point.shown),
    ]);
    addEditsToPart(changes, chart.part, [...drawingEdits, ...buildAxisEdits(chart, ownPoints, parts)]);
    const cellEdits = ownPoints.flatMap(({ cell, numberText: number }) => buildTextEdits(cell, number));
    const workbookBytes = cellEdits.length > 0 ? rebuildWorkbook(chart, parts, cellEdits) : undefined;
    if (chart.workbook && workbookBytes) changes.parts.set(chart.workbook.part, workbookBytes);
  }
  return points.map(({ finding }) => finding);
}

interface ChartPointChange {
  readonly finding: Finding;
  readonly figure: LedgerFigure;
  readonly chart: WordChart;
  readonly drawn: LocatedText;
  readonly label: LocatedText | undefined;
  readonly cell: LocatedText | undefined;
  readonly numberText: string;
  readonly shown: string;
}

function buildPointChange(finding: Finding): ChartPointChange | undefined {
  const { figure, today, value, where } = finding;
  const chart = where?.chart;
  const { series = 0, index = 0 } = figure?.place ?? {};
  const ownSeries = chart?.series[series];
  const drawn = ownSeries?.values.get(index);
  if (!figure || !chart || !ownSeries || !drawn || value === null || today === null) return undefined;
  const number = String(toChartNumber(createQuantity(value), resolveCellDivisor(figure.format)));
  const cell = chart.workbook?.cells.get(computeWorkbookCellName(ownSeries, { series, index }));
  return {
    finding,
    figure,
    chart,
    drawn,
    label: ownSeries.labels.get(index),
    cell,
    numberText: number,
    shown: today,
  };
}

/** The first span takes the whole text, the others are emptied. */
function buildTextEdits(locatedText: LocatedText | undefined, newText: string): XmlEdit[] {
  return (locatedText?.spans ?? []).map((span, index) => ({
    ...span,
    text: index === 0 ? escapeXml(newText) : "",
  }));
}

/** Removes the end of an axis that a new value exceeds, so that Word draws the whole column. */
function buildAxisEdits(
  { part }: WordChart,
  points: readonly ChartPointChange[],
  parts: PackageParts,
): XmlEdit[] {
  const highest = Math.max(...points.map(({ numberText }) => Number(numberText)));
  return [...decodePartText(parts, part).matchAll(/<c:max val="([^"]*)"\/>/g)].flatMap(
    ({ index, 0: element, 1: maximum }) =>
      highest > Number(maximum) ? [{ from: index, to: index + element.length, text: "" }] : [],
  );
}

function rebuildWorkbook(
  { workbook }: WordChart,
  parts: PackageParts,
  sheetEdits: readonly XmlEdit[],
): Uint8Array | undefined {
  const file = workbook && parts.get(workbook.part);
  const workbookParts = file && unzipArchiveOrIssue(file);
  if (!workbook || !workbookParts || "code" in workbookParts) return undefined;
  const sheet = new TextEncoder().encode(
    applyXmlEdits(decodePartText(workbookParts, workbook.sheet), sheetEdits),
  );
  return repackArchive(workbookParts, new Map([[workbook.sheet, sheet]]));
}

/** Only where the description still has the old number. */
function buildDescriptionEdits(
  { drawing, story, series }: WordChart,
  points: readonly ChartPointChange[],
): XmlEdit[] {
  const descriptionItems = drawing.description.split("; ");
  for (const { figure, label, shown } of points) {
    const { name = "" } = series[figure.place.series ?? 0] ?? {};
    const index = figure.place.index ?? 0;
    const item = descriptionItems[index] ?? "";
    const oldText = [label?.text, figure.shown].find((text) => item.includes(`${name} ${text}`));
    if (oldText !== undefined)
      descriptionItems[index] = item.replace(`${name} ${oldText}`, () => `${name} ${shown}`);
  }
  const description = descriptionItems.join("; ");
  if (description === drawing.description) return [];
  const { from, to } = drawing.propertiesTag;
  const tag = story.xml.slice(from, to).replace(/\bdescr="[^"]*"/, () => `descr="${escapeXml(description)}"`);
  return [{ from, to, text: tag }];
}
