/** Keeps the workbook that was opened last: its sheets are read one after the other. */
import type { ExportFile } from "../source.ts";
import { openWorkbookOrProblem } from "./open-workbook.ts";
import type { Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";
import type { WorkbookProblem } from "./workbook-problem.ts";

/** More than any spreadsheet that a person works with. */
const maxWorkbookBytes = 200 << 20;

let last:
  | { readonly chunks: ExportFile["chunks"]; readonly workbook: Workbook | WorkbookProblem }
  | undefined;

/** Opens the workbook of a file or of one of its sheets; the sheets of one listing share their bytes. */
export function openWorkbookOfFile(file: ExportFile): Workbook | WorkbookProblem {
  if (last?.chunks === file.chunks) return last.workbook;
  const opened = openBytesOrProblem(file);
  const workbook = "code" in opened ? opened : keepLastSheet(opened);
  last = { chunks: file.chunks, workbook };
  return workbook;
}

/** A sheet is looked at before it is read: its cells are kept until the next one is. */
function keepLastSheet({ sheets }: Workbook): Workbook {
  let lastSheet: { readonly index: number; readonly sheet: Sheet } | undefined;
  return {
    sheets: sheets.map((listed, index) => ({
      ...listed,
      readSheet() {
        if (lastSheet?.index !== index) lastSheet = { index, sheet: listed.readSheet() };
        return lastSheet.sheet;
      },
    })),
  };
}

function openBytesOrProblem(file: ExportFile): Workbook | WorkbookProblem {
  const tooLarge: WorkbookProblem = { code: "workbook-too-large", details: {} };
  if ((file.size ?? 0) > maxWorkbookBytes) return tooLarge;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const chunk of file.chunks()) {
    length += chunk.length;
    if (length > maxWorkbookBytes) return tooLarge;
    chunks.push(chunk.slice());
  }
  return openWorkbookOrProblem(Buffer.concat(chunks));
}
