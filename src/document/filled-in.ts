import type { Mention } from "../prose/line.ts";
import { markTitles } from "../prose/mark-titles.ts";
import type { Block } from "./blocks.ts";
import { chartData } from "./chart-data.ts";
import type { DocumentContent, FilledContent, MarkedMention } from "./content.ts";
import { indicatorTable } from "./indicator-table.ts";
import { localityTable } from "./locality-table.ts";
import { marker, placeOfMention } from "./marks.ts";
import { teller } from "./told.ts";

/** Fills the places of tables and charts with their figures, each of them a mention like those of the text, and marks them all. */
export function filledIn(content: DocumentContent): FilledContent {
  const inTables: Mention[] = [...content.mentions];
  const inCharts: MarkedMention[] = [];
  const markFor = marker(content.period);
  const titleOf = markTitles(content.sectors, content.localities);
  const blocks = content.blocks.map((block): Block => {
    const { file, line } = block;
    const tell = teller(inTables, block);
    switch (block.kind) {
      case "indicators":
        return { kind: "table", table: indicatorTable(content, tell), file, line };
      case "localities":
        return { kind: "table", table: localityTable(block.indicators, content, tell), file, line };
      case "chart": {
        const { by, indicators } = block.chart;
        const mark = markFor([file, "chart", by, ...indicators]);
        inCharts.push(...chartMentions(block, content, mark, titleOf));
        return { ...block, chart: { ...block.chart, mark } };
      }
      default:
        return block;
    }
  });
  const mentions = inTables.map((mention, index) => {
    const place = index < content.mentions.length ? "text" : "table";
    return marked(mention, { mark: markFor(placeOfMention(mention)), title: titleOf(mention), in: place });
  });
  return { ...content, blocks, mentions: [...mentions, ...inCharts] };
}

/** Field by field, so that all of them are objects of one shape, which are read more quickly. */
function marked(
  { indicator, aspect, locality, month, value, shown, format, file, line }: Mention,
  { mark, title, in: place, point }: Pick<MarkedMention, "mark" | "title" | "in" | "point">,
): MarkedMention {
  return {
    indicator,
    aspect,
    locality,
    month,
    value,
    shown,
    format,
    file,
    line,
    mark,
    title,
    in: place,
    point,
  };
}

function chartMentions(
  { chart, file, line }: Extract<Block, { kind: "chart" }>,
  content: DocumentContent,
  mark: string,
  titleOf: (mention: Mention) => string,
): MarkedMention[] {
  return chartData(chart, content).series.flatMap(({ told }, series) =>
    told.map(({ cell, of }, index): MarkedMention => {
      const mention = { ...cell, ...of, file, line };
      return marked(mention, { mark, title: titleOf(mention), in: "chart", point: { series, index } });
    }),
  );
}
