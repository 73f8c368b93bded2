import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { type Lettering, plain } from "./lettering.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const borders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA };

/** Columns without borders, as the letterhead and the signature stand in. Widths in twips. */
export function borderless(widths: readonly number[], rows: readonly (readonly Paragraph[][])[]): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    margins: noMargins,
    borders,
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
  });

  function cell(children: readonly Paragraph[], index: number): TableCell {
    return new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, children });
  }
}

/** A line of one of the columns; room above and below it in twips. */
export function centredLine(
  text: string,
  lettering: Lettering,
  room: { before?: number; after?: number } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: room,
    children: [plain(text, lettering)],
  });
}
