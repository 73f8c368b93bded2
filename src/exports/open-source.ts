import type { ExportDeclaration } from "../catalogue/declaration.ts";
import { openCsvSource } from "./csv/csv-source.ts";
import { splitSheetPath } from "./file-name.ts";
import { replaceMissingMarks } from "./missing-marks.ts";
import type { ExportFile, ExportSource } from "./source.ts";
import { hasWorkbookSignature } from "./workbook/open-workbook.ts";
import { openWorkbookSource } from "./workbook/workbook-source.ts";

/** Opens a file of a known export, whose declared marks for missing numbers all become one. */
export function openSourceOfExport(file: ExportFile, declaration: ExportDeclaration): ExportSource {
  return replaceMissingMarks(openExportSource(file), declaration);
}

/** Opens a file as a source of records: a workbook by its name or its first bytes; a file that is named CSV must be CSV. */
export function openExportSource(file: ExportFile): ExportSource {
  return isWorkbook(file) ? openWorkbookSource(file) : openCsvSource(file);
}

function isWorkbook(file: ExportFile): boolean {
  if (/\.csv$/i.test(file.path)) return false;
  if (/\.(?:xls[xmb]?|ods)$/i.test(splitSheetPath(file.path).file)) return true;
  for (const chunk of file.chunks()) return hasWorkbookSignature(chunk);
  return false;
}
