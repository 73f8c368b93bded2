import { formatSheetPath } from "../file-name.ts";
import type { ExportFile } from "../source.ts";
import { openWorkbookOfFile } from "./opened-workbooks.ts";

/** Lists the sheets of a workbook as files of their own, each with the bytes of the whole; the workbook itself where it cannot be opened. */
export function listSheetFiles<File extends ExportFile>(file: File): File[] {
  const workbook = openWorkbookOfFile(file);
  if ("code" in workbook || workbook.sheets.length === 0) return [file];
  return workbook.sheets.map(({ name }) => ({ ...file, path: formatSheetPath(file.path, name) }));
}
