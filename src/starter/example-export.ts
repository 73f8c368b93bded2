/** An empty export: its headers with units, and one row that shows how to fill it in and is never counted. */

import { isTimeType } from "../catalogue/column-types.ts";
import type { Column, ExportDeclaration, Indicator } from "../catalogue/declaration.ts";
import { exampleMark } from "../catalogue/example-mark.ts";
import type { Period } from "../period.ts";

export interface ExampleContext {
  readonly period: Period;
  /** The name of some locality of the office. */
  readonly localityName: string;
  /** True where localities are districts, which headers call "Huyện/Thành phố". */
  readonly hasDistricts: boolean;
  readonly indicators: readonly Indicator[];
}

/** Renders the file as spreadsheets of Vietnamese offices save it: semicolons, and a byte order mark. */
export function renderExampleExport(declaration: ExportDeclaration, context: ExampleContext): string {
  const columns = declaration.columns.filter(({ type }) => type !== "private");
  const marked = findMarkedColumn(columns);
  const header = columns.map((column) => formatHeader(column, context));
  const example = columns.map((column) => {
    const value = formatExampleValue(declaration, column, context);
    return column === marked ? `${exampleMark} ${value}` : value;
  });
  return `\uFEFF${[header, example].map((cells) => `${cells.map(quoteCell).join(";")}\r\n`).join("")}`;
}

/** The mark makes its cell unreadable, so that the row cannot count by mistake; a text could be read with it. */
function findMarkedColumn(columns: readonly Column[]): Column | undefined {
  return (
    columns.find(({ type, optional }) => (isTimeType(type) || type === "year") && !optional) ??
    columns.find(({ type, optional }) => type !== "text" && !optional)
  );
}

function formatHeader({ headers, type, unit }: Column, { hasDistricts }: ExampleContext): string {
  const header = (type === "locality" && !hasDistricts ? headers.at(-1) : headers[0]) ?? "";
  return unit === undefined ? header : `${header} (${unit})`;
}

function formatExampleValue(declaration: ExportDeclaration, column: Column, context: ExampleContext): string {
  const { period, localityName, indicators } = context;
  switch (column.type) {
    case "month":
      return `${period.last}/${period.year}`;
    case "date":
      return column.optional ? "" : `15/${period.last}/${period.year}`;
    case "year":
      return String(period.year);
    case "locality":
      return column.optional ? "" : localityName;
    case "indicator":
      return findExampleIndicator(indicators)?.name ?? "";
    case "text":
      return findExampleText(declaration, column, indicators);
    case "count":
    case "money":
    case "decimal":
    case "percent":
      return column.optional ? "" : "12";
    case "private":
      return "";
  }
}

/** The first that sums a column: a plan says most often how many. */
function findExampleIndicator(indicators: readonly Indicator[]): Indicator | undefined {
  return indicators.find(({ aggregation }) => aggregation.kind === "sum");
}

/** A text that some indicator counts, where texts decide; the unit beside the indicator of a plan. */
function findExampleText(
  { id, columns }: ExportDeclaration,
  column: Column,
  indicators: readonly Indicator[],
): string {
  if (column.id === "unit" && columns.some(({ type }) => type === "indicator"))
    return findExampleIndicator(indicators)?.unit ?? "";
  if (column.optional) return "";
  const counted = indicators.flatMap(({ aggregation }) =>
    "where" in aggregation && aggregation.export === id ? (aggregation.where[column.id] ?? []) : [],
  );
  return counted[0] ?? column.texts?.[0] ?? `(${column.headers[0]?.toLowerCase() ?? ""})`;
}

function quoteCell(cell: string): string {
  return /[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
