/** Checks for bad page breaks. docx lays the pages out as Word does, so that Word is not needed. */
import {
  FileChild,
  type IContext,
  ImportedXmlComponent,
  type IXmlableObject,
  LineRuleType,
  Paragraph,
} from "docx";
import { type BlockLayout, type DocumentLayout, layoutDocument, type PageLayout } from "docx/layout";
import { buildIssue, type Issue, type IssueCode } from "../../issues/issue.ts";
import type { FilledContent } from "../document-content.ts";
import type { Block } from "../text/blocks.ts";
import { concatenateXml, type Xml } from "../text/word-xml.ts";
import { renderSectionsAndLoadSkeleton } from "../word-file.ts";
import {
  hasPartBlocks,
  invisibleLineHeight,
  type RenderedBlock,
  type WordSection,
} from "../word-sections.ts";
import { createDocxDocument } from "./docx-sections.ts";

/** Lays the document out, counts its pages and reports headings, table headers and signatures cut off by page breaks. */
export async function countPagesAndCheckBreaks(
  content: FilledContent,
): Promise<{ count: number; issues: Issue[] }> {
  const { sections } = await renderSectionsAndLoadSkeleton(content);
  const docxSections = sections.map(({ landscape, renderedBlocks }, index) => ({
    paper: content.paper,
    landscape,
    children: renderedBlocks.map(({ pieces }, position) =>
      index < sections.length - 1 && position === renderedBlocks.length - 1
        ? createSectionEnd()
        : new XmlFileChild(concatenateXml(pieces)),
    ),
  }));
  const layout = layoutDocument(
    createDocxDocument(hasPartBlocks(content.blocks), content.look, docxSections),
  );
  return { count: layout.pages.length, issues: checkLaidOutPages(layout, sections) };
}

/** docx puts the page setup of a section into its last paragraph only if that is one of its own, and adds a high one else. */
function createSectionEnd(): Paragraph {
  return new Paragraph({ spacing: { line: invisibleLineHeight, lineRule: LineRuleType.EXACT } });
}

/** Wraps rendered XML as an element of docx. */
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

/** Checks pages that have been laid out. */
export function checkLaidOutPages(
  { pages, stoppedAt }: DocumentLayout,
  sections: readonly WordSection[],
): Issue[] {
  const renderedBlocks = sections.flatMap((section) => section.renderedBlocks);
  const issues = pages.flatMap((page, index) =>
    checkBreaksOfPage({ page, next: pages[index + 1], number: index + 1, renderedBlocks }),
  );
  return stoppedAt === undefined
    ? issues
    : [...issues, buildIssue("pages-not-laid-out", { page: pages.length })];
}

interface PageContext {
  readonly page: PageLayout;
  readonly next: PageLayout | undefined;
  /** Counted from 1 through the whole file, although each annex restarts its printed page numbers. */
  readonly number: number;
  readonly renderedBlocks: readonly RenderedBlock[];
}

function checkBreaksOfPage({ page, next, number, renderedBlocks }: PageContext): Issue[] {
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
    codes.push(...findTableBreakIssueCodes(last.block.table, last.layout));
  return codes.map((code) => buildIssue(code, { page: number }, pickTemplatePosition(last.block)));
}

function isHeadingOrPart(block: Block | undefined): boolean {
  return block?.kind === "heading" || block?.kind === "part";
}

/** Checks the last row of a table on the page. */
function findTableBreakIssueCodes(
  { header, rows }: Extract<Block, { kind: "table" }>["table"],
  layout: BlockLayout,
): IssueCode[] {
  if (layout.type !== "table") return [];
  const rowIndex = (layout.rows.at(-1)?.index ?? 0) - header.length;
  if (rowIndex < 0) return ["table-header-ends-page"];
  return rows[rowIndex]?.keepWithNext ? ["group-title-ends-page"] : [];
}

function pickTemplatePosition(block: Block | undefined): { file?: string; line?: number } {
  return block ? { file: block.file, line: block.line } : {};
}
