/** The exports of data/: CSV files, and workbooks sheet by sheet. */
import { join } from "node:path";
import { splitSheetPath } from "../exports/file-name.ts";
import type { ExportFile } from "../exports/source.ts";
import { listSheetFiles } from "../exports/workbook/list-sheets.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { convertToXlsxIfPossible } from "../libreoffice/convert-files.ts";
import {
  csvPattern,
  exportFilePattern,
  isOldWorkbookName,
  listFilesWithStats,
  readFileChunks,
  readOrAddIssue,
  toForwardSlashes,
} from "./files/disk.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/** An export as it was when the folder was listed; its path is relative to the workspace. */
export interface ListedExport {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly isOnlyOfExport?: boolean;
}

/**
 * Lists the exports of `data/` by path; every other file there becomes an issue. A file that is not read is an error under the name of an
 * export, unless it lies beside the table that was made of it.
 */
export function listExportFiles(
  { root }: WorkspaceFolder,
  hasExportName: (path: string) => boolean = () => false,
): {
  exports: (ExportFile & ListedExport)[];
  issues: Issue[];
} {
  const exports: (ExportFile & ListedExport)[] = [];
  const issues: Issue[] = [];
  const files = listFilesWithStats(root, "data", exportFilePattern, issues);
  const paths = files.map(({ path }) => path);
  const csvFiles = mapByNameWithoutExtension(paths.filter((path) => csvPattern.test(path)));
  const tables = mapByNameWithoutExtension(paths.filter((path) => exportFilePattern.test(path)));
  for (const { path, stats } of files) {
    const file = toForwardSlashes(path);
    const csv = csvFiles.get(toNameWithoutExtension(path));
    const isTable = exportFilePattern.test(path) || (isOldWorkbookName(path) && hasExportName(file));
    if (isTable && !stats.isFile()) issues.push(buildIssue("file-not-regular", {}, { file }));
    else if (isTable && csv !== undefined && csv !== file)
      issues.push(buildIssue("workbook-beside-csv", { csv }, { file }));
    else if (isTable)
      exports.push(...listTables(root, { path: file, size: stats.size, mtimeMs: stats.mtimeMs }));
    else if (hasExportName(file) && !tables.has(toNameWithoutExtension(path)))
      issues.push(buildIssue("export-not-read", {}, { file }));
    else issues.push(buildIssue("file-not-csv", {}, { file }));
  }
  return { exports, issues };
}

function mapByNameWithoutExtension(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(paths.map((path) => [toNameWithoutExtension(path), toForwardSlashes(path)]));
}

function toNameWithoutExtension(path: string): string {
  return path.replace(/\.[^./\\]+$/, "").toLowerCase();
}

/** A file that the system refuses to read is told when it is read. */
function listTables(root: string, listed: ListedExport): (ExportFile & ListedExport)[] {
  const file = openOldWorkbookIfPossible(root, listed) ?? createLazyExportFile(root, listed);
  if (csvPattern.test(listed.path)) return [file];
  return readOrAddIssue(listed.path, [], () => listSheetFiles(file)) ?? [file];
}

/** A workbook of the old Excel is read where LibreOffice can convert it, and refused with a remedy elsewhere. */
function openOldWorkbookIfPossible(
  root: string,
  listed: ListedExport,
): (ExportFile & ListedExport) | undefined {
  const converted = /\.xls$/i.test(listed.path)
    ? convertToXlsxIfPossible(join(root, listed.path))
    : undefined;
  if (!converted) return undefined;
  const { chunks: originalChunks } = createLazyExportFile(root, listed);
  return { ...listed, chunks: () => [converted], originalChunks };
}

/** Opens a listed export. Reading it throws FileChangedError if the file has changed since. */
export function createLazyExportFile(root: string, listed: ListedExport): ExportFile & ListedExport {
  const path = join(root, splitSheetPath(listed.path).file);
  return { ...listed, chunks: () => readFileChunks(path, listed) };
}
