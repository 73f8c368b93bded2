import type { Cell, Row, Table } from "./blocks.ts";
import { columnsOf } from "./column-widths.ts";
import type { MarkedMention } from "./content.ts";
import { lettered } from "./lettering.ts";
import { millimetres } from "./page.ts";
import { type WordCell, type WordRow, table as wordTable } from "./word-table.ts";
import { paragraph, type Xml } from "./word-xml.ts";

const margins = { vertical: 30, horizontal: millimetres(1) };

/** Of the style "TableText". */
const usualPoints = 12;

/**
 * A table whose header rows repeat and whose rows never split, with its notes; a group's title stays with the row after it.
 */
export function dataTable(
  table: Table,
  { mentions, width, withNext }: { mentions: readonly MarkedMention[]; width: number; withNext: boolean },
): Xml[] {
  const { widths, points } = columnsOf(table, { width, sides: margins.horizontal, mentions });
  const print = (row: Row) => printedRow(row, points, mentions);
  const header = table.header.map((cells) => ({ ...print({ cells, withNext: true }), isHeader: true }));
  const last = table.rows.length - 1;
  const rows = table.rows.map((row, index) =>
    print(withNext && index === last ? { ...row, withNext: true } : row),
  );
  const note = { style: "TableNote", ...(withNext ? { keepNext: true } : {}) };
  return [
    wordTable({ widths, ruled: true, margins, rows: [...header, ...rows] }),
    ...table.notes.map((text) => paragraph(note, lettered(text, mentions))),
  ];
}

function printedRow(
  { cells, withNext = false }: Row,
  points: number,
  mentions: readonly MarkedMention[],
): WordRow {
  return {
    withNext,
    cells: cells.map(({ text, align, bold, italic, columns, rows }: Cell): WordCell => {
      const lettering = {
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: italic } : {}),
        ...(points === usualPoints ? {} : { size: points * 2 }),
      };
      const content = lettered(text, mentions, lettering);
      return {
        paragraphs: [paragraph({ style: "TableText", keepNext: withNext, align }, content)],
        align,
        ...(columns ? { columns } : {}),
        ...(rows ? { rows } : {}),
      };
    }),
  };
}
