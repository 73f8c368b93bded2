/** The PDF of a Word file, under its name beside it. */
import type { Issue } from "../issues/issue.ts";
import { pdfsOf } from "../pdf.ts";
import { write } from "../writing.ts";
import { Refused } from "./opening.ts";
import { writeOut } from "./records.ts";

export interface PdfBeside {
  /** Absent where there is none; the issues say why. */
  readonly path?: string;
  readonly issues: readonly Issue[];
}

export async function pdfBeside(docx: string): Promise<PdfBeside | undefined> {
  return (await pdfsBeside([docx])).get(docx);
}

/** By Word file, all by one call of LibreOffice. Where one cannot be made or written, the others are all the same. */
export async function pdfsBeside(files: readonly string[]): Promise<ReadonlyMap<string, PdfBeside>> {
  const made = new Map<string, PdfBeside>();
  for (const [docx, pdf] of pdfsOf(files))
    made.set(docx, pdf instanceof Uint8Array ? await putBeside(docx, pdf) : { issues: [pdf] });
  return made;
}

async function putBeside(docx: string, pdf: Uint8Array): Promise<PdfBeside> {
  const path = docx.replace(/(\.docx)?$/i, ".pdf");
  try {
    await writeOut(path, () => write(path, pdf));
    return { path, issues: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { issues: error.issues };
  }
}
