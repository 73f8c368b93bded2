/** The kinds of cells that sheets are made of. */
import { parseVietnameseNumber } from "../language/numbers/number-text.ts";
import { roundRate } from "../language/numbers/rate-text.ts";
import type { FigureCell } from "../language/tables/table-cells.ts";
import { resolveCellDivisor } from "../language/tables/table-unit.ts";
import { createQuantity, type Quantity, roundQuantity } from "../quantity.ts";
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

/** The number of a printed cell, shown with as many decimals as in print; empty where there is none. */
export function buildFigureContent({ value, shown, format }: FigureCell): CellContent {
  if (value === null) return { kind: "empty" };
  const number = value.div(resolveCellDivisor(format));
  const decimals = countPrintedDecimals(number, shown);
  return {
    kind: "number",
    value: choosePrintedOrUnrounded(number, decimals, shown),
    format: { decimals, ...(shown.startsWith("+") && { isSigned: true }) },
  };
}

/** Points are printed as the difference of the printed rates: the unrounded one may be shown as another number. */
function choosePrintedOrUnrounded(number: Quantity, decimals: number, shown: string): Quantity {
  const printed = parseVietnameseNumber(shown.replace(/^\+/, ""));
  return printed && !roundQuantity(number, decimals).eq(printed) ? printed : number;
}

/** Print has a bound where its decimals would make a rate 0 or 100: "<0,01"; a number needs more of them. */
function countPrintedDecimals(value: Quantity, shown: string): number {
  const decimals = countDecimals(shown);
  return /^[<>]/.test(shown) ? countRateDecimals(value, decimals) : decimals;
}

/** More than the rates of a province need. */
const maxRateDecimals = 10;

/** Counts the decimals, at least as many as given, with which a rate is not shown as the 0 or 100 that it is not. */
export function countRateDecimals(rate: Quantity, decimals: number): number {
  return roundRate(rate, decimals, maxRateDecimals).decimals;
}

/** Counts the decimals of a number as it is printed: "1.234,56" has two. */
export function countDecimals(shown: string): number {
  return /,(\d+)$/.exec(shown)?.[1]?.length ?? 0;
}

export function buildFigureCell(cell: FigureCell): SheetCell {
  return { content: buildFigureContent(cell), look: numberLook };
}
