import { isLetter } from "../catalogue/document-kinds.ts";
import { renderChartWithNotes } from "./charts/chart-paragraph.ts";
import type { FilledContent, MarkedFigure } from "./document-content.ts";
import { renderAddressees } from "./page/addressees.ts";
import { formatAnnexLabel, renderAnnexHead } from "./page/annex-head.ts";
import {
  renderLetterhead,
  renderOfficeLines,
  renderSubjectOfLetter,
  renderTitleBlock,
} from "./page/letterhead.ts";
import { computeTextWidthInTwips } from "./page/paper.ts";
import { renderSignature } from "./page/signature.ts";
import type { Block } from "./text/blocks.ts";
import { listPointLetters, renderHeading, renderPartTitle } from "./text/headings.ts";
import { renderRuns } from "./text/runs.ts";
import { renderDataTable } from "./text/tables/data-table.ts";
import { pageBreak, renderParagraph, type Xml } from "./text/word-xml.ts";

/** One point, in twentieths: takes no room on the page. */
export const invisibleLineHeight = 20;

/** The main document or an annex, each a section of the Word file. All but the last end with an empty paragraph. */
export interface WordSection {
  readonly landscape: boolean;
  readonly renderedBlocks: readonly RenderedBlock[];
}

/** A paragraph or table of Word with its block; the head of the document comes from no block. */
export interface RenderedBlock {
  /** Its XML; a table is divided into its rows. */
  readonly pieces: readonly Xml[];
  readonly block?: Block;
}

/** The run of each chart. A chart without any data has none. */
type ChartRuns = ReadonlyMap<Block, Xml>;

/** The tables of figures must have been built before. */
export function renderWordSections(content: FilledContent, chartRuns: ChartRuns = new Map()): WordSection[] {
  const annexStarts = content.blocks.flatMap(({ kind }, index) => (kind === "annex" ? [index] : []));
  const mainBlocks = content.blocks.slice(0, annexStarts[0] ?? content.blocks.length);
  const annexes = annexStarts.map((start, index) => content.blocks.slice(start, annexStarts[index + 1]));
  const sections = [
    {
      landscape: content.landscape,
      renderedBlocks: [
        ...renderDocumentHead(content),
        ...renderBlocks(mainBlocks, { content, chartRuns, landscape: content.landscape }),
      ],
    },
    ...annexes.map((blocks, index) =>
      renderAnnexSection(blocks, formatAnnexLabel(index + 1, annexes.length), content, chartRuns),
    ),
  ];
  return sections.map((section, index) =>
    index < sections.length - 1 || endsWithTable(section) ? addSectionEnd(section) : section,
  );
}

/** The notes of a table stand below it, the signature is a table. */
function endsWithTable({ renderedBlocks }: WordSection): boolean {
  const block = renderedBlocks.at(-1)?.block;
  return block?.kind === "table" ? block.table.notes.length === 0 : block?.kind === "signature";
}

/**
 * The paragraph that bears the page setup of its section, or stands behind a last table, as Word demands. One as high as a line of
 * text would give an empty page after a table that fills its page.
 */
function addSectionEnd({ landscape, renderedBlocks }: WordSection): WordSection {
  return { landscape, renderedBlocks: [...renderedBlocks, { pieces: [renderInvisibleParagraph([])] }] };
}

export function hasPartBlocks(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "part");
}

function renderDocumentHead(content: FilledContent): RenderedBlock[] {
  const elements = content.withLetterhead
    ? renderOfficialHead(content)
    : [...renderOfficeLines(content.letterhead), ...renderTitleBlock(content)];
  return elements.map((xml) => ({ pieces: [xml] }));
}

function renderOfficialHead(content: FilledContent): Xml[] {
  const { kind, letterhead, look } = content;
  const space = { textWidth: computeTextWidthInTwips(content, look), look };
  const head = isLetter(kind)
    ? [renderLetterhead(letterhead, space, renderSubjectOfLetter(content))]
    : [renderLetterhead(letterhead, space), ...renderTitleBlock(content)];
  return [...head, ...renderAddressees(letterhead.addressees)];
}

