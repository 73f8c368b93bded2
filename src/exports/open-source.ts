import { openCsvSource } from "./csv/csv-source.ts";
import type { ExportFile, ExportSource } from "./source.ts";

/** Opens a file as a source of records. Every file is read as CSV, which refuses other formats by their first bytes. */
export function openExportSource(file: ExportFile): ExportSource {
  return openCsvSource(file);
}
