/** The run of text in which a chart stands. */
import { describeChart } from "../../../language/chart-words.ts";
import { escapeXml, sanitizeTextForXml } from "../../../wordml/xml-text.ts";
import type { Xml } from "../../text/word-xml.ts";
import type { ChartData } from "../chart-series.ts";
import { computeChartHeight } from "../chart-size.ts";

const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
/** Pixels of 1/96 inch. */
const emusPerPixel = 9525;

/** The number counts the drawings of the document. */
export function renderChartDrawing(
  data: ChartData,
  { width, number, chartId }: { width: number; number: number; chartId: string },
): Xml {
  const title = escapeXml(sanitizeTextForXml(data.title));
  const description = escapeXml(sanitizeTextForXml(describeChart(data)));
  const [cx, cy] = [width * emusPerPixel, computeChartHeight(data) * emusPerPixel];
  return (
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/>` +
    `<wp:effectExtent t="0" r="0" b="0" l="0"/><wp:docPr id="${number}" name="${title}" descr="${description}" title="${title}"/>` +
    '<wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}"` +
    ` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${chartId}"/></a:graphicData></a:graphic>` +
    "</wp:inline></w:drawing></w:r>"
  );
}
