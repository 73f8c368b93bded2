/** Native charts of Word, which a clerk can edit, written by docx. */
import { type ChartPointLabel, ChartRun, type ChartSeries } from "docx/charts";
import type { ChartData, ChartDataSeries } from "../../../src/document/charts/chart-series.ts";
import {
  areLabelsWiderThanColumns,
  computeAxisMaximum,
  computeChartHeight,
  computeChartWidth,
} from "../../../src/document/charts/chart-size.ts";
import type { DocumentLook } from "../../../src/document/look/document-look.ts";
import { computeTextWidthInTwips, portraitA4 } from "../../../src/document/page/paper.ts";
import { describeChart } from "../../../src/language/chart-words.ts";
import { sanitizeTextForXml } from "../../../src/wordml/xml-text.ts";
import { rotatedLabelSize, seriesGreys } from "./chart-print-style.ts";

/** The font of all texts of a chart. */
interface ChartFont {
  readonly name: string;
  readonly color: string;
}

/** Draws the chart in the font of its style, as wide as the page allows. */
export function createChartRun(data: ChartData, look: DocumentLook): ChartRun {
  const chartFont = { name: look.styles.chart.font, color: look.styles.chart.color };
  const width = computeChartWidth(computeTextWidthInTwips(portraitA4, look));
  const title = sanitizeTextForXml(data.title);
  const isOfBars = data.layout === "bars";
  const maximum = computeAxisMaximum(data, width);
  const hasOutline = data.series.some(({ role }) => role === "elapsed");
  return new ChartRun({
    type: isOfBars ? "bar" : "column",
    title: { text: title, font: { ...chartFont, size: 12, bold: true } },
    categories: data.categories.map(sanitizeTextForXml),
    series: buildDocxSeries(data, chartFont, width),
    font: chartFont,
    legend: { position: "bottom", font: { ...chartFont, size: 11 } },
    // Word draws the first of lying bars at the bottom.
    categoryAxis: { font: { ...chartFont, size: 10 }, reverseOrder: isOfBars },
    // Hidden, because Word formats axis numbers by the reader's Windows region; the labels are fixed texts.
    valueAxis: {
      visible: false,
      gridlines: false,
      minimum: 0,
      ...(maximum !== undefined && { maximum }),
    },
    emptyValues: "gap",
    gapWidth: 50,
    overlap: hasOutline ? 100 : 0,
    chartArea: { border: "none" },
    transformation: { width, height: computeChartHeight(data) },
    altText: { name: title, title, description: sanitizeTextForXml(describeChart(data)) },
  });
}

function buildDocxSeries(data: ChartData, font: ChartFont, width: number): ChartSeries[] {
  const isRotated = data.layout === "columns" && areLabelsWiderThanColumns(data, width);
  return data.series.map(({ role, name, values, labels }) => ({
    name: sanitizeTextForXml(name),
    values,
    color: seriesGreys[role],
    pointLabels: values.map(
      (value, index) =>
        value !== null &&
        labels[index] !== undefined &&
        buildPointLabel(labels[index], { role, isRotated, font }),
    ),
  }));
}

/** The label of a share stands at the foot of its bar, where no outline crosses it. */
function buildPointLabel(
  text: string,
  { role, isRotated, font }: { role: ChartDataSeries["role"]; isRotated: boolean; font: ChartFont },
): ChartPointLabel {
  const size = isRotated ? rotatedLabelSize : 9;
  return { text, position: role === "share" ? "insideBase" : "outsideEnd", font: { ...font, size } };
}
