/** The parts that charts add to the skeleton of a document: themselves, their workbooks, and the lists that name them. */

import { sanitizeTextForXml } from "../../wordml/xml-text.ts";
import type { ChartData } from "../charts/chart-series.ts";
import { computeChartWidth } from "../charts/chart-size.ts";
import { renderChartDrawing } from "../charts/xml/chart-drawing.ts";
import { buildChartWorkbook } from "../charts/xml/chart-workbook.ts";
import { renderChartXml } from "../charts/xml/chart-xml.ts";
import type { DocumentLook } from "../look/document-look.ts";
import { computeTextWidthInTwips, portraitA4 } from "../page/paper.ts";
import { concatenateXml, type Xml } from "../text/word-xml.ts";
import type { DocumentSkeleton } from "./document-skeleton.ts";

export interface ChartParts {
  /** New parts, and those of the skeleton that name them. */
  readonly parts: Readonly<Record<string, string | Uint8Array>>;
  /** The run of each chart. */
  readonly chartRuns: readonly Xml[];
}

const documentRelationshipsPath = "word/_rels/document.xml.rels";
const contentTypesPath = "[Content_Types].xml";
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Builds the parts of charts that are as wide as the page allows. Without charts there are none. */
export function buildChartParts(
  charts: readonly ChartData[],
  skeleton: DocumentSkeleton,
  look: DocumentLook,
): ChartParts {
  if (charts.length === 0) return { parts: {}, chartRuns: [] };
  const width = computeChartWidth(computeTextWidthInTwips(portraitA4, look));
  const workbookIds = numberWorkbookIds(charts.length);
  const parts = charts.map((data, index) => {
    const number = index + 1;
    const workbookId = workbookIds[index] ?? "";
    const cleaned = sanitizeChartTexts(data);
    return {
      [`word/charts/chart${number}.xml`]: renderChartXml(cleaned, { look, width, workbookId }),
      [`word/charts/_rels/chart${number}.xml.rels`]: renderWorkbookRelationship(workbookId, number),
      [`word/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`]: buildChartWorkbook(cleaned),
    };
  });
  return {
    parts: Object.assign({}, ...parts, renderListsOfParts(charts.length, skeleton)),
    chartRuns: charts.map((data, index) =>
      renderChartDrawing(data, { width, number: index + 1, chartId: `rIdk${index + 1}` }),
    ),
  };
}

function sanitizeChartTexts(data: ChartData): ChartData {
  return {
    ...data,
    title: sanitizeTextForXml(data.title),
    categories: data.categories.map(sanitizeTextForXml),
    series: data.series.map((series) => ({ ...series, name: sanitizeTextForXml(series.name) })),
  };
}

/** The ids follow those of the charts, in the order of the names of parts, in which "chart10.xml" comes before "chart2.xml". */
function numberWorkbookIds(count: number): readonly string[] {
  const names = Array.from({ length: count }, (_, index) => `chart${index + 1}.xml`);
  const sorted = [...names].sort();
  return names.map((name) => `rIdk${count + sorted.indexOf(name) + 1}`);
}

function renderWorkbookRelationship(id: string, number: number): Xml {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="${id}" Type="${relationshipTypes}/package" Target="../embeddings/Microsoft_Excel_Worksheet${number}.xlsx"/></Relationships>`
  );
}

/** Adds the charts to the relationships of the main part, before the last, whose id counts them too, and to the content types. */
function renderListsOfParts(count: number, { parts }: DocumentSkeleton): Record<string, Xml> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const relationships = numbers.map(
    (number) =>
      `<Relationship Id="rIdk${number}" Type="${relationshipTypes}/chart" Target="charts/chart${number}.xml"/>`,
  );
  const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const overrides = [
    ...numbers.map((number) => renderOverride(chartType, `charts/chart${number}.xml`)),
    ...numbers.map((number) =>
      renderOverride(workbookType, `embeddings/Microsoft_Excel_Worksheet${number}.xlsx`),
    ),
  ];
  return {
    [documentRelationshipsPath]: String(parts[documentRelationshipsPath]).replace(
      /<Relationship Id="rId(\d+)"([^>]*)\/><\/Relationships>$/,
      (_, id, rest) =>
        `${concatenateXml(relationships)}<Relationship Id="rId${Number(id) + count}"${rest}/></Relationships>`,
    ),
    [contentTypesPath]: String(parts[contentTypesPath]).replace(
      "</Types>",
      `${concatenateXml(overrides)}</Types>`,
    ),
  };
}

function renderOverride(type: string, pathInWord: string): Xml {
  return `<Override ContentType="${type}" PartName="/word/${pathInWord}"/>`;
}
