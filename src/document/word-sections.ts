import { renderChartParagraph } from "./charts/chart-paragraph.ts";
import type { FilledContent, MarkedFigure } from "./document-content.ts";
import { renderAddressees } from "./page/addressees.ts";
import { formatAnnexLabel, renderAnnexHead } from "./page/annex-head.ts";
import { renderLetterhead, renderTitleBlock } from "./page/letterhead.ts";
import { computeTextWidth } from "./page/paper.ts";
import { renderSignature } from "./page/signature.ts";
import type { Block } from "./text/blocks.ts";
import { renderDataTable } from "./text/data-table.ts";
import { createPointLetterCounter, renderHeading, renderPartTitle } from "./text/headings.ts";
import { renderRuns } from "./text/runs.ts";
import { pageBreak, renderParagraph, type Xml } from "./text/word-xml.ts";

/** What becomes one section of the Word file: the document itself, or an annex. */
export interface WordSection {
  readonly landscape: boolean;
  readonly renderedBlocks: readonly RenderedBlock[];
}

/** A paragraph or table of Word, and the block that it comes from (none: the letterhead). */
export interface RenderedBlock {
  readonly child: Xml;
  readonly block?: Block;
}

/** A chart of the document as a run; those that are not among them have nothing to show. */
type ChartDrawings = ReadonlyMap<Block, Xml>;

/** The document and its annexes. The tables of figures must have been filled in. */
export function renderSections(content: FilledContent, drawings: ChartDrawings = new Map()): WordSection[] {
  const annexStarts = content.blocks.flatMap(({ kind }, index) => (kind === "annex" ? [index] : []));
  const mainBlocks = content.blocks.slice(0, annexStarts[0] ?? content.blocks.length);
  const annexes = annexStarts.map((start, index) => content.blocks.slice(start, annexStarts[index + 1]));
  return [
    {
      landscape: false,
      renderedBlocks: [
        ...renderDocumentHead(content),
        ...renderBlocks(mainBlocks, { content, drawings, landscape: false }),
      ],
    },
    ...annexes.map((blocks, index) =>
      renderAnnexSection(blocks, formatAnnexLabel(index + 1, annexes.length), content, drawings),
    ),
  ];
}

export function hasParts(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "part");
}

function renderDocumentHead(content: FilledContent): RenderedBlock[] {
  const { letterhead, withLetterhead } = content;
  const children = withLetterhead
    ? [renderLetterhead(letterhead), ...renderTitleBlock(content), ...renderAddressees(letterhead.addressees)]
    : renderTitleBlock(content);
  return children.map((child) => ({ child }));
}

function renderAnnexSection(
  blocks: readonly Block[],
  label: string,
  content: FilledContent,
  drawings: ChartDrawings,
): WordSection {
  const [annexBlock, ...rest] = blocks;
  if (annexBlock?.kind !== "annex") throw new Error("An annex must begin with its title");
  const children = renderAnnexHead(
    { label, title: annexBlock.title, landscape: annexBlock.landscape },
    content,
  );
  return {
    landscape: annexBlock.landscape,
    renderedBlocks: [
      ...children.map((child) => ({ child, block: annexBlock })),
      ...renderBlocks(rest, { content, drawings, landscape: annexBlock.landscape }),
    ],
  };
}

interface SectionContext {
  readonly content: FilledContent;
  readonly drawings: ChartDrawings;
  readonly landscape: boolean;
}

function renderBlocks(blocks: readonly Block[], context: SectionContext): RenderedBlock[] {
  const computePointLetter = createPointLetterCounter();
  const shift = hasParts(context.content.blocks) ? 1 : 0;
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]?.kind;
    const children = renderBlock(block, { ...context, shift, next, letter: computePointLetter(block) });
    return children.map((child) => ({ child, block }));
  });
}

interface BlockContext extends SectionContext {
  /** How many levels lower headings stand under parts. */
  readonly shift: 0 | 1;
  readonly next: Block["kind"] | undefined;
  /** The letter of a point (điểm). */
  readonly letter: string;
}

function renderBlock(
  block: Block,
  { content, drawings, landscape, shift, next, letter }: BlockContext,
): Xml[] {
  const { mentions, letterhead } = content;
  // The signature never stands alone on a page: what is before it stays with it.
  const withNext = next === "signature";
  switch (block.kind) {
    case "paragraph":
      return [renderBodyText(block.text, { withNext, beforeTable: next === "table" }, mentions)];
    case "part":
      return [renderPartTitle(block.text, mentions)];
    case "heading":
      return [renderHeading({ level: block.level, shift, text: block.text, letter }, mentions)];
    case "table":
      return renderDataTable(block.table, { mentions, width: computeTextWidth(landscape), withNext });
    case "chart":
      return [renderChartParagraph(block.chart, { content, drawing: drawings.get(block), withNext })];
    case "signature":
      return [renderSignature(letterhead)];
    case "page-break":
      return [renderPageBreak()];
    case "annex":
    case "indicators":
    case "localities":
      throw new Error(`A block of kind "${block.kind}" cannot be printed here`);
  }
}

function renderBodyText(
  text: string,
  { withNext, beforeTable }: { withNext: boolean; beforeTable: boolean },
  mentions: readonly MarkedFigure[],
): Xml {
  const properties = {
    style: "BodyText",
    ...(withNext ? { keepNext: true } : {}),
    ...(beforeTable ? { spacing: { after: 120 } } : {}),
  };
  return renderParagraph(properties, renderRuns(text, mentions));
}

/** So low that the rest of its paragraph, which Word puts on the new page, is not seen. */
function renderPageBreak(): Xml {
  return renderParagraph({ spacing: { exactLine: 20 } }, [pageBreak]);
}
