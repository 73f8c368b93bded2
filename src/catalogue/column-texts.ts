import { listIndicatorsOfExport } from "./by-export/indicators.ts";
import type { Catalogue, Column } from "./declaration.ts";

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

function listFilterTextsOfColumn(exportId: string, columnId: string, catalogue: Catalogue): string[] {
  return listIndicatorsOfExport(exportId, catalogue).flatMap(
    ({ aggregation }) => aggregation.where[columnId] ?? [],
  );
}
