/** The PDF of a Word file, under its name beside it. */
import type { Issue } from "../issues/issue.ts";
import { UserFacingError } from "../issues/user-facing-error.ts";
import { convertToPdfs } from "../pdf.ts";
import { refuseOnDiskError } from "./ledger-files.ts";
import { writeAtomically } from "./safe-write.ts";

export interface PdfFile {
  /** Absent where there is none; the issues say why. */
  readonly path?: string;
  readonly issues: readonly Issue[];
}

export async function writePdf(docx: string): Promise<PdfFile | undefined> {
  return (await writePdfs([docx])).get(docx);
}

/** By Word file, all by one call of LibreOffice. Where one cannot be made or written, the others are all the same. */
export async function writePdfs(files: readonly string[]): Promise<ReadonlyMap<string, PdfFile>> {
  const results = new Map<string, PdfFile>();
  for (const [docx, pdf] of convertToPdfs(files))
    results.set(docx, pdf instanceof Uint8Array ? await writePdfNextTo(docx, pdf) : { issues: [pdf] });
  return results;
}

async function writePdfNextTo(docx: string, pdf: Uint8Array): Promise<PdfFile> {
  const path = docx.replace(/(\.docx)?$/i, ".pdf");
  try {
    await refuseOnDiskError(path, () => writeAtomically(path, pdf));
    return { path, issues: [] };
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return { issues: error.issues };
  }
}
