/** The grain of an export: what makes a row unique. Numbers of two rows with the same key say the same thing twice. */
import { isStockOrOpening } from "./aggregation.ts";
import { listIndicatorsOfExport } from "./by-export/indicators.ts";
import type { Catalogue, Column, ExportDeclaration } from "./declaration.ts";

export type RowKey =
  /** No two rows are alike in these columns, whatever their numbers: a cell of a table, or a numbered event. */
  | { readonly kind: "columns"; readonly columns: readonly Column[] }
  /** A list of persons: no two rows are alike in all declared columns. */
  | { readonly kind: "declared columns" }
  /** Events: two may be alike, and are doubted if all their cells are. */
  | { readonly kind: "none" };

/**
 * Finds the key of an export: the declared one; else in a table with months, time, locality and all texts. Events with dates have
 * none, but for those with a stock, which is never added up within a day.
 */
export function determineUniqueKeyColumns(declaration: ExportDeclaration, catalogue: Catalogue): RowKey {
  const { columns, key, rows } = declaration;
  if (key) return { kind: "columns", columns: columns.filter(({ id }) => key.includes(id)) };
  const hasStock = listIndicatorsOfExport(declaration.id, catalogue).some(({ aggregation }) =>
    isStockOrOpening(aggregation),
  );
  const isList = columns.some(({ type }) => type === "private");
  if (isList && rows !== "cells") return { kind: "declared columns" };
  const isCells = rows === undefined ? hasRequiredMonthColumn(columns) : rows === "cells";
  return isCells || hasStock
    ? { kind: "columns", columns: pickIdentifyingColumns(columns) }
    : { kind: "none" };
}

/** A row of a table with months is a cell of it. */
function hasRequiredMonthColumn(columns: readonly Column[]): boolean {
  return columns.some(({ type, optional }) => type === "month" && !optional);
}

/** The time, the place and the texts. A date beside the month only says when the row was written, and a note names nothing. */
function pickIdentifyingColumns(columns: readonly Column[]): Column[] {
  const day = hasRequiredMonthColumn(columns) ? undefined : columns.find(({ type }) => type === "date");
  return columns.filter((column) => column === day || isIdentifyingColumn(column));
}

/** True for a column of notes, which name nothing. */
export function isNoteColumn({ headers }: Pick<Column, "headers">): boolean {
  return headers.some((header) => /ghi\s+chú/iu.test(header.normalize("NFC")));
}

function isIdentifyingColumn(column: Column): boolean {
  switch (column.type) {
    case "month":
    case "year":
    case "locality":
    case "indicator":
      return true;
    case "text":
      return !isNoteColumn(column);
    case "date":
    case "count":
    case "money":
    case "decimal":
    case "percent":
    case "private":
      return false;
  }
}
