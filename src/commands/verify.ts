import { buildCopyWithComments } from "../audit/comments.ts";
import { disagreeingStates } from "../audit/finding.ts";
import { toFindingRecord } from "../audit/finding-record.ts";
import { verifyFiguresAndOtherNumbers } from "../audit/verify.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  wordFileArgument,
} from "../screen/command-definition.ts";
import { showFindings } from "../screen/findings-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { formatPath } from "../workspace/disk.ts";
import {
  computeTodaysFiguresOfReport,
  createPhraseTodayFinder,
  openEditedReport,
} from "../workspace/edited-report.ts";
import { writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";
import { resolveDocxOutputPath } from "../workspace/output-path.ts";
import { writeUnderNameOrSecondName } from "../workspace/safe-write.ts";

export interface VerifyOptions extends CommonOptions {
  /** The path of the Word file. */
  readonly argument: string;
  readonly comments?: string;
  readonly records?: string;
}

export const command: CommandDefinition<VerifyOptions> = {
  usage: "<tệp> [tùy chọn]",
  argument: wordFileArgument,
  options: [
    { flags: "--comments <tệp>", description: "ghi thêm một bản Word có nhận xét ở từng chỗ" },
    { flags: "--records <tệp>", description: "dùng sổ số liệu .figures.json này, khi văn bản đã mất dấu" },
  ],
  run: verifyReport,
};

/** `report verify FILE.docx`: compares every figure and every other number of an edited report with today's data. */
export async function verifyReport(options: VerifyOptions, terminal: Terminal): Promise<number> {
  const editedReport = openEditedReport(options.argument, options, terminal);
  const review = await computeTodaysFiguresOfReport(editedReport, terminal);
  const findings = verifyFiguresAndOtherNumbers(
    editedReport.report,
    editedReport.ledger,
    createPhraseTodayFinder(review, editedReport.workspace),
  );
  const { localities } = editedReport.workspace.office;
  if (options.json) {
    const records = findings.map((finding) => toFindingRecord(finding, localities));
    terminal.data(JSON.stringify(records, null, 2));
  } else {
    showFindings(findings, localities, terminal);
  }
  if (options.comments !== undefined) {
    const requestedPath = resolveDocxOutputPath(options.comments);
    const copy = buildCopyWithComments(editedReport.report, findings);
    // A file of that name, which may be the report itself, is never replaced.
    const { path } = await writeOrThrowUserFacingError(requestedPath, () =>
      writeUnderNameOrSecondName(requestedPath, copy, { isWrittenByUs: () => false, force: false }),
    );
    terminal.note(`Đã ghi bản có nhận xét: ${formatPath(path, process.cwd())}`);
  }
  return findings.some(({ state }) => disagreeingStates.has(state)) ? exitStatus.problem : exitStatus.done;
}
