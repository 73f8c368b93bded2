/** Refreshes charts: the drawing, its labels, the embedded workbook and the description for people who cannot see it. */
import { toChartNumber } from "../../document/charts/chart-series.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { resolveCellDivisor } from "../../language/tables/table-unit.ts";
import type { LedgerFigure } from "../../ledger/ledger.ts";
import { createQuantity } from "../../quantity.ts";
import type { LocatedText } from "../../wordml/chart-contents.ts";
import { computeWorkbookCellName, type WordChart } from "../../wordml/charts.ts";
import { decodePartText, unzipArchiveOrIssue } from "../../wordml/package.ts";
import { repackArchive } from "../../wordml/repack-archive.ts";
import { applyXmlEdits, type XmlEdit } from "../../wordml/xml-edits.ts";
import { escapeXml } from "../../wordml/xml-text.ts";
import type { PackageParts } from "../../xml-package/archive.ts";
import type { Finding } from "../finding.ts";
import { addEditsToPart, encodeCheckedXml, type PackageChanges } from "../package-changes.ts";
import { listCategories } from "./chart-points.ts";

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
    addEditsToPart(changes, chart.part, [...drawingEdits, ...buildAxisEdits(chart, ownPoints)]);
    const cellEdits = ownPoints.flatMap(({ cell, numberText: number }) => buildTextEdits(cell, number));
    const workbookBytes = cellEdits.length > 0 ? rebuildWorkbook(chart, parts, cellEdits) : undefined;
    if (chart.workbook && workbookBytes) changes.parts.set(chart.workbook.part, workbookBytes);
  }
  return points.map(({ finding }) => finding);
}

/** Word tracks no changes in charts, so that a refresh by tracked changes must say which it wrote without a trace. */
export function buildUntrackedChartIssues(changedFindings: readonly Finding[]): Issue[] {
  const charts = changedFindings.flatMap(({ where }) => where?.chart?.part ?? []);
  if (charts.length === 0) return [];
  return [buildIssue("refresh-untracked", { count: charts.length, charts: new Set(charts).size })];
}

interface ChartPointChange {
  readonly finding: Finding;
  readonly figure: LedgerFigure;
  readonly chart: WordChart;
  readonly category: string | undefined;
  readonly seriesName: string;
  readonly drawn: LocatedText;
  readonly label: LocatedText | undefined;
  readonly cell: LocatedText | undefined;
  readonly numberText: string;
  readonly shown: string;
}

function buildPointChange(finding: Finding): ChartPointChange | undefined {
  const { figure, today, value, where } = finding;
  const chart = where?.chart;
  const position = where?.chartPoint;
  // Under another name the number would be another one.
  if (!figure || !chart || !position || finding.state === "context") return undefined;
  const ownSeries = chart.series[position.series];
  const drawn = ownSeries?.values.get(position.index);
  if (!ownSeries || !drawn || value === null || today === null) return undefined;
  const number = String(toChartNumber(createQuantity(value), resolveCellDivisor(figure.format)));
  const cell = chart.workbook?.cells.get(computeWorkbookCellName(ownSeries, position));
  return {
    finding,
    figure,
    chart,
    category: listCategories(chart, position.series)[position.index],
    seriesName: ownSeries.name,
    drawn,
    label: ownSeries.labels.get(position.index),
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
function buildAxisEdits({ axisEnds }: WordChart, points: readonly ChartPointChange[]): XmlEdit[] {
  const highest = Math.max(...points.map(({ numberText }) => Number(numberText)));
  return axisEnds.flatMap(({ text, spans }) =>
    highest > Number(text) ? spans.map((span) => ({ ...span, text: "" })) : [],
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
  const sheet = encodeCheckedXml(
    `${workbook.part}/${workbook.sheet}`,
    applyXmlEdits(decodePartText(workbookParts, workbook.sheet), sheetEdits),
  );
  return repackArchive(workbookParts, new Map([[workbook.sheet, sheet]]));
}

/** Only where the description still has the old number. */
function buildDescriptionEdits(
  { drawing, story }: WordChart,
  points: readonly ChartPointChange[],
): XmlEdit[] {
  const items = drawing.description.split("; ");
  for (const { figure, category, seriesName, label, shown } of points) {
    // The first category follows the title of the chart.
    const named = items.findIndex(
      (item) => item.startsWith(`${category}: `) || item.includes(`. ${category}: `),
    );
    const index = named < 0 ? (figure.place.index ?? 0) : named;
    const item = items[index] ?? "";
    const oldText = [label?.text, figure.shown].find((text) => item.includes(`${seriesName} ${text}`));
    if (oldText !== undefined)
      items[index] = item.replace(`${seriesName} ${oldText}`, () => `${seriesName} ${shown}`);
  }
  const description = items.join("; ");
  if (description === drawing.description) return [];
  const { from, to } = drawing.propertiesTag;
  const tag = story.xml
    .slice(from, to)
    .replace(/\sdescr=(?:"[^"]*"|'[^']*')/, () => ` descr="${escapeXml(description)}"`);
  return [{ from, to, text: tag }];
}
