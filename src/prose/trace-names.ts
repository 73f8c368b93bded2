/** How an explanation names what it speaks of: exports and their columns, lines, months, localities. */
import type { Catalogue, Column, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import type { YearMonth } from "../exports/row.ts";
import type { Source } from "../figures/figure.ts";
import { quantity } from "../quantity.ts";
import { numeral } from "./numbers.ts";

type Lines = Source["lines"];

/** "5–76, 80"; of a long list the beginning and how many lines follow. */
export function linesText(lines: Lines, most = 12): string {
  const texts = lines.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  if (texts.length <= most) return texts.join(", ");
  const rest = countOf(lines.slice(most));
  return `${texts.slice(0, most).join(", ")} và ${numeral(quantity(rest))} dòng khác`;
}

export function countOf(lines: Lines): number {
  return lines.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** "tháng 9/2022" */
export function monthName(month: YearMonth): string {
  return `tháng ${shortMonth(month)}`;
}

/** "9/2022" */
export function shortMonth(month: YearMonth): string {
  return `${month % 100}/${Math.floor(month / 100)}`;
}

/** "tháng 10/2021 đến tháng 12/2021" */
export function monthsText([first, last]: readonly [YearMonth, YearMonth]): string {
  return first === last ? monthName(first) : `${monthName(first)} đến ${monthName(last)}`;
}

export function localityName(code: string, { localities }: Office): string {
  return localities.find((locality) => locality.code === code)?.name ?? code;
}

export function declarationFor(exportId: string, { sectors }: Catalogue): ExportDeclaration {
  const found = sectors.flatMap(({ exports }) => exports).find(({ id }) => id === exportId);
  if (!found) throw new Error(`${exportId}: no export of the catalogue`);
  return found;
}

export function columnOf(id: string, { columns }: ExportDeclaration): Column | undefined {
  return columns.find((column) => column.id === id);
}

/** The usual header of a column. */
export function headerOf(id: string, declaration: ExportDeclaration): string {
  return columnOf(id, declaration)?.headers[0] ?? id;
}

export function quoted(text: string): string {
  return `"${text}"`;
}
