import type { FigureMention } from "../language/figure-mention.ts";
import { createMarkTitleFormatter } from "../language/mark-titles.ts";
import { buildChartData } from "./charts/chart-data.ts";
import type { DocumentContent, FilledContent, MarkedFigure } from "./document-content.ts";
import { createMarkGenerator, listMentionPlaceParts } from "./figure-marks.ts";
import { createMentionRegistrar } from "./mention-registry.ts";
import type { Block } from "./text/blocks.ts";
import { buildIndicatorTable } from "./text/indicator-table.ts";
import { buildLocalityTable } from "./text/locality-table.ts";

/** Fills the places of tables and charts with their figures, each of them a mention like those of the text, and marks them all. */
export function fillAndMarkContent(content: DocumentContent): FilledContent {
  const textAndTableMentions: FigureMention[] = [...content.mentions];
  const chartFigures: MarkedFigure[] = [];
  const createMark = createMarkGenerator(content.period);
  const formatTitle = createMarkTitleFormatter(content.sectors, content.localities);
  const blocks = content.blocks.map((block): Block => {
    const { file, line } = block;
    const registerMention = createMentionRegistrar(textAndTableMentions, block);
    switch (block.kind) {
      case "indicators":
        return { kind: "table", table: buildIndicatorTable(content, registerMention), file, line };
      case "localities":
        return {
          kind: "table",
          table: buildLocalityTable(block.indicators, content, registerMention),
          file,
          line,
        };
      case "chart": {
        const { by, indicators } = block.chart;
        const mark = createMark([file, "chart", by, ...indicators]);
        chartFigures.push(...collectChartFigures(block, content, mark, formatTitle));
        return { ...block, chart: { ...block.chart, mark } };
      }
      default:
        return block;
    }
  });
  const markedFigures = textAndTableMentions.map((mention, index) => {
    const place = index < content.mentions.length ? "text" : "table";
    return buildMarkedFigure(mention, {
      mark: createMark(listMentionPlaceParts(mention)),
      title: formatTitle(mention),
      in: place,
    });
  });
  return { ...content, blocks, mentions: [...markedFigures, ...chartFigures] };
}

/** Field by field, so that all of them are objects of one shape, which are read more quickly. */
function buildMarkedFigure(
  { indicator, aspect, locality, month, value, shown, format, file, line }: FigureMention,
  { mark, title, in: place, point }: Pick<MarkedFigure, "mark" | "title" | "in" | "point">,
): MarkedFigure {
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

function collectChartFigures(
  { chart, file, line }: Extract<Block, { kind: "chart" }>,
  content: DocumentContent,
  mark: string,
  formatTitle: (mention: FigureMention) => string,
): MarkedFigure[] {
  return buildChartData(chart, content).series.flatMap(({ points }, series) =>
    points.map(({ cell, of }, index): MarkedFigure => {
      const mention = { ...cell, ...of, file, line };
      return buildMarkedFigure(mention, {
        mark,
        title: formatTitle(mention),
        in: "chart",
        point: { series, index },
      });
    }),
  );
}
