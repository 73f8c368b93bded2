/** Conversions by an installed LibreOffice: Word files to PDF, workbooks of the old Excel to those of today. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeWriteFailure } from "../issues/disk-failures.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { findLibreOffice } from "./find-libreoffice.ts";

/** Headings, tables and descriptions of charts are kept for those who listen to a document, headings also as an outline to click on. */
const taggedPdf = `pdf:writer_pdf_Export:${JSON.stringify({
  UseTaggedPDF: { type: "boolean", value: "true" },
  ExportBookmarks: { type: "boolean", value: "true" },
})}`;
const baseTimeoutMs = 120_000;
const timeoutPerFileMs = 20_000;

/**
 * Converts Word files to PDF with an installed LibreOffice; the issue says why a file has none. One call converts all files of a
 * folder, in little more time than one file takes. Files of the same name in different folders need separate calls.
 */
export function convertToPdfsOrIssues(wordPaths: readonly string[]): Map<string, Uint8Array | Issue> {
  const soffice = findLibreOffice();
  if (!soffice) return new Map(wordPaths.map((file) => [file, buildIssue("pdf-without-libreoffice")]));
  const results = new Map<string, Uint8Array | Issue>();
  const failure = runInTemporaryFolder("so-ket-pdf-", (folder) => {
    for (const group of groupFilesByFolder(wordPaths)) {
      const { error, stderr } = runConversion(soffice, "pdf", folder, group);
      for (const docx of group) {
        const pdfPath = join(folder, basename(docx).replace(/\.docx$/i, ".pdf"));
        const failure = buildIssue("pdf-failed", { reason: error?.message ?? stderr.trim() });
        results.set(docx, existsSync(pdfPath) ? readFileSync(pdfPath) : failure);
        rmSync(pdfPath, { force: true });
      }
    }
  });
  if (failure) for (const path of wordPaths) results.set(path, buildIssue("pdf-failed", failure));
  return results;
}

/** Converts a workbook of the old Excel (.xls); undefined without LibreOffice, or where it cannot. */
export function convertToXlsxIfPossible(path: string): Uint8Array | undefined {
  const soffice = findLibreOffice();
  if (!soffice) return undefined;
  let bytes: Uint8Array | undefined;
  runInTemporaryFolder("so-ket-xls-", (folder) => {
    runConversion(soffice, "xlsx", folder, [path]);
    const converted = join(folder, basename(path).replace(/\.[^.]*$/, ".xlsx"));
    if (existsSync(converted)) bytes = readFileSync(converted);
  });
  return bytes;
}

/** The reason where the system's folder for temporary files is missing or takes none. */
function runInTemporaryFolder(
  prefix: string,
  run: (folder: string) => void,
): { readonly reason: string } | undefined {
  let folder: string;
  try {
    folder = mkdtempSync(join(tmpdir(), prefix));
  } catch (error) {
    const { reason } = describeWriteFailure((error as NodeJS.ErrnoException).code ?? String(error));
    return { reason: `không ghi được vào thư mục tạm ${tmpdir()}: ${reason}` };
  }
  try {
    run(folder);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs with a profile in the folder: otherwise an open LibreOffice window takes over the call and does nothing. */
function runConversion(soffice: string, form: "pdf" | "xlsx", folder: string, files: readonly string[]) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  // Any other file under this name would be read as text.
  const filter = form === "xlsx" ? ["--infilter=MS Excel 97"] : [];
  const commandArguments = [
    profile,
    "--headless",
    ...filter,
    "--convert-to",
    form === "pdf" ? taggedPdf : form,
    "--outdir",
    folder,
    ...files,
  ];
  const timeout = baseTimeoutMs + files.length * timeoutPerFileMs;
  return spawnSync(soffice, commandArguments, { encoding: "utf8", timeout });
}

function groupFilesByFolder(files: readonly string[]): string[][] {
  const folders = new Map<string, string[]>();
  for (const file of files) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  return [...folders.values()];
}
