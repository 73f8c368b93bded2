import { formatPlaceholderOfEmptyChart } from "../../language/chart-words.ts";
import type { FilledContent } from "../document-content.ts";
import type { Block, ChartDefinition } from "../text/blocks.ts";
import { renderRuns } from "../text/runs.ts";
import { renderBookmark, renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { buildChartData } from "./chart-data.ts";
import type { ChartData } from "./chart-series.ts";

/** Collects the charts that have data, in the order of the document. */
export function collectChartDataByBlock(content: FilledContent): Map<Block, ChartData> {
  const charts = new Map<Block, ChartData>();
  for (const block of content.blocks) {
    const data = block.kind === "chart" ? buildChartData(block.chart, content) : undefined;
    if (data && data.series.length > 0) charts.set(block, data);
  }
  return charts;
}

/** Renders the paragraph of a chart and its notes. Notes, or a sentence that reads the chart, stay on its page. */
export function renderChartWithNotes(
  chart: ChartDefinition,
  {
    isReadBehind,
    ...context
  }: { content: FilledContent; chartRun: Xml | undefined; keepWithNext: boolean; isReadBehind: boolean },
): Xml[] {
  const { content, keepWithNext } = context;
  const { notes } = chart;
  const keepChart = keepWithNext || isReadBehind || notes !== undefined;
  const noteProperties = { style: "TableNote", ...(keepWithNext && { keepNext: true }) };
  return [
    renderChartParagraph(chart, { ...context, keepWithNext: keepChart }),
    ...(notes ?? []).map((note) => renderParagraph(noteProperties, renderRuns(note, content.mentions))),
  ];
}

/** Renders a chart in its own bookmarked paragraph, or a sentence instead of a chart without any data. */
export function renderChartParagraph(
  chart: ChartDefinition,
  {
    content,
    chartRun,
    keepWithNext,
  }: { content: FilledContent; chartRun: Xml | undefined; keepWithNext: boolean },
): Xml {
  const keepNextProperty = keepWithNext ? { keepNext: true } : {};
  if (chartRun === undefined) {
    const { title } = buildChartData(chart, content);
    return renderParagraph({ style: "BodyText", ...keepNextProperty }, [
      renderRun(formatPlaceholderOfEmptyChart(title)),
    ]);
  }
  const { mark } = chart;
  const bookmarkNumber = content.mentions.findIndex((mention) => mention.mark === mark) + 1;
  return renderParagraph({ style: "Chart", ...keepNextProperty }, [
    mark === undefined ? chartRun : renderBookmark(mark, bookmarkNumber, chartRun),
  ]);
}
