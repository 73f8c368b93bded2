/** Page breaks that a careful person would not leave. Word is not asked: docx lays the pages out as Word does. */
import { type BlockLayout, type DocumentLayout, layoutDocument, type PageLayout } from "docx/layout";
import { type Issue, type IssueCode, issue } from "../issues/issue.ts";
import type { Block } from "./blocks.ts";
import type { FilledContent } from "./content.ts";
import { type Printed, type Sheet, sheetsOf } from "./sheets.ts";
import { documentOf } from "./word.ts";

/** Lays out the document and warns of headings, table heads and signatures that a page break has cut off. */
export function breakIssues(filled: FilledContent): Issue[] {
  const sheets = sheetsOf(filled);
  return issuesOfPages(layoutDocument(documentOf(filled, sheets)), sheets);
}

/** The same for pages that are laid out already. */
export function issuesOfPages({ pages, stoppedAt }: DocumentLayout, sheets: readonly Sheet[]): Issue[] {
  const printed = inBodyOrder(sheets);
  const found = pages.flatMap((page, index) =>
    pageIssues({ page, next: pages[index + 1], number: index + 1, printed }),
  );
  return stoppedAt === undefined ? found : [...found, issue("pages-not-laid-out", { page: pages.length })];
}

/** As Word counts them: between two sections there is one paragraph more, which carries the first one's settings. */
function inBodyOrder(sheets: readonly Sheet[]): (Printed | undefined)[] {
  return sheets.flatMap(({ printed }) => [...printed, undefined]);
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
