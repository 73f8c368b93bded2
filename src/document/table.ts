import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type ITableBordersOptions,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from "docx";
import type { Cell, Row, Table } from "./blocks.ts";
import { columnsOf } from "./column-widths.ts";
import type { MarkedMention } from "./content.ts";
import { lettered } from "./lettering.ts";
import { millimetres } from "./page.ts";

const rule = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders: ITableBordersOptions = {
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
};
const sides = millimetres(1);
const margins = { top: 30, bottom: 30, left: sides, right: sides, marginUnitType: WidthType.DXA };

/** Of the style "TableText". */
const usualPoints = 12;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/**
 * A table of fixed layout with explicit widths, which all word processors break alike: header rows repeat, rows never
 * split, a group's title stays with the row after it.
 */
export function dataTable(
  table: Table,
  {
    mentions,
    width,
    withNext: tied,
  }: { mentions: readonly MarkedMention[]; width: number; withNext: boolean },
): FileChild[] {
  const { widths, points } = columnsOf(table, { width, sides, mentions });
  const header = table.header.map((cells) => row({ cells, withNext: true }, true));
  const rows = table.rows.map((each, index) =>
    row(tied && index === table.rows.length - 1 ? { ...each, withNext: true } : each, false),
  );
  return [
    new WordTable({
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      margins,
      borders,
      tableLook: { firstRow: true },
      rows: [...header, ...rows],
    }),
    ...table.notes.map(
      (note) =>
        new Paragraph({
          style: "TableNote",
          ...(tied ? { keepNext: true } : {}),
          children: lettered(note, mentions),
        }),
    ),
  ];

  function row({ cells, withNext }: Row, isHeader: boolean): TableRow {
    return new TableRow({
      cantSplit: true,
      ...(isHeader ? { tableHeader: true } : {}),
      ...(withNext ? { keepNext: true } : {}),
      children: cells.map((cell) => wordCell(cell, points, mentions)),
    });
  }
}

function wordCell(
  { text, align, bold, italic, columns, rows }: Cell,
  points: number,
  mentions: readonly MarkedMention[],
): TableCell {
  const lettering = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(points === usualPoints ? {} : { size: points * 2 }),
  };
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columns ? { columnSpan: columns } : {}),
    ...(rows ? { rowSpan: rows } : {}),
    children: [
      new Paragraph({
        style: "TableText",
        alignment: alignments[align],
        children: lettered(text, mentions, lettering),
      }),
    ],
  });
}
