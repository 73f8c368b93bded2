import type { MarkedFigure } from "../../document-content.ts";
import { convertMillimetresToTwips } from "../../page/paper.ts";
import type { Table, TableCell, TableRow } from "../blocks.ts";
import { renderRuns } from "../runs.ts";
import { renderParagraph, renderRun, type Xml } from "../word-xml.ts";
import { computeColumnWidthsAndFontSize } from "./column-widths.ts";
import { renderWordTable, type WordCell, type WordRow } from "./word-table.ts";

const cellMargins = { vertical: 30, horizontal: convertMillimetresToTwips(1) };

/** The font size of the style "TableText". */
const defaultPoints = 12;

/** Renders a table with its notes. Header rows repeat, rows never split, and the title of a group stays with the next row. */
export function renderDataTable(
  table: Table,
  {
    mentions,
    width,
    keepWithNext,
  }: { mentions: readonly MarkedFigure[]; width: number; keepWithNext: boolean },
): Xml[] {
  const { widths, fontPoints } = computeColumnWidthsAndFontSize(table, {
    width,
    sidePadding: cellMargins.horizontal,
    mentions,
  });
  const buildRow = (row: TableRow) => toWordRow(row, fontPoints, mentions);
  const header = table.header.map((cells) => ({
    ...buildRow({ cells, keepWithNext: true }),
    isHeader: true,
  }));
  const lastIndex = table.rows.length - 1;
  const rows = table.rows.map((row, index) =>
    buildRow(keepWithNext && index === lastIndex ? { ...row, keepWithNext: true } : row),
  );
  const noteProperties = { style: "TableNote", ...(keepWithNext ? { keepNext: true } : {}) };
  return [
    renderWordTable({ widths, hasBorders: true, cellMargins, rows: [...header, ...rows] }),
    ...table.notes.map((text) => renderParagraph(noteProperties, renderRuns(text, mentions))),
  ];
}

function toWordRow(
  { cells, keepWithNext = false }: TableRow,
  fontPoints: number,
  mentions: readonly MarkedFigure[],
): WordRow {
  return {
    keepWithNext,
    cells: cells.map(
      ({ text, isLiteral, align, bold, italic, columnSpan, rowSpan, noteMark }: TableCell): WordCell => {
        const formatting = {
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: italic } : {}),
          ...(fontPoints === defaultPoints ? {} : { size: fontPoints * 2 }),
        };
        const runs = [
          ...(isLiteral ? [renderRun(text, formatting)] : renderRuns(text, mentions, formatting)),
          ...(noteMark === undefined ? [] : [renderRun(noteMark, { ...formatting, superScript: true })]),
        ];
        return {
          paragraphs: [renderParagraph({ style: "TableText", keepNext: keepWithNext, align }, runs)],
          align,
          ...(columnSpan ? { columnSpan } : {}),
          ...(rowSpan ? { rowSpan } : {}),
        };
      },
    ),
  };
}
