/** The sheets of a workbook that hold no table, or that nobody sees: they are named in the balance and not read. */
import type { Catalogue } from "../catalogue/declaration.ts";
import { findErrnoCode } from "../issues/system-error.ts";
import { isBlankCell } from "./cells/blank-cell.ts";
import { isMissingValue, parseNumberParts } from "./cells/numbers.ts";
import { splitSheetPath } from "./file-name.ts";
import { hasHeaderOfSomeExport } from "./recognise-export.ts";
import type { ExportFile } from "./source.ts";
import { openWorkbookOfFile } from "./workbook/opened-workbooks.ts";
import type { Sheet, SheetRow } from "./workbook/sheet.ts";
import type { Workbook, WorkbookSheet } from "./workbook/workbook.ts";
import { toWorkbookProblemOrRethrow, type WorkbookProblem } from "./workbook/workbook-problem.ts";

export type LeftOutSheet = "empty" | "chart" | "text" | "hidden";

/** Finds why a sheet is not read; undefined for one that is read, and for any other file. */
export function findReasonSheetIsLeftOut(file: ExportFile, catalogue: Catalogue): LeftOutSheet | undefined {
  const { file: workbookPath, sheet: name } = splitSheetPath(file.path);
  if (name === undefined) return undefined;
  const workbook = openWorkbookIfReadable(file);
  if (workbook === undefined || "code" in workbook) return undefined;
  const reasonOf = (sheet: WorkbookSheet) =>
    findReason(sheet, { ...file, path: `${workbookPath}#${sheet.name}` }, catalogue);
  const wanted = workbook.sheets.find((sheet) => sheet.name === name);
  const reason = wanted && reasonOf(wanted);
  // A workbook without any table was handed in for one: its first sheet is read, and refused for what it lacks.
  const firstVisible = workbook.sheets.find(({ isHidden, hasCells }) => !isHidden && hasCells);
  return wanted === firstVisible && reason && workbook.sheets.every(reasonOf) ? undefined : reason;
}

/** A file that the system refuses to read is told when it is read. */
function openWorkbookIfReadable(file: ExportFile): Workbook | WorkbookProblem | undefined {
  try {
    return openWorkbookOfFile(file);
  } catch (error) {
    if (findErrnoCode(error) === undefined) throw error;
    return undefined;
  }
}

function findReason(sheet: WorkbookSheet, file: ExportFile, catalogue: Catalogue): LeftOutSheet | undefined {
  if (!sheet.hasCells) return "chart";
  const content = readSheetIfPossible(sheet);
  if (!content) return undefined;
  if (content.rows.length === 0) return "empty";
  if (sheet.isHidden) return "hidden";
  return hasTable(content) || hasHeaderOfSomeExport(file, catalogue) ? undefined : "text";
}

/** A sheet that cannot be read is refused when it is read. */
function readSheetIfPossible(sheet: WorkbookSheet): Sheet | undefined {
  try {
    return sheet.readSheet();
  } catch (error) {
    toWorkbookProblemOrRethrow(error);
    return undefined;
  }
}

/** Guides and notes have one or two texts a row, and numbers only before them. */
function hasTable({ rows }: Sheet): boolean {
  let wideRows = 0;
  for (const row of rows) {
    const filled = row.cells.filter((cell) => !isBlankCell(cell));
    if (filled.length >= 3 && ++wideRows >= 3) return true;
    if (filled.slice(1).some(isNumber) || (filled.length === 1 && isLoneNumber(row))) return true;
  }
  return false;
}

function isNumber(cell: string): boolean {
  return !isMissingValue(cell) && parseNumberParts(cell) !== undefined;
}

/** A number that stands to the right of blank cells is no number of a line. */
function isLoneNumber({ cells }: SheetRow): boolean {
  return isBlankCell(cells[0] ?? "") && cells.some(isNumber);
}
