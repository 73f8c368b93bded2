/** The room that a chart takes: two of a usual size fit on a page with their sentences. */
import type { ChartData } from "./chart-series.ts";

/** In pixels of 1/96 inch: the text width of a portrait page with the smallest margins. */
const widestChart = 620;
const twipsPerPixel = 1440 / 96;
const columnChartHeight = 290;
/** The title, the legend and the space around them. */
const frameHeight = 90;
const longestTitleOnOneLine = 60;
const titleLineHeight = 22;
const maxChartHeight = 900;
/** A digit of a label of 9 points. */
const digitWidth = 6;
/** The height of a digit of an upright label, as a share of the highest column. */
const uprightDigitShare = 0.037;

/** A chart is never wider than the text. */
export function computeChartWidth(textWidthTwips: number): number {
  return Math.min(widestChart, Math.floor(textWidthTwips / twipsPerPixel));
}

export function computeChartHeight({ layout, title, categories, series }: ChartData): number {
  if (layout === "columns") return columnChartHeight;
  const barsPerCategory = series.filter(({ role }) => role !== "elapsed").length;
  const isCrowded = categories.length > 12;
  const barHeight = barsPerCategory > 1 ? (isCrowded ? 12 : 15) : isCrowded ? 21 : 22;
  const secondTitleLine = title.length > longestTitleOnOneLine ? titleLineHeight : 0;
  return Math.min(
    maxChartHeight,
    frameHeight + secondTitleLine + categories.length * barsPerCategory * barHeight,
  );
}

/** The end of the axis of columns, which leaves room for the labels above them; undefined where Word may choose it. */
export function computeAxisMaximum(data: ChartData, chartWidth: number): number | undefined {
  if (data.layout === "bars") return undefined;
  const highest = Math.max(0, ...data.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return highest === 0
    ? undefined
    : highest *
        (areLabelsWiderThanColumns(data, chartWidth) ? 1 + countLongestLabel(data) * uprightDigitShare : 1.1);
}

/** True if the labels of neighbouring columns would touch each other, so that they must stand upright. */
export function areLabelsWiderThanColumns({ categories, series }: ChartData, chartWidth: number): boolean {
  // The gap between two categories is half a column wide.
  const columnWidth = chartWidth / (categories.length * (series.length + 0.5));
  return countLongestLabel({ series }) * digitWidth > columnWidth;
}

function countLongestLabel({ series }: Pick<ChartData, "series">): number {
  return Math.max(...series.flatMap(({ labels }) => labels.map((label) => label.length)));
}
