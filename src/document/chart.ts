import { withoutData } from "../prose/chart-words.ts";
import type { Block, Chart } from "./blocks.ts";
import { type ChartData, chartData } from "./chart-data.ts";
import type { FilledContent } from "./content.ts";
import { bookmark, paragraph, run, type Xml } from "./word-xml.ts";

/** The charts that have something to show, in the order of the document. */
export function chartsIn(content: FilledContent): Map<Block, ChartData> {
  const found = new Map<Block, ChartData>();
  for (const block of content.blocks) {
    const data = block.kind === "chart" ? chartData(block.chart, content) : undefined;
    if (data && data.series.length > 0) found.set(block, data);
  }
  return found;
}

/** The chart in a paragraph of its own, bookmarked; in words where there is nothing to draw. */
export function chartParagraph(
  chart: Chart,
  { content, drawing, withNext }: { content: FilledContent; drawing: Xml | undefined; withNext: boolean },
): Xml {
  const tie = withNext ? { keepNext: true } : {};
  if (drawing === undefined) {
    const { title } = chartData(chart, content);
    return paragraph({ style: "BodyText", ...tie }, [run(withoutData(title))]);
  }
  const { mark } = chart;
  const number = content.mentions.findIndex((mention) => mention.mark === mark) + 1;
  return paragraph({ align: "center", spacing: { before: 120, after: 120 }, ...tie }, [
    mark === undefined ? drawing : bookmark(mark, number, drawing),
  ]);
}
