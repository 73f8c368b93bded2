import { addresseeLines } from "./addressees.ts";
import { annexHead, annexLabel } from "./annex.ts";
import type { Block } from "./blocks.ts";
import { chartParagraph } from "./chart.ts";
import type { FilledContent, MarkedMention } from "./content.ts";
import { heading, partTitle, pointLettering } from "./heading.ts";
import { letterheadTable, titleBlock } from "./letterhead.ts";
import { lettered } from "./lettering.ts";
import { textWidth } from "./page.ts";
import { signatureTable } from "./signature.ts";
import { dataTable } from "./table.ts";
import { pageBreak, paragraph, type Xml } from "./word-xml.ts";

/** What becomes one section of the Word file: the document itself, or an annex. */
export interface Sheet {
  readonly landscape: boolean;
  readonly printed: readonly Printed[];
}

/** A paragraph or table of Word, and the block that it comes from (none: the letterhead). */
export interface Printed {
  readonly child: Xml;
  readonly block?: Block;
}

/** A chart of the document as a run; those that are not among them have nothing to show. */
export type Drawings = ReadonlyMap<Block, Xml>;

/** The document and its annexes. The tables of figures must have been filled in. */
export function sheetsOf(content: FilledContent, drawings: Drawings = new Map()): Sheet[] {
  const starts = content.blocks.flatMap(({ kind }, index) => (kind === "annex" ? [index] : []));
  const main = content.blocks.slice(0, starts[0] ?? content.blocks.length);
  const annexes = starts.map((start, index) => content.blocks.slice(start, starts[index + 1]));
  return [
    {
      landscape: false,
      printed: [...headOf(content), ...printedBlocks(main, { content, drawings, landscape: false })],
    },
    ...annexes.map((blocks, index) =>
      annexSheet(blocks, annexLabel(index + 1, annexes.length), content, drawings),
    ),
  ];
}

export function hasParts(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind }) => kind === "part");
}

function headOf(content: FilledContent): Printed[] {
  const { letterhead, withLetterhead } = content;
  const children = withLetterhead
    ? [letterheadTable(letterhead), ...titleBlock(content), ...addresseeLines(letterhead.addressees)]
    : titleBlock(content);
  return children.map((child) => ({ child }));
}

function annexSheet(
  blocks: readonly Block[],
  label: string,
  content: FilledContent,
  drawings: Drawings,
): Sheet {
  const [head, ...rest] = blocks;
  if (head?.kind !== "annex") throw new Error("An annex must begin with its title");
  const children = annexHead({ label, title: head.title, landscape: head.landscape }, content);
  return {
    landscape: head.landscape,
    printed: [
      ...children.map((child) => ({ child, block: head })),
      ...printedBlocks(rest, { content, drawings, landscape: head.landscape }),
    ],
  };
}

interface Pages {
  readonly content: FilledContent;
  readonly drawings: Drawings;
  readonly landscape: boolean;
}

function printedBlocks(blocks: readonly Block[], pages: Pages): Printed[] {
  const letterOf = pointLettering();
  const shift = hasParts(pages.content.blocks) ? 1 : 0;
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]?.kind;
    const children = childrenOf(block, { ...pages, shift, next, letter: letterOf(block) });
    return children.map((child) => ({ child, block }));
  });
}

interface Setting extends Pages {
  /** How many levels lower headings stand under parts. */
  readonly shift: 0 | 1;
  readonly next: Block["kind"] | undefined;
  /** The letter of a point (điểm). */
  readonly letter: string;
}

function childrenOf(block: Block, { content, drawings, landscape, shift, next, letter }: Setting): Xml[] {
  const { mentions, letterhead } = content;
  // The signature never stands alone on a page: what is before it stays with it.
  const withNext = next === "signature";
  switch (block.kind) {
    case "paragraph":
      return [bodyText(block.text, { withNext, beforeTable: next === "table" }, mentions)];
    case "part":
      return [partTitle(block.text, mentions)];
    case "heading":
      return [heading({ level: block.level, shift, text: block.text, letter }, mentions)];
    case "table":
      return dataTable(block.table, { mentions, width: textWidth(landscape), withNext });
    case "chart":
      return [chartParagraph(block.chart, { content, drawing: drawings.get(block), withNext })];
    case "signature":
      return [signatureTable(letterhead)];
    case "page-break":
      return [pageBreakParagraph()];
    case "annex":
    case "indicators":
    case "localities":
      throw new Error(`A block of kind "${block.kind}" cannot be printed here`);
  }
}

function bodyText(
  text: string,
  { withNext, beforeTable }: { withNext: boolean; beforeTable: boolean },
  mentions: readonly MarkedMention[],
): Xml {
  const look = {
    style: "BodyText",
    ...(withNext ? { keepNext: true } : {}),
    ...(beforeTable ? { spacing: { after: 120 } } : {}),
  };
  return paragraph(look, lettered(text, mentions));
}

/** So low that the rest of its paragraph, which Word puts on the new page, is not seen. */
function pageBreakParagraph(): Xml {
  return paragraph({ spacing: { exactLine: 20 } }, [pageBreak]);
}
