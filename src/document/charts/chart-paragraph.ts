import { describeChartWithoutData } from "../../language/chart-words.ts";
import type { FilledContent } from "../document-content.ts";
import type { Block, ChartDefinition } from "../text/blocks.ts";
import { renderBookmark, renderParagraph, renderRun, type Xml } from "../text/word-xml.ts";
import { buildChartData, type ChartData } from "./chart-data.ts";

/** The charts that have something to show, in the order of the document. */
export function collectCharts(content: FilledContent): Map<Block, ChartData> {
  const charts = new Map<Block, ChartData>();
  for (const block of content.blocks) {
    const data = block.kind === "chart" ? buildChartData(block.chart, content) : undefined;
    if (data && data.series.length > 0) charts.set(block, data);
  }
  return charts;
}

/** The chart in a paragraph of its own, bookmarked; in words where there is nothing to draw. */
export function renderChartParagraph(
  chart: ChartDefinition,
  { content, drawing, withNext }: { content: FilledContent; drawing: Xml | undefined; withNext: boolean },
): Xml {
  const keepNextProperty = withNext ? { keepNext: true } : {};
  if (drawing === undefined) {
    const { title } = buildChartData(chart, content);
    return renderParagraph({ style: "BodyText", ...keepNextProperty }, [
      renderRun(describeChartWithoutData(title)),
    ]);
  }
  const { mark } = chart;
  const bookmarkNumber = content.mentions.findIndex((mention) => mention.mark === mark) + 1;
  return renderParagraph({ align: "center", spacing: { before: 120, after: 120 }, ...keepNextProperty }, [
    mark === undefined ? drawing : renderBookmark(mark, bookmarkNumber, drawing),
  ]);
}
