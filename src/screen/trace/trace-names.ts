/** Names of months, localities, exports and columns in the explanation of a figure. */
import type { Catalogue, Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { pickCountedMonths } from "../../figures/values/counted-months.ts";
import { formatMonthAndYear, type Period, toYearMonth, type YearMonth } from "../../period.ts";

/** "tháng 9/2022" */
export function formatMonthOfYear(month: YearMonth): string {
  return `tháng ${formatMonthAndYear(month)}`;
}

/** "tháng 12/2021" for the start of nine months of 2022: the month of a number of one moment. */
export function formatCountedMonth(kind: "stock" | "opening", period: Period): string {
  const { year, last } = pickCountedMonths({ kind }, period);
  return formatMonthOfYear(toYearMonth(year, last));
}

/** "tháng 10/2021 đến tháng 12/2021" */
export function formatMonthRange([first, last]: readonly [YearMonth, YearMonth]): string {
  return first === last
    ? formatMonthOfYear(first)
    : `${formatMonthOfYear(first)} đến ${formatMonthOfYear(last)}`;
}

export function resolveLocalityName(code: string, { localities }: Office): string {
  return localities.find((locality) => locality.code === code)?.name ?? code;
}

/** The declaration of an export that the catalogue is known to have. */
export function requireExportDeclaration(exportId: string, { sectors }: Catalogue): ExportDeclaration {
  const declaration = sectors.flatMap(({ exports }) => exports).find(({ id }) => id === exportId);
  if (!declaration) throw new Error(`the catalogue has no export "${exportId}"`);
  return declaration;
}

export function findColumn(id: string, { columns }: ExportDeclaration): Column | undefined {
  return columns.find((column) => column.id === id);
}

/** The first header that the catalogue declares for a column. */
export function resolveColumnHeader(id: string, declaration: ExportDeclaration): string {
  return findColumn(id, declaration)?.headers[0] ?? id;
}

export function quoteText(text: string): string {
  return `"${text}"`;
}
