/** Page breaks that a careful person would not leave. Word is not asked: docx lays the pages out as Word does. */
import { FileChild, type IContext, ImportedXmlComponent, type IXmlableObject } from "docx";
import { type BlockLayout, type DocumentLayout, layoutDocument, type PageLayout } from "docx/layout";
import { buildIssue, type Issue, type IssueCode } from "../../issues/issue.ts";
import type { FilledContent } from "../document-content.ts";
import type { Block } from "../text/blocks.ts";
import type { Xml } from "../text/word-xml.ts";
import { hasParagraphAtEnd, renderSectionsAndSkeleton } from "../word-file.ts";
import { hasParts, type RenderedBlock, type WordSection } from "../word-sections.ts";
import { createDocxDocument } from "./docx-sections.ts";

/** How many pages the document has, and what a page break has cut off: headings, table heads, signatures. */
export async function countPagesAndCheckBreaks(
  content: FilledContent,
): Promise<{ count: number; issues: Issue[] }> {
  const { sheets: wordSections } = await renderSectionsAndSkeleton(content);
  const sections = wordSections.map(({ landscape, renderedBlocks: printed }) => ({
    landscape,
    children: printed.map(({ child }) => new XmlFileChild(child)),
  }));
  const layout = layoutDocument(createDocxDocument(hasParts(content.blocks), sections));
  return { count: layout.pages.length, issues: checkPageBreaks(layout, wordSections) };
}

/** What stands in XML already, as docx takes it. */
class XmlFileChild extends FileChild {
  readonly #xml: Xml;

  constructor(xml: Xml) {
    super("w:p");
    this.#xml = xml;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return ImportedXmlComponent.fromXmlString(this.#xml).prepForXml(context);
  }
}

/** The same for pages that are laid out already. */
export function checkPageBreaks(
  { pages, stoppedAt }: DocumentLayout,
  sections: readonly WordSection[],
): Issue[] {
  const renderedBlocks = listBlocksInBodyOrder(sections);
  const issues = pages.flatMap((page, index) =>
    checkPage({ page, next: pages[index + 1], number: index + 1, renderedBlocks: renderedBlocks }),
  );
  return stoppedAt === undefined
    ? issues
    : [...issues, buildIssue("pages-not-laid-out", { page: pages.length })];
}

/** As Word counts them: behind a section that ends with a table there is one paragraph more, which carries its settings. */
function listBlocksInBodyOrder(sections: readonly WordSection[]): (RenderedBlock | undefined)[] {
  return sections.flatMap(({ renderedBlocks }) => {
    const endsWithParagraph = hasParagraphAtEnd(renderedBlocks.map(({ child }) => child));
    return [...renderedBlocks, ...(endsWithParagraph ? [] : [undefined])];
  });
}

interface PageContext {
  readonly page: PageLayout;
  readonly next: PageLayout | undefined;
  /** Counted through the whole file, as a reader of it counts. */
  readonly number: number;
  readonly renderedBlocks: readonly (RenderedBlock | undefined)[];
}

function checkPage({ page, next, number, renderedBlocks }: PageContext): Issue[] {
  const blocksOnPage = page.body.flatMap((layout) => {
    const block = renderedBlocks[layout.index];
    return block === undefined ? [] : [{ layout, block: block.block }];
  });
  const last = blocksOnPage.at(-1);
  if (!last) return [buildIssue("page-empty", { page: number })];
  const [first] = blocksOnPage;
  const continuesOnNextPage = next?.body.some(({ index }) => index === last.layout.index) ?? false;
  const codes: IssueCode[] = [];
  if (first?.block?.kind === "signature") codes.push("signature-alone");
  if (last.block?.kind === "signature" && continuesOnNextPage) codes.push("signature-split");
  if (next?.section === page.section && isHeadingOrPart(last.block)) codes.push("heading-ends-page");
  if (last.block?.kind === "table" && continuesOnNextPage)
    codes.push(...checkTableBreak(last.block.table, last.layout));
  return codes.map((code) => buildIssue(code, { page: number }, pickTemplatePosition(last.block)));
}

function isHeadingOrPart(block: Block | undefined): boolean {
  return block?.kind === "heading" || block?.kind === "part";
}

/** What the table's last row on the page is. */
function checkTableBreak(
  { header, rows }: Extract<Block, { kind: "table" }>["table"],
  layout: BlockLayout,
): IssueCode[] {
  if (layout.type !== "table") return [];
  const row = (layout.rows.at(-1)?.index ?? 0) - header.length;
  if (row < 0) return ["table-header-ends-page"];
  return rows[row]?.withNext ? ["group-title-ends-page"] : [];
}

function pickTemplatePosition(block: Block | undefined): { file?: string; line?: number } {
  return block ? { file: block.file, line: block.line } : {};
}
