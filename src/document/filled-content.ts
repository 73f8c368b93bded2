import type { FigureMention } from "../language/figure-mention.ts";
import { createMarkTitleFormatter } from "../language/mark-titles.ts";
import { buildChartData } from "./charts/chart-data.ts";
import { buildChartNotes } from "./charts/chart-notes.ts";
import type { DocumentContent, FilledContent, MarkedFigure } from "./document-content.ts";
import { createMarkGenerator, listMentionPlaceParts } from "./figure-marks.ts";
import { createMentionRegistrar } from "./mention-registry.ts";
import type { Block } from "./text/blocks.ts";
import { buildIndicatorTable } from "./text/tables/indicator-table.ts";
import { buildListContent } from "./text/tables/list-table.ts";
import { buildLocalityTable } from "./text/tables/locality-table.ts";

/** Builds the tables of figures, registers the figures of tables and charts as mentions, and marks all mentions. */
export function fillAndMarkContent(content: DocumentContent): FilledContent {
  const state: FillState = {
    mentions: [...content.mentions],
    chartFigures: [],
    createMark: createMarkGenerator(content.period),
    formatTitle: createMarkTitleFormatter(content.sectors, content.localities),
  };
  const blocks = content.blocks.map((block) => fillPlaceholderBlock(block, content, state));
  const markedFigures = state.mentions.map((mention, index) =>
    buildMarkedFigure(mention, {
      mark: state.createMark(listMentionPlaceParts(mention)),
      title: state.formatTitle(mention),
      in: index < content.mentions.length ? "text" : "table",
    }),
  );
  return { ...content, blocks, mentions: [...markedFigures, ...state.chartFigures] };
}

interface FillState {
  /** The mentions of the text, followed by those of the tables. */
  readonly mentions: FigureMention[];
  readonly chartFigures: MarkedFigure[];
  readonly createMark: ReturnType<typeof createMarkGenerator>;
  readonly formatTitle: (mention: FigureMention) => string;
}

function fillPlaceholderBlock(block: Block, content: DocumentContent, state: FillState): Block {
  const { file, line } = block;
  const registerMention = createMentionRegistrar(state.mentions, block);
  switch (block.kind) {
    case "indicators":
      return { kind: "table", table: buildIndicatorTable(block, content, registerMention), file, line };
    case "localities": {
      const table = buildLocalityTable(block, content, registerMention);
      return { kind: "table", table, file, line };
    }
    case "list":
      return { file, line, ...buildListContent(block, content) };
    case "chart": {
      const { by, indicators } = block.chart;
      const column = block.chart.column === undefined ? [] : [block.chart.column];
      const mark = state.createMark([file, "chart", by, ...indicators, ...column]);
      state.chartFigures.push(...buildMarkedChartFigures(block, content, mark, state.formatTitle));
      const notes = buildChartNotes(block.chart, content, registerMention);
      return { ...block, chart: { ...block.chart, mark, ...(notes.length > 0 && { notes }) } };
    }
    case "paragraph":
    case "part":
    case "heading":
    case "table":
    case "annex":
    case "signature":
    case "page-break":
      return block;
  }
}

/** Lists every field, so that all marked figures are objects of one shape, which are read faster. */
function buildMarkedFigure(
  { indicator, aspect, locality, month, value, shown, format, file, line, isIncomplete }: FigureMention,
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
    isIncomplete,
    mark,
    title,
    in: place,
    point,
  };
}

function buildMarkedChartFigures(
  { chart, file, line }: Extract<Block, { kind: "chart" }>,
  content: DocumentContent,
  mark: string,
  formatTitle: (mention: FigureMention) => string,
): MarkedFigure[] {
  return buildChartData(chart, content).series.flatMap(({ points, firstPoint = 0 }, series) =>
    points.map(({ cell, point: subject }, index): MarkedFigure => {
      const mention = { ...cell, ...subject, file, line };
      return buildMarkedFigure(mention, {
        mark,
        title: formatTitle(mention),
        in: "chart",
        point: { series, index: firstPoint + index },
      });
    }),
  );
}
