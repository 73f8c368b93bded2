/** Page breaks that a careful person would not leave. Word is not asked: docx lays the pages out as Word does. */
import { FileChild, type IContext, ImportedXmlComponent, type IXmlableObject } from "docx";
import { type BlockLayout, type DocumentLayout, layoutDocument, type PageLayout } from "docx/layout";
import { type Issue, type IssueCode, issue } from "../issues/issue.ts";
import type { Block } from "./blocks.ts";
import type { FilledContent } from "./content.ts";
import { documentOf } from "./sections.ts";
import { hasParts, type Printed, type Sheet } from "./sheets.ts";
import { endsInParagraph, printedSheets } from "./word.ts";
import type { Xml } from "./word-xml.ts";

/** How many pages the document has, and what a page break has cut off: headings, table heads, signatures. */
export async function pagesOf(filled: FilledContent): Promise<{ count: number; issues: Issue[] }> {
  const { sheets } = await printedSheets(filled);
  const sections = sheets.map(({ landscape, printed }) => ({
    landscape,
    children: printed.map(({ child }) => new Written(child)),
  }));
  const layout = layoutDocument(documentOf(hasParts(filled.blocks), sections));
  return { count: layout.pages.length, issues: issuesOfPages(layout, sheets) };
}

/** What stands in XML already, as docx takes it. */
class Written extends FileChild {
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
export function issuesOfPages({ pages, stoppedAt }: DocumentLayout, sheets: readonly Sheet[]): Issue[] {
  const printed = inBodyOrder(sheets);
  const found = pages.flatMap((page, index) =>
    pageIssues({ page, next: pages[index + 1], number: index + 1, printed }),
  );
  return stoppedAt === undefined ? found : [...found, issue("pages-not-laid-out", { page: pages.length })];
}

/** As Word counts them: behind a section that ends with a table there is one paragraph more, which carries its settings. */
function inBodyOrder(sheets: readonly Sheet[]): (Printed | undefined)[] {
  return sheets.flatMap(({ printed }) => {
    const carriesSettings = endsInParagraph(printed.map(({ child }) => child));
    return [...printed, ...(carriesSettings ? [] : [undefined])];
  });
}

interface Turn {
  readonly page: PageLayout;
  readonly next: PageLayout | undefined;
  /** Counted through the whole file, as a reader of it counts. */
  readonly number: number;
  readonly printed: readonly (Printed | undefined)[];
}

function pageIssues({ page, next, number, printed }: Turn): Issue[] {
  const shown = page.body.flatMap((layout) => {
    const block = printed[layout.index];
    return block === undefined ? [] : [{ layout, block: block.block }];
  });
  const last = shown.at(-1);
  if (!last) return [issue("page-empty", { page: number })];
  const [first] = shown;
  const goesOn = next?.body.some(({ index }) => index === last.layout.index) ?? false;
  const codes: IssueCode[] = [];
  if (first?.block?.kind === "signature") codes.push("signature-alone");
  if (last.block?.kind === "signature" && goesOn) codes.push("signature-split");
  if (next?.section === page.section && isTitle(last.block)) codes.push("heading-ends-page");
  if (last.block?.kind === "table" && goesOn) codes.push(...tableEnd(last.block.table, last.layout));
  return codes.map((code) => issue(code, { page: number }, placeOf(last.block)));
}

function isTitle(block: Block | undefined): boolean {
  return block?.kind === "heading" || block?.kind === "part";
}

/** What the table's last row on the page is. */
function tableEnd(
  { header, rows }: Extract<Block, { kind: "table" }>["table"],
  layout: BlockLayout,
): IssueCode[] {
  if (layout.type !== "table") return [];
  const row = (layout.rows.at(-1)?.index ?? 0) - header.length;
  if (row < 0) return ["table-header-ends-page"];
  return rows[row]?.withNext ? ["group-title-ends-page"] : [];
}

function placeOf(block: Block | undefined): { file?: string; line?: number } {
  return block ? { file: block.file, line: block.line } : {};
}
