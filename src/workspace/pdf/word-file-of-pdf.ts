/** Finds the Word file of which a PDF was made: both name the same run. */
import { statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { findReportIdentity } from "../../audit/edited-report.ts";
import { computeSha256 } from "../../hash.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { parseDocumentKeywords } from "../../ledger/origin.ts";
import { readPdfProperties } from "../../pdf/read-pdf-properties.ts";
import { formatPath, listNamesInFolder, readFileNotLargerThan } from "../files/disk.ts";
import { resolveBelow } from "../files/path-below.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";

interface WordFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The time in a PDF has whole seconds, and clocks of network drives differ a little. */
const clockToleranceMs = 5000;

/** Looks next to the PDF, then in its period's folder of the workspace. */
export function findWordFileOfPdf(
  pdf: WordFile,
  folder: WorkspaceFolder | undefined,
  maxBytes: number,
): WordFile | Issue {
  const { keywords, created } = readPdfProperties(pdf.bytes);
  const identity = parseDocumentKeywords(keywords ?? "");
  if (!identity) return buildIssue("pdf-foreign");
  const folders = [dirname(pdf.path), ...(folder ? [resolveBelow(folder.root, "out", identity.period)] : [])];
  const found = [...new Set(folders)].flatMap((each) => listWordFilesOfRun(each, identity.run, maxBytes));
  const [first, ...others] = preferNamesake(found, pdf.path);
  if (!first) return buildIssue("pdf-word-missing", { run: identity.run, period: identity.period });
  if (others.some(({ bytes }) => computeSha256(bytes) !== computeSha256(first.bytes))) {
    const paths = [first, ...others].map(({ path }) => formatPath(path, process.cwd()));
    return buildIssue("pdf-word-several", { paths: paths.join(", ") });
  }
  const isNewer = created !== undefined && statSync(first.path).mtimeMs > created + clockToleranceMs;
  return isNewer ? buildIssue("pdf-word-newer", { path: formatPath(first.path, process.cwd()) }) : first;
}

function listWordFilesOfRun(folder: string, run: string, maxBytes: number): WordFile[] {
  return listNamesInFolder(folder, "", [])
    .filter((name) => /^[^.~].*\.docx$/i.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const { bytes } = readFileNotLargerThan(path, maxBytes);
      return bytes && findReportIdentity(bytes)?.run === run ? [{ path, bytes }] : [];
    });
}

/** "bao-cao.pdf" is of "bao-cao.docx" next to it, whatever copies there are. */
function preferNamesake(files: readonly WordFile[], pdfPath: string): readonly WordFile[] {
  const name = `${basename(pdfPath).replace(/\.pdf$/i, "")}.docx`.toLowerCase();
  const namesake = files.find(({ path }) => basename(path).toLowerCase() === name);
  return namesake ? [namesake] : files;
}
