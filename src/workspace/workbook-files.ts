/** Workbooks on the disk: all figures of a period, and the annexes next to their Word file. */
import { buildFilledContent, type DocumentSubject } from "../document/review-content.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId } from "../period.ts";
import type { ReviewText } from "../review.ts";
import { buildAnnexWorkbook } from "../spreadsheet/annex-workbook.ts";
import type { FigureSheetInputs } from "../spreadsheet/figure-sheets.ts";
import { buildFiguresWorkbook } from "../spreadsheet/figures-workbook.ts";
import { buildWorkbookFile } from "../spreadsheet/file/workbook-file.ts";
import type { Workbook } from "../spreadsheet/workbook-content.ts";
import { writeUnlessEdited } from "./files/written-files.ts";
import { buildWriteIssues, writeOrThrowUserFacingError } from "./ledger-files.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

export interface WorkbookFile {
  /** Absent if no workbook was written; the issues say why. */
  readonly path?: string;
  readonly issues: readonly Issue[];
}

interface WorkbookTarget {
  readonly folder: WorkspaceFolder;
  readonly path: string;
  /** Write even over a file that is not as this program wrote it. */
  readonly force: boolean;
}

/** Writes every figure of the period. Throws UserFacingError where the disk refuses. */
export function writeFiguresWorkbook(
  inputs: FigureSheetInputs,
  by: "locality" | "month" | undefined,
  target: WorkbookTarget,
): Promise<Required<WorkbookFile>> {
  return writeWorkbook(buildFiguresWorkbook(inputs, by), formatPeriodId(inputs.period), target);
}

/** Writes the annexes of a document under its name. A failure is an issue, because the Word file is there already. */
export async function writeAnnexWorkbookNextTo(
  review: ReviewText,
  requested: DocumentSubject,
  { path: wordPath, ...target }: WorkbookTarget,
): Promise<WorkbookFile> {
  const { period, figureInputs } = review;
  const workbook = buildAnnexWorkbook(buildFilledContent(review, { ...requested, period }, {}), figureInputs);
  if (!workbook) return { issues: [buildIssue("annexes-without-table")] };
  const path = wordPath.replace(/(\.docx)?$/i, ".xlsx");
  try {
    return await writeWorkbook(workbook, formatPeriodId(period), { ...target, path });
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return { issues: error.issues };
  }
}

async function writeWorkbook(
  workbook: Workbook,
  period: string,
  { folder, path, force }: WorkbookTarget,
): Promise<Required<WorkbookFile>> {
  const bytes = buildWorkbookFile(workbook);
  const outcome = await writeOrThrowUserFacingError(path, () =>
    writeUnlessEdited({ folder, period }, { path, bytes }, force),
  );
  return {
    path: outcome.path,
    issues: buildWriteIssues(path, outcome, { open: "workbook-open", edited: "workbook-edited" }),
  };
}
