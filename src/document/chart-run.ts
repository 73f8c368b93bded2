/** Native charts of Word, which a clerk can edit, drawn by docx. */
import { type ChartPointLabel, ChartRun, type ChartSeries } from "docx/charts";
import { inWords } from "../prose/chart-words.ts";
import type { ChartData, Series } from "./chart-data.ts";
import { greys } from "./chart-part.ts";
import { cleanText } from "./clean.ts";

/** In pixels of a ninety-sixth inch: the width of the text of an upright page, and a third of its height. */
const size = { width: 620, height: 300 };
const letters = { name: "Times New Roman", color: "000000" };
/** More digits than that run into the next column's. */
const longestBeside = 6;

export function chartRun(data: ChartData): ChartRun {
  const title = cleanText(data.title);
  return new ChartRun({
    type: "column",
    title: { text: title, font: { ...letters, size: 12, bold: true } },
    categories: data.categories.map(cleanText),
    series: drawnSeries(data.series),
    font: letters,
    legend: { position: "bottom", font: { ...letters, size: 11 } },
    categoryAxis: { font: { ...letters, size: 10 } },
    // Its numbers would follow the reader's own Windows; the labels are ours.
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    emptyValues: "gap",
    gapWidth: 60,
    chartArea: { border: "none" },
    transformation: size,
    altText: {
      name: title,
      title,
      description: cleanText(inWords(data.title, data.categories, data.series)),
    },
  });
}

function drawnSeries(series: readonly Series[]): ChartSeries[] {
  const fits = series.every(({ labels }) => labels.every((label) => label.length <= longestBeside));
  return series.map(({ role, name, values, labels }) => ({
    name: cleanText(name),
    values,
    color: greys[role],
    pointLabels: labels.map((label, index) => {
      const isLabelled = values[index] !== null && (fits || role === "actual");
      return isLabelled && pointLabel(label);
    }),
  }));
}

function pointLabel(label: string): ChartPointLabel {
  return { text: label, position: "outsideEnd", font: { ...letters, size: 9 } };
}
