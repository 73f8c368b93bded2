/** The table of src/document/text/word-table.ts made of the objects of docx, which takes the place of that file in a test. */
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
import type { WordCell, WordRow, WordTable } from "../../../src/document/text/word-table.ts";

export function renderWordTable({ widths, hasBorders: ruled, cellMargins: margins, rows }: WordTable): Table {
  const line = ruled
    ? { style: BorderStyle.SINGLE, size: 4, color: "000000" }
    : { style: BorderStyle.NONE, size: 0, color: "auto" };
  const { vertical, horizontal } = margins;
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
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    ...(ruled ? { tableLook: { firstRow: true } } : {}),
    rows: rows.map((row) => tableRow(row, ruled)),
  });
}

function tableRow({ cells, isHeader, keepWithNext: withNext }: WordRow, ruled: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHeader ? { tableHeader: true } : {}),
    ...(withNext ? { keepNext: true } : {}),
    children: cells.map((cell) => tableCell(cell, ruled)),
  });
}

function tableCell({ paragraphs, columnSpan: columns, rowSpan: rows }: WordCell, ruled: boolean): TableCell {
  return new TableCell({
    ...(ruled ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(columns ? { columnSpan: columns } : {}),
    ...(rows ? { rowSpan: rows } : {}),
    children: paragraphs as unknown as Paragraph[],
  });
}
