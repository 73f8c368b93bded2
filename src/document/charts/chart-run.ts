/** Native charts of Word, which a clerk can edit, written by docx. */
import { type ChartPointLabel, ChartRun, type ChartSeries } from "docx/charts";
import { describeChart } from "../../language/chart-words.ts";
import { sanitizeTextForXml } from "../../wordml/xml-text.ts";
import type { ChartData, ChartDataSeries } from "./chart-data.ts";
import { seriesGreys } from "./chart-print-style.ts";

/** In pixels of 1/96 inch: the text width of a portrait page, and a third of its height. */
const chartSize = { width: 620, height: 300 };
const chartFont = { name: "Times New Roman", color: "000000" };
/** Longer labels would overlap those of the next column. */
const maxLabelLength = 6;

export function createChartRun(data: ChartData): ChartRun {
  const title = sanitizeTextForXml(data.title);
  return new ChartRun({
    type: "column",
    title: { text: title, font: { ...chartFont, size: 12, bold: true } },
    categories: data.categories.map(sanitizeTextForXml),
    series: buildDocxSeries(data.series),
    font: chartFont,
    legend: { position: "bottom", font: { ...chartFont, size: 11 } },
    categoryAxis: { font: { ...chartFont, size: 10 } },
    // Hidden, because Word formats axis numbers by the reader's Windows region; the labels are fixed texts.
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    emptyValues: "gap",
    gapWidth: 60,
    chartArea: { border: "none" },
    transformation: chartSize,
    altText: {
      name: title,
      title,
      description: sanitizeTextForXml(describeChart(data.title, data.categories, data.series)),
    },
  });
}

function buildDocxSeries(series: readonly ChartDataSeries[]): ChartSeries[] {
  const allLabelsFit = series.every(({ labels }) => labels.every((label) => label.length <= maxLabelLength));
  return series.map(({ role, name, values, labels }) => ({
    name: sanitizeTextForXml(name),
    values,
    color: seriesGreys[role],
    pointLabels: labels.map((label, index) => {
      const isLabelled = values[index] !== null && (allLabelsFit || role === "actual");
      return isLabelled && buildPointLabel(label);
    }),
  }));
}

function buildPointLabel(label: string): ChartPointLabel {
  return { text: label, position: "outsideEnd", font: { ...chartFont, size: 9 } };
}