function renderAnnexSection(
  blocks: readonly Block[],
  label: string,
  content: FilledContent,
  chartRuns: ChartRuns,
): WordSection {
  const [annexBlock, ...rest] = blocks;
  if (annexBlock?.kind !== "annex") throw new Error("The first block of an annex must be its title");
  const headElements = renderAnnexHead(
    { label, title: annexBlock.title, landscape: annexBlock.landscape },
    content,
  );
  return {
    landscape: annexBlock.landscape,
    renderedBlocks: [
      ...headElements.map((xml) => ({ pieces: [xml], block: annexBlock })),
      ...renderBlocks(rest, { content, chartRuns, landscape: annexBlock.landscape }),
    ],
  };
}

interface SectionContext {
  readonly content: FilledContent;
  readonly chartRuns: ChartRuns;
  readonly landscape: boolean;
}

function renderBlocks(
  blocks: readonly Block[],
  { content, chartRuns, landscape }: SectionContext,
): RenderedBlock[] {
  const pointLetters = listPointLetters(blocks);
  const levelShift = hasPartBlocks(content.blocks) ? 1 : 0;
  return blocks.flatMap((block, index) => {
    const elements = renderBlock(block, {
      content,
      chartRuns,
      landscape,
      levelShift,
      nextKind: blocks[index + 1]?.kind,
      pointLetter: pointLetters[index] ?? "",
    });
    return elements.map((pieces) => ({ pieces, block }));
  });
}

interface BlockContext extends SectionContext {
  /** The levels by which headings move down, if the document has parts. */
  readonly levelShift: 0 | 1;
  readonly nextKind: Block["kind"] | undefined;
  /** The letter of a heading that is a point (điểm). */
  readonly pointLetter: string;
}

/** Gives the pieces of each paragraph or table. */
function renderBlock(
  block: Block,
  { content, chartRuns, landscape, levelShift, nextKind, pointLetter }: BlockContext,
): (readonly Xml[])[] {
  const { mentions, letterhead } = content;
  // The signature must not stand alone on a page, so the block before it stays with it.
  const keepWithNext = nextKind === "signature";
  switch (block.kind) {
    case "paragraph":
      return [[renderBodyText(block.text, { keepWithNext, beforeTable: nextKind === "table" }, mentions)]];
    case "part":
      return [[renderPartTitle(block.text, mentions)]];
    case "heading":
      return [[renderHeading({ level: block.level, levelShift, text: block.text, pointLetter }, mentions)]];
    case "table": {
      const { table, notes } = renderDataTable(block.table, {
        mentions,
        width: computeTextWidthInTwips({ paper: content.paper, landscape }, content.look),
        look: content.look,
        keepWithNext,
      });
      return [table, ...notes.map((note) => [note])];
    }
    case "chart":
      return renderChartWithNotes(block.chart, {
        content,
        chartRun: chartRuns.get(block),
        keepWithNext,
        isReadBehind: nextKind === "paragraph",
      }).map((xml) => [xml]);
    case "signature": {
      const width = computeTextWidthInTwips({ paper: content.paper, landscape }, content.look);
      return [[renderSignature(letterhead, width, content.look)]];
    }
    case "page-break":
      // Word puts the rest of the paragraph on the new page.
      return [[renderInvisibleParagraph([pageBreak])]];
    case "annex":
    case "indicators":
    case "localities":
    case "list":
      throw new Error(`A block of kind "${block.kind}" cannot be rendered here`);
  }
}

function renderBodyText(
  text: string,
  { keepWithNext, beforeTable }: { keepWithNext: boolean; beforeTable: boolean },
  mentions: readonly MarkedFigure[],
): Xml {
  const properties = {
    style: "BodyText",
    ...(keepWithNext ? { keepNext: true } : {}),
    ...(beforeTable ? { spacing: { after: 120 } } : {}),
  };
  return renderParagraph(properties, renderRuns(text, mentions));
}

function renderInvisibleParagraph(runs: readonly Xml[]): Xml {
  return renderParagraph({ spacing: { exactLineHeight: invisibleLineHeight } }, runs);
}
