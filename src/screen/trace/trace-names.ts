/** How an explanation names what it speaks of: exports and their columns, lines, months, localities. */

import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import type { SourceLines } from "../../figures/figure.ts";
import { formatNumber } from "../../language/number-text.ts";
import { formatYearMonth, type YearMonth } from "../../period.ts";
import { createQuantity } from "../../quantity.ts";

type LineRanges = SourceLines["lines"];

/** "5–76, 80"; of a long list the beginning and how many lines follow. */
export function formatLineRanges(lines: LineRanges, maxRanges = 12): string {
  const texts = lines.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  if (texts.length <= maxRanges) return texts.join(", ");
  const rest = countLines(lines.slice(maxRanges));
  return `${texts.slice(0, maxRanges).join(", ")} và ${formatNumber(createQuantity(rest))} dòng khác`;
}

export function countLines(lines: LineRanges): number {
  return lines.reduce((sum, [from, to]) => sum + to - from + 1, 0);
}

/** "tháng 9/2022" */
export function formatMonth(month: YearMonth): string {
  return `tháng ${formatYearMonth(month)}`;
}

/** "tháng 10/2021 đến tháng 12/2021" */
export function formatMonthRange([first, last]: readonly [YearMonth, YearMonth]): string {
  return first === last ? formatMonth(first) : `${formatMonth(first)} đến ${formatMonth(last)}`;
}

export function resolveLocalityName(code: string, { localities }: Office): string {
  return localities.find((locality) => locality.code === code)?.name ?? code;
}

export function findExportDeclaration(exportId: string, { sectors }: Catalogue): ExportDeclaration {
  const found = sectors.flatMap(({ exports }) => exports).find(({ id }) => id === exportId);
  if (!found) throw new Error(`${exportId}: no export of the catalogue`);
  return found;
}

export function findColumn(id: string, { columns }: ExportDeclaration): Column | undefined {
  return columns.find((column) => column.id === id);
}

/** The usual header of a column. */
export function resolveColumnHeader(id: string, declaration: ExportDeclaration): string {
  return findColumn(id, declaration)?.headers[0] ?? id;
}

export function quoteText(text: string): string {
  return `"${text}"`;
}
