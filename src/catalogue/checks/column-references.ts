/** References of declarations to columns: "jobs.placed". */
import { amountColumnTypes, type ColumnType } from "../column-types.ts";
import type { RawIndicator } from "../pack-schema.ts";
import { type ExportsById, findExportOfIndicator } from "./raw-indicator.ts";

type ColumnReference = [key: string, reference: string, types: readonly ColumnType[]];

/** The references of an indicator to columns that are not there, or of another type. */
export function findUnknownColumnReferences(
  indicator: RawIndicator,
  exports: ExportsById,
): ColumnReference[] {
  const { sum, stock, opening, done, open, deadline, given, weight, where, breakdowns, count } = indicator;
  const exportId = findExportOfIndicator(indicator);
  const references: [string, string | undefined, readonly ColumnType[]][] = [
    ["sum", sum, amountColumnTypes],
    ["stock", stock, amountColumnTypes],
    ["opening", opening, amountColumnTypes],
    ["given", given, amountColumnTypes],
    ["weight", weight, amountColumnTypes],
    ["done", done, ["date"]],
    ["open", open, ["date"]],
    ["deadline", deadline, ["date"]],
    ...Object.keys(where).map((column): ColumnReference => ["where", `${exportId}.${column}`, ["text"]]),
    ...breakdowns.map((column): ColumnReference => ["breakdowns", `${exportId}.${column}`, ["text"]]),
  ];
  const missing = references.filter(
    (reference): reference is ColumnReference =>
      reference[1] !== undefined && !hasColumnOfType(exports, reference[1], reference[2]),
  );
  return count !== undefined && !Object.hasOwn(exports, count) ? [["count", count, []], ...missing] : missing;
}

/** The columns of these types; of no type: the exports. */
export function listReferences(exports: ExportsById, types: readonly ColumnType[]): string[] {
  if (types.length === 0) return Object.keys(exports);
  return Object.entries(exports).flatMap(([id, { columns }]) =>
    Object.keys(columns)
      .map((column) => `${id}.${column}`)
      .filter((reference) => hasColumnOfType(exports, reference, types)),
  );
}

/** True for a reference to a column of one of the types. */
export function hasColumnOfType(
  exports: ExportsById,
  reference: string,
  types: readonly ColumnType[],
): boolean {
  const [exportId = "", column = ""] = reference.split(".");
  const columns = Object.hasOwn(exports, exportId) ? (exports[exportId]?.columns ?? {}) : {};
  const declared = Object.hasOwn(columns, column) ? columns[column] : undefined;
  return declared !== undefined && types.includes(declared.type);
}
