/** What the references of a rule name: columns of exports, or indicators, whose ids may look the same. */
import { amountColumnTypes, type ColumnType } from "../column-types.ts";
import type { ColumnOperand, Operands } from "./edit-rule.ts";

/** The columns and indicators of all sectors. */
export interface DeclaredNames {
  /** By "export.column". */
  readonly columns: ReadonlyMap<string, ColumnType>;
  /** The unit of each indicator, by its id. */
  readonly indicators: ReadonlyMap<string, string>;
}

/** Resolves references as columns of numbers where all are, else as indicators; undefined if they are neither. */
export function resolveOperands(references: readonly string[], names: DeclaredNames): Operands | undefined {
  const columns = resolveColumns(references, names, amountColumnTypes);
  if (columns) return { of: "columns", columns };
  return references.every((id) => names.indicators.has(id))
    ? { of: "indicators", ids: references }
    : undefined;
}

/** Resolves references as columns of the given types; undefined if one is none. */
export function resolveColumns(
  references: readonly string[],
  { columns }: DeclaredNames,
  types: readonly ColumnType[],
): readonly ColumnOperand[] | undefined {
  const areAll = references.every((reference) => types.some((type) => columns.get(reference) === type));
  return areAll ? references.map(parseColumnReference) : undefined;
}

function parseColumnReference(reference: string): ColumnOperand {
  const [exportId = "", column = ""] = reference.split(".");
  return { export: exportId, column };
}
