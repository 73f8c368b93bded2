/** The annexes of a document as a workbook: a sheet for each table, and one that says where the numbers come from. */
import type { FilledContent, MarkedFigure } from "../document/document-content.ts";
import { formatAnnexLabel } from "../document/page/annex-head.ts";
import type { Block, Table } from "../document/text/blocks.ts";
import type { FigureInputs } from "../figures/figure-inputs.ts";
import { replaceTokensWithWords } from "../language/figure-mention.ts";
import { formatAnnexReferenceLines } from "../language/office/letterhead-words.ts";
import { replaceNoteOnMarks } from "../language/tables/workbook-words.ts";
import { computeCutOffDate } from "../period.ts";
import { buildAnnexBodyRow, buildAnnexHead, findRowFigures, splitNotes } from "./annex-rows.ts";
import { buildNoteRow, buildTitleRow } from "./cells.ts";
import { buildSourceSheet, type SheetFigure } from "./source-sheet.ts";
import type { Sheet, Workbook } from "./workbook-content.ts";

/** Undefined where no annex of the document has a table. */
export function buildAnnexWorkbook(content: FilledContent, figureInputs: FigureInputs): Workbook | undefined {
  const annexes = listAnnexes(content.blocks);
  const sheets = annexes.flatMap((annex, index) =>
    annex.tables.map((table) =>
      buildAnnexSheet(table, { ...annex, label: formatAnnexLabel(index + 1, annexes.length) }, content),
    ),
  );
  if (sheets.length === 0) return undefined;
  const tables = annexes.flatMap((annex) => annex.tables);
  const { letterhead, kind, title, mentions, period } = content;
  return {
    title: formatWorkbookTitle(kind, replaceTokensWithWords(title, mentions)),
    author: letterhead.organisation.name,
    date: letterhead.date ?? computeCutOffDate(period),
    sheets: [...sheets, buildSourceSheet(listTableFigures(tables, content), figureInputs)],
  };
}

/** "Báo cáo sơ kết công tác …", on one line. */
function formatWorkbookTitle(kind: string, title: string): string {
  return `${kind} ${title.charAt(0).toLowerCase()}${title.slice(1)}`.replace(/\s+/g, " ");
}

interface Annex {
  readonly title: string;
  readonly tables: readonly Table[];
}

function listAnnexes(blocks: readonly Block[]): Annex[] {
  const starts = blocks.flatMap((block, index) => (block.kind === "annex" ? [{ ...block, index }] : []));
  return starts.map(({ title, index }, number) => ({
    title,
    tables: blocks
      .slice(index, starts[number + 1]?.index)
      .flatMap((block) => (block.kind === "table" ? [block.table] : [])),
  }));
}

function buildAnnexSheet(
  table: Table,
  { label, title }: Annex & { readonly label: string },
  content: FilledContent,
): Sheet {
  const { kind, letterhead, mentions } = content;
  const { organisation, symbol, date } = letterhead;
  const { footnotes, others } = splitNotes(table, mentions);
  const columnCount = table.columnShares.length + 1;
  const reference = formatAnnexReferenceLines({
    kind,
    symbol,
    organisation,
    date,
  });
  return {
    name: label,
    titles: [label, replaceTokensWithWords(title, mentions).toLocaleUpperCase("vi"), reference.join(" ")].map(
      (text) => buildTitleRow(text, columnCount),
    ),
    head: buildAnnexHead(table, mentions),
    rows: table.rows.map((row) => buildAnnexBodyRow(row, footnotes, content)),
    notes: others.map((note) => buildNoteRow(replaceNoteOnMarks(note), columnCount)),
    hasFilter: false,
  };
}

/** Lists each figure of the tables once, in their order. */
function listTableFigures(tables: readonly Table[], { mentions, sectors }: FilledContent): SheetFigure[] {
  const indicators = new Map(sectors.flatMap((sector) => sector.indicators).map((each) => [each.id, each]));
  const printed = tables.flatMap(({ rows }) => rows.flatMap((row) => findRowFigures(row, mentions)));
  const distinct = new Map(printed.map((figure) => [`${figure.indicator} ${figure.locality ?? ""}`, figure]));
  return [...distinct.values()].flatMap(({ indicator: id, locality }: MarkedFigure) => {
    const indicator = indicators.get(id);
    return indicator ? [{ indicator, locality }] : [];
  });
}
