/** The readers of columns whose meaning only the declarations decide: all files of an export share them, with the texts that they know. */
import type { Catalogue, Column } from "../../../catalogue/declaration.ts";
import { getOrCreate } from "../../memoize.ts";
import type { CellReader } from "../cell-reading.ts";

interface DeclaredColumn {
  readonly column: Column;
  readonly catalogue: Catalogue;
  /** Two exports may declare one column together. */
  readonly exportId?: string | undefined;
}

const readersByCatalogue = new WeakMap<Catalogue, WeakMap<Column, Map<string, CellReader>>>();

export function getOrCreateReaderOfColumn(
  { column, catalogue, exportId = "" }: DeclaredColumn,
  createReader: () => CellReader,
): CellReader {
  const readersByColumn = getOrCreate(readersByCatalogue, catalogue, () => new WeakMap());
  const readersByExport = getOrCreate(readersByColumn, column, () => new Map<string, CellReader>());
  return getOrCreate(readersByExport, exportId, createReader);
}
