import type { MarkedFigure } from "../document-content.ts";
import { convertMillimetresToTwips } from "../page/paper.ts";
import type { Table, TableCell, TableRow } from "./blocks.ts";
import { computeColumnWidths } from "./column-widths.ts";
import { renderRuns } from "./runs.ts";
import { renderWordTable, type WordCell, type WordRow } from "./word-table.ts";
import { renderParagraph, type Xml } from "./word-xml.ts";

const cellMargins = { vertical: 30, horizontal: convertMillimetresToTwips(1) };

/** Of the style "TableText". */
const defaultPoints = 12;

/**
 * A table whose header rows repeat and whose rows never split, with its notes; a group's title stays with the row after it.
 */
export function renderDataTable(
  table: Table,
  { mentions, width, withNext }: { mentions: readonly MarkedFigure[]; width: number; withNext: boolean },
): Xml[] {
  const { widths, points } = computeColumnWidths(table, { width, sides: cellMargins.horizontal, mentions });
  const buildRow = (row: TableRow) => buildWordRow(row, points, mentions);
  const header = table.header.map((cells) => ({ ...buildRow({ cells, withNext: true }), isHeader: true }));
  const last = table.rows.length - 1;
  const rows = table.rows.map((row, index) =>
    buildRow(withNext && index === last ? { ...row, withNext: true } : row),
  );
  const noteProperties = { style: "TableNote", ...(withNext ? { keepNext: true } : {}) };
  return [
    renderWordTable({ widths, ruled: true, margins: cellMargins, rows: [...header, ...rows] }),
    ...table.notes.map((text) => renderParagraph(noteProperties, renderRuns(text, mentions))),
  ];
}

function buildWordRow(
  { cells, withNext = false }: TableRow,
  points: number,
  mentions: readonly MarkedFigure[],
): WordRow {
  return {
    withNext,
    cells: cells.map(({ text, align, bold, italic, columns, rows }: TableCell): WordCell => {
      const formatting = {
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: italic } : {}),
        ...(points === defaultPoints ? {} : { size: points * 2 }),
      };
      const content = renderRuns(text, mentions, formatting);
      return {
        paragraphs: [renderParagraph({ style: "TableText", keepNext: withNext, align }, content)],
        align,
        ...(columns ? { columns } : {}),
        ...(rows ? { rows } : {}),
      };
    }),
  };
}
