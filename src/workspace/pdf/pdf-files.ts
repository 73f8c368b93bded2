import type { Issue } from "../../issues/issue.ts";
import { UserFacingError } from "../../issues/user-facing-error.ts";
import { convertToPdfsOrIssues } from "../../libreoffice/convert-files.ts";
import { writeAtomically } from "../files/atomic-write.ts";
import { writeOrThrowUserFacingError } from "../ledger-files.ts";

export interface PdfFile {
  /** Absent if no PDF was made; the issues say why. */
  readonly path?: string;
  readonly issues: readonly Issue[];
}

/** Writes the PDF next to a Word file. */
export async function writePdf(wordPath: string): Promise<PdfFile | undefined> {
  return (await writePdfs([wordPath])).get(wordPath);
}

/** Writes a PDF next to each Word file, with one call of LibreOffice. The result is keyed by Word file; a failure does not stop the others. */
export async function writePdfs(wordPaths: readonly string[]): Promise<ReadonlyMap<string, PdfFile>> {
  const results = new Map<string, PdfFile>();
  for (const [docx, pdf] of convertToPdfsOrIssues(wordPaths))
    results.set(docx, pdf instanceof Uint8Array ? await writePdfNextTo(docx, pdf) : { issues: [pdf] });
  return results;
}

async function writePdfNextTo(wordPath: string, pdfBytes: Uint8Array): Promise<PdfFile> {
  const path = wordPath.replace(/(\.docx)?$/i, ".pdf");
  try {
    await writeOrThrowUserFacingError(path, () => writeAtomically(path, pdfBytes));
    return { path, issues: [] };
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return { issues: error.issues };
  }
}
