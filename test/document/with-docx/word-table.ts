/** Builds the table of src/document/text/tables/word-table.ts through docx. The equivalence test loads this file in its place. */
import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { WordCell, WordRow, WordTable } from "../../../src/document/text/tables/word-table.ts";

export function renderWordTable({ widths, hasBorders, cellMargins, rows }: WordTable): Table {
  const border = hasBorders
    ? { style: BorderStyle.SINGLE, size: 4, color: "000000" }
    : { style: BorderStyle.NONE, size: 0, color: "auto" };
  const { vertical, horizontal } = cellMargins;
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: vertical,
      bottom: vertical,
      left: horizontal,
      right: horizontal,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    ...(hasBorders ? { tableLook: { firstRow: true } } : {}),
    rows: rows.map((row) => buildRow(row, hasBorders)),
  });
}

export function renderWordTableInPieces(table: WordTable): Table[] {
  return [renderWordTable(table)];
}

function buildRow({ cells, isHeader, keepWithNext: withNext }: WordRow, hasBorders: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHeader ? { tableHeader: true } : {}),
    ...(withNext ? { keepNext: true } : {}),
    children: cells.map((cell) => buildCell(cell, hasBorders)),
  });
}

function buildCell(
  { paragraphs, columnSpan: columns, rowSpan: rows }: WordCell,
  hasBorders: boolean,
): TableCell {
  return new TableCell({
    ...(hasBorders ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(columns ? { columnSpan: columns } : {}),
    ...(rows ? { rowSpan: rows } : {}),
    children: paragraphs as unknown as Paragraph[],
  });
}
