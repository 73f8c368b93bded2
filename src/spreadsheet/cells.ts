/** The kinds of cells that sheets are made of. */
import type { FigureCell } from "../language/table-cells.ts";
import { resolveCellDivisor } from "../language/table-cells.ts";
import { createQuantity, type Quantity } from "../quantity.ts";
import type { CellContent, CellLook, NumberFormat, SheetCell, SheetRow } from "./workbook-content.ts";

export const bodyLook: CellLook = { align: "left", hasBorders: true };
const numberLook: CellLook = { align: "right", hasBorders: true };
export const headLook: CellLook = { align: "center", bold: true, hasBorders: true };
const titleLook: CellLook = { align: "center", bold: true };
const noteLook: CellLook = { align: "left", italic: true };

export function buildTextCell(text: string, look: CellLook = bodyLook): SheetCell {
  return { content: text === "" ? { kind: "empty" } : { kind: "text", text }, look };
}

/** An ordinal or a line number is a number: Excel marks it as a fault where it is a text. */
export function buildTextOrOrdinalCell(text: string, look: CellLook = bodyLook): SheetCell {
  if (!/^[1-9]\d{0,8}$/.test(text)) return buildTextCell(text, look);
  return { content: buildOrdinalCell(Number(text)).content, look };
}

export function buildNumberCell(value: Quantity | null, format: NumberFormat): SheetCell {
  return {
    content: value === null ? { kind: "empty" } : { kind: "number", value, format },
    look: numberLook,
  };
}

/** An ordinal or a year, without separators of thousands. */
export function buildOrdinalCell(number: number): SheetCell {
  return {
    content: { kind: "number", value: createQuantity(number), format: { decimals: 0, isPlain: true } },
    look: { ...bodyLook, align: "center" },
  };
}

export function buildHeadRow(headings: readonly string[]): SheetRow {
  return headings.map((heading) => buildTextCell(heading, headLook));
}

/** A line above a table, as wide as the table. */
export function buildTitleRow(text: string, columnCount: number): SheetRow {
  return [{ ...buildTextCell(text, titleLook), columnSpan: columnCount }];
}

/** A line below a table, as wide as the table. */
export function buildNoteRow(text: string, columnCount: number): SheetRow {
  return [{ ...buildTextCell(text, noteLook), columnSpan: columnCount }];
}

/** The number of a printed cell, unrounded, shown with as many decimals as in print; empty where there is none. */
export function buildFigureContent({ value, shown, format }: FigureCell): CellContent {
  if (value === null) return { kind: "empty" };
  return {
    kind: "number",
    value: value.div(resolveCellDivisor(format)),
    format: { decimals: countDecimals(shown), ...(shown.startsWith("+") && { isSigned: true }) },
  };
}

/** Counts the decimals of a number as it is printed: "1.234,56" has two. */
export function countDecimals(shown: string): number {
  return /,(\d+)$/.exec(shown)?.[1]?.length ?? 0;
}

export function buildFigureCell(cell: FigureCell): SheetCell {
  return { content: buildFigureContent(cell), look: numberLook };
}
