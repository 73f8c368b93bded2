import type { MarkedFigure } from "../../document-content.ts";
import type { DocumentLook } from "../../look/document-look.ts";
import { convertMillimetresToTwips } from "../../page/paper.ts";
import type { Table, TableRow } from "../blocks.ts";
import { renderRuns } from "../runs.ts";
import { renderParagraph, renderRun, type Xml } from "../word-xml.ts";
import { computeColumnWidthsAndFontSize } from "./column-widths.ts";
import { renderWordTable, type WordCell, type WordRow } from "./word-table.ts";

const cellMargins = { vertical: 30, horizontal: convertMillimetresToTwips(1) };

/** Renders a table with its notes. Header rows repeat, rows never split, and the title of a group stays with the next row. */
export function renderDataTable(
  table: Table,
  {
    mentions,
    width,
    keepWithNext,
    look,
  }: { mentions: readonly MarkedFigure[]; width: number; keepWithNext: boolean; look: DocumentLook },
): Xml[] {
  const stylePoints = look.styles.tableText.size / 2;
  const { widths, fontPoints } = computeColumnWidthsAndFontSize(table, {
    width,
    sidePadding: cellMargins.horizontal,
    mentions,
    stylePoints,
  });
  const context = { mentions, fontSize: fontPoints === stylePoints ? undefined : fontPoints * 2 };
  const header = table.header.map((cells) => ({
    ...toWordRow({ cells, keepWithNext: true }, { ...context, isHeader: true }),
    isHeader: true,
  }));
  const lastIndex = table.rows.length - 1;
  const rows = table.rows.map((row, index) =>
    toWordRow(keepWithNext && index === lastIndex ? { ...row, keepWithNext: true } : row, context),
  );
  const noteProperties = { style: "TableNote", ...(keepWithNext ? { keepNext: true } : {}) };
  return [
    renderWordTable({ widths, hasBorders: true, cellMargins, rows: [...header, ...rows] }),
    ...table.notes.map((text) => renderParagraph(noteProperties, renderRuns(text, mentions))),
  ];
}

interface RowContext {
  readonly mentions: readonly MarkedFigure[];
  /** In half points, only where it differs from that of the style. */
  readonly fontSize: number | undefined;
  readonly isHeader?: boolean;
}

function toWordRow(
  { cells, keepWithNext = false }: TableRow,
  { mentions, fontSize, isHeader = false }: RowContext,
): WordRow {
  return {
    keepWithNext,
    cells: cells.map((cell): WordCell => {
      const { text, isLiteral, align, italic, columnSpan, rowSpan, noteMark } = cell;
      // The style of headings makes them bold and centred; a row of letters below them is plain.
      const isHeading = isHeader && cell.bold === true;
      const formatting = {
        ...(cell.bold && !isHeading ? { bold: true } : {}),
        ...(italic ? { italics: italic } : {}),
        ...(fontSize === undefined ? {} : { size: fontSize }),
      };
      const runs = [
        ...(isLiteral ? [renderRun(text, formatting)] : renderRuns(text, mentions, formatting)),
        ...(noteMark === undefined ? [] : [renderRun(noteMark, { ...formatting, superScript: true })]),
      ];
      const properties = isHeading ? { style: "TableHead" } : { style: "TableText", align };
      return {
        paragraphs: [renderParagraph({ ...properties, keepNext: keepWithNext }, runs)],
        ...(isHeading ? {} : { align }),
        ...(columnSpan ? { columnSpan } : {}),
        ...(rowSpan ? { rowSpan } : {}),
      };
    }),
  };
}
