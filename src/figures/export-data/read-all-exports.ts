import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { ExportFile } from "../../exports/source.ts";
import { findFileCopies } from "../files/file-copies.ts";
import type { RowTrace } from "../trace/row-trace.ts";
import type { ExportData, PreloadExports } from "./export-data.ts";
import { ExportDataReader } from "./export-data-reader.ts";

interface ReadExportsOptions {
  /** Receives every line in order, which excludes parallel reading. */
  readonly rowTrace?: RowTrace;
  readonly preloadExports?: PreloadExports;
  /** So many rows of each file are read before others are known by them; the result does not depend on it. */
  readonly plainRowsAfter?: number;
}

/** Reads all exports. The result does not depend on whether files were read in parallel or one after the other. */
export async function readAllExports(
  exportFiles: readonly ExportFile[],
  catalogue: Catalogue,
  office: Office,
  { rowTrace, preloadExports, plainRowsAfter }: ReadExportsOptions = {},
): Promise<ExportData> {
  const readSingle = (file: ExportFile) => readAllExports([file], catalogue, office);
  const preloaded = preloadExports && !rowTrace ? await preloadExports(readSingle) : undefined;
  const reader = new ExportDataReader(catalogue, office, rowTrace, plainRowsAfter);
  const originals = findFileCopies(exportFiles);
  for (const file of exportFiles) {
    const original = originals.get(file);
    if (original) {
      reader.addCopy(file, original);
      continue;
    }
    const preloadedData = preloaded?.get(file.path);
    if (preloadedData) reader.collected.addPreloaded(preloadedData);
    else await reader.readExportFile(file);
  }
  return reader.collected.toExportData();
}
