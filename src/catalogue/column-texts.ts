import { isComputedFromRows } from "./aggregation.ts";
import type { Catalogue, Column, Indicator } from "./declaration.ts";

/** The texts of a column that the declarations know. */
interface ColumnTexts {
  /** The texts by which indicators select rows; a row with another text is in none of these figures. */
  readonly filtered: readonly string[];
  /** Right texts that no figure wants. */
  readonly known: readonly string[];
}

export function collectFilteredAndKnownTexts(
  exportId: string,
  column: Column,
  catalogue: Catalogue,
): ColumnTexts {
  const filtered = listFilterTextsOfColumn(exportId, column.id, catalogue);
  return { filtered: [...new Set(filtered)], known: column.texts ?? [] };
}

function listFilterTextsOfColumn(exportId: string, columnId: string, { sectors }: Catalogue): string[] {
  return sectors
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) =>
      isComputedFromExport(indicator, exportId) ? listFilterTextsOfIndicator(indicator, columnId) : [],
    );
}

function isComputedFromExport({ aggregation }: Indicator, exportId: string): boolean {
  return isComputedFromRows(aggregation) && aggregation.export === exportId;
}

function listFilterTextsOfIndicator({ aggregation }: Indicator, columnId: string): readonly string[] {
  return "where" in aggregation ? (aggregation.where[columnId] ?? []) : [];
}
