import type { MarkedFigure } from "../../document-content.ts";
import type { DocumentLook } from "../../look/document-look.ts";
import { convertMillimetresToTwips } from "../../page/paper.ts";
import type { Table, TableCell, TableRow } from "../blocks.ts";
import { renderRuns } from "../runs.ts";
import {
  type Align,
  createParagraphRenderer,
  type RunFormatting,
  renderParagraph,
  renderRun,
  type Xml,
} from "../word-xml.ts";
import { computeColumnWidthsAndFontSize } from "./column-widths.ts";
import { renderWordTableInPieces, type WordCell, type WordRow } from "./word-table.ts";

const cellMargins = { vertical: 30, horizontal: convertMillimetresToTwips(1) };

/**
 * Renders a table in pieces, and its notes. Header rows repeat, rows never split, and the title of a group stays with the next row.
 */
export function renderDataTable(
  table: Table,
  {
    mentions,
    width,
    keepWithNext,
    look,
  }: { mentions: readonly MarkedFigure[]; width: number; keepWithNext: boolean; look: DocumentLook },
): { table: readonly Xml[]; notes: readonly Xml[] } {
  const stylePoints = look.styles.tableText.size / 2;
  const { widths, fontPoints } = computeColumnWidthsAndFontSize(table, {
    width,
    sidePadding: cellMargins.horizontal,
    mentions,
    stylePoints,
  });
  const formatting = createRunFormatting(fontPoints === stylePoints ? undefined : fontPoints * 2, {});
  const context = { mentions, formatting, isHeader: false };
  const headerContext = { mentions, formatting, isHeader: true };
  const header = table.header.map((cells) => toWordRow({ cells, keepWithNext: true }, headerContext));
  const lastIndex = table.rows.length - 1;
  const rows = table.rows.map((row, index) =>
    toWordRow(keepWithNext && index === lastIndex ? { ...row, keepWithNext: true } : row, context),
  );
  const noteProperties = { style: "TableNote", ...(keepWithNext ? { keepNext: true } : {}) };
  return {
    table: renderWordTableInPieces({ widths, hasBorders: true, cellMargins, rows: [...header, ...rows] }),
    notes: table.notes.map((text) => renderParagraph(noteProperties, renderRuns(text, mentions))),
  };
}

interface RowContext {
  readonly mentions: readonly MarkedFigure[];
  /** What differs from the style in all cells. */
  readonly formatting: RunFormatting;
  readonly isHeader: boolean;
}

function toWordRow(
  { cells, keepWithNext = false }: TableRow,
  { mentions, formatting, isHeader }: RowContext,
): WordRow {
  const renderers = keepWithNext ? keptParagraphs : looseParagraphs;
  return {
    isHeader,
    keepWithNext,
    cells: cells.map((cell): WordCell => {
      const { align, bold = false, columnSpan, rowSpan } = cell;
      // The style of headings makes them bold and centred; a row of letters below them is plain.
      const isHeading = isHeader && bold;
      const runs = renderCellRuns(cell, mentions, addCellFormatting(cell, isHeading, formatting));
      return {
        paragraphs: [renderers[isHeading ? "heading" : align](runs)],
        align: isHeading ? undefined : align,
        columnSpan,
        rowSpan,
      };
    }),
  };
}

/** All cells share these few paragraph properties. */
const keptParagraphs = createCellParagraphRenderers({ keepNext: true });
const looseParagraphs = createCellParagraphRenderers({ keepNext: false });

function createCellParagraphRenderers({ keepNext }: { readonly keepNext: boolean }) {
  const create = (align: Align) => createParagraphRenderer({ style: "TableText", align, keepNext });
  return {
    heading: createParagraphRenderer({ style: "TableHead", keepNext }),
    left: create("left"),
    center: create("center"),
    right: create("right"),
  };
}

function addCellFormatting(
  { bold, italic }: TableCell,
  isHeading: boolean,
  formatting: RunFormatting,
): RunFormatting {
  if (!italic && (!bold || isHeading)) return formatting;
  return createRunFormatting(formatting.size, { bold: (bold && !isHeading) || undefined, italics: italic });
}

/** Lists every field, so that all formats are objects of one shape. */
function createRunFormatting(
  size: number | undefined,
  { bold, italics }: Pick<RunFormatting, "bold" | "italics">,
): RunFormatting {
  return { bold, italics, size, superScript: undefined };
}

function renderCellRuns(
  { text, isLiteral, noteMark }: TableCell,
  mentions: readonly MarkedFigure[],
  formatting: RunFormatting,
): readonly Xml[] {
  const runs = isLiteral ? [renderRun(text, formatting)] : renderRuns(text, mentions, formatting);
  return noteMark === undefined ? runs : [...runs, renderRun(noteMark, { ...formatting, superScript: true })];
}
