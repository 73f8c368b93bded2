import { type FileChild, LineRuleType, PageBreak, Paragraph } from "docx";
import { addresseeLines } from "./addressees.ts";
import { annexHead, annexLabel } from "./annex.ts";
import type { Block } from "./blocks.ts";
import { chartParagraph } from "./chart.ts";
import { chartData } from "./chart-data.ts";
import type { FilledContent, MarkedMention } from "./content.ts";
import { heading, partTitle, pointLettering } from "./heading.ts";
import { letterheadTable, titleBlock } from "./letterhead.ts";
import { lettered } from "./lettering.ts";
import { textWidth } from "./page.ts";
import { signatureTable } from "./signature.ts";
import { dataTable } from "./table.ts";

/** What becomes one section of the Word file: the document itself, or an annex. */
export interface Sheet {
  readonly landscape: boolean;
  readonly printed: readonly Printed[];
}

/** A paragraph or table of Word, and the block that it comes from (none: the letterhead). */
export interface Printed {
  readonly child: FileChild;
  readonly block?: Block;
}

/** The document and its annexes. The tables of figures must have been filled in. */
export function sheetsOf(content: FilledContent): Sheet[] {
  const starts = content.blocks.flatMap(({ kind }, index) => (kind === "annex" ? [index] : []));
  const main = content.blocks.slice(0, starts[0] ?? content.blocks.length);
  const annexes = starts.map((start, index) => content.blocks.slice(start, starts[index + 1]));
  return [
    { landscape: false, printed: [...headOf(content), ...printedBlocks(main, content, false)] },
    ...annexes.map((blocks, index) => annexSheet(blocks, annexLabel(index + 1, annexes.length), content)),
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

function annexSheet(blocks: readonly Block[], label: string, content: FilledContent): Sheet {
  const [head, ...rest] = blocks;
  if (head?.kind !== "annex") throw new Error("An annex must begin with its title");
  const children = annexHead({ label, title: head.title, landscape: head.landscape }, content);
  return {
    landscape: head.landscape,
    printed: [
      ...children.map((child) => ({ child, block: head })),
      ...printedBlocks(rest, content, head.landscape),
    ],
  };
}

function printedBlocks(blocks: readonly Block[], content: FilledContent, landscape: boolean): Printed[] {
  const letterOf = pointLettering();
  const shift = hasParts(content.blocks) ? 1 : 0;
  return blocks.flatMap((block, index) => {
    const children = childrenOf(block, {
      content,
      landscape,
      shift,
      next: blocks[index + 1]?.kind,
      letter: letterOf(block),
    });
    return children.map((child) => ({ child, block }));
  });
}

interface Setting {
  readonly content: FilledContent;
  readonly landscape: boolean;
  /** How many levels lower headings stand under parts. */
  readonly shift: 0 | 1;
  readonly next: Block["kind"] | undefined;
  /** The letter of a point (điểm). */
  readonly letter: string;
}

function childrenOf(block: Block, { content, landscape, shift, next, letter }: Setting): FileChild[] {
  const { mentions, letterhead } = content;
  // The signature never stands alone on a page: what is before it stays with it.
  const withNext = next === "signature";
  switch (block.kind) {
    case "paragraph":
      return [paragraph(block.text, { withNext, beforeTable: next === "table" }, mentions)];
    case "part":
      return [partTitle(block.text, mentions)];
    case "heading":
      return [heading({ level: block.level, shift, text: block.text, letter }, mentions)];
    case "table":
      return dataTable(block.table, { mentions, width: textWidth(landscape), withNext });
    case "chart":
      return [chartParagraph(chartData(block.chart, content), block.chart.mark, withNext)];
    case "signature":
      return [signatureTable(letterhead)];
    case "page-break":
      return [pageBreak()];
    case "annex":
    case "indicators":
    case "localities":
      throw new Error(`A block of kind "${block.kind}" cannot be printed here`);
  }
}

function paragraph(
  text: string,
  { withNext, beforeTable }: { withNext: boolean; beforeTable: boolean },
  mentions: readonly MarkedMention[],
): Paragraph {
  return new Paragraph({
    style: "BodyText",
    ...(withNext ? { keepNext: true } : {}),
    ...(beforeTable ? { spacing: { after: 120 } } : {}),
    children: lettered(text, mentions),
  });
}

/** So low that the rest of its paragraph, which Word puts on the new page, is not seen. */
function pageBreak(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [new PageBreak()] });
}
