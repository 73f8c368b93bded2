import { basename } from "node:path";
import { buildCopyWithComments } from "../audit/comments.ts";
import { disagreeingStates } from "../audit/finding.ts";
import { toFindingRecord } from "../audit/finding-record.ts";
import { verifyFiguresAndOtherNumbers } from "../audit/verify.ts";
import { exitStatus } from "../issues/user-facing-error.ts";
import { formatPeriodName } from "../language/period-names.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  wordFileArgument,
} from "../screen/command-definition.ts";
import { describeRewordedPlaces } from "../screen/findings/context-findings.ts";
import { contextNotRecordedNote } from "../screen/findings/finding-labels.ts";
import { showFindings } from "../screen/findings/findings-table.ts";
import { renderFindingsPage } from "../screen/findings-page/findings-page.ts";
import type { Terminal } from "../screen/terminal.ts";
import {
  computeTodaysFiguresOfReport,
  createPhraseTodayFinder,
  openEditedReport,
} from "../workspace/edited-report.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { resolveDocxOutputPath, resolveHtmlOutputPath } from "../workspace/files/output-path.ts";
import { writeUnderNameOrSecondName } from "../workspace/files/safe-write.ts";
import { writeOrThrowUserFacingError } from "../workspace/ledger-files.ts";

export interface VerifyOptions extends CommonOptions {
  /** The path of the Word file. */
  readonly argument: string;
  readonly comments?: string;
  readonly records?: string;
  readonly html?: string;
}

export const command: CommandDefinition<VerifyOptions> = {
  usage: "<tệp> [tùy chọn]",
  argument: wordFileArgument,
  options: [
    { flags: "--comments <tệp>", description: "ghi thêm một bản Word có nhận xét ở từng chỗ" },
    { flags: "--html <tệp>", description: "ghi thêm một trang HTML để gửi thư, mỗi chỗ kèm câu của nó" },
    { flags: "--records <tệp>", description: "dùng sổ số liệu .figures.json này, khi văn bản đã mất dấu" },
  ],
  run: verifyReport,
};

/** `report verify FILE.docx`: compares every figure and every other number of an edited report with today's data. */
export async function verifyReport(options: VerifyOptions, terminal: Terminal): Promise<number> {
  const commentsPath = options.comments === undefined ? undefined : resolveDocxOutputPath(options.comments);
  const htmlPath = options.html === undefined ? undefined : resolveHtmlOutputPath(options.html);
  const editedReport = openEditedReport(options.argument, options, terminal);
  const review = await computeTodaysFiguresOfReport(editedReport, terminal);
  const findings = verifyFiguresAndOtherNumbers(
    editedReport.report,
    editedReport.ledger,
    createPhraseTodayFinder(review, editedReport.workspace),
  );
  if (!editedReport.ledger.text) terminal.note(contextNotRecordedNote);
  const { localities } = editedReport.workspace.office;
  if (options.json) {
    const records = findings.map((finding) => toFindingRecord(finding, localities));
    terminal.data(JSON.stringify(records, null, 2));
  } else {
    showFindings(findings, localities, terminal);
  }
  if (commentsPath !== undefined) {
    const copy = buildCopyWithComments(editedReport.report, findings);
    const path = await writeNewFile(commentsPath, copy);
    terminal.note(`Đã ghi bản có nhận xét: ${formatPath(path, process.cwd())}`);
  }
  if (htmlPath !== undefined) {
    const page = renderFindingsPage(findings, {
      fileName: basename(editedReport.path),
      periodName: formatPeriodName(review.period),
      localities,
      notes: [
        ...(editedReport.ledger.text ? [] : [contextNotRecordedNote]),
        ...[describeRewordedPlaces(findings)].filter((note) => note !== undefined),
      ],
    });
    const path = await writeNewFile(htmlPath, new TextEncoder().encode(page));
    terminal.note(`Đã ghi trang kết quả: ${formatPath(path, process.cwd())}`);
  }
  return findings.some(({ state }) => disagreeingStates.has(state)) ? exitStatus.problem : exitStatus.done;
}

/** A file of that name, which may be the report itself, is never replaced. */
async function writeNewFile(requestedPath: string, bytes: Uint8Array): Promise<string> {
  const { path } = await writeOrThrowUserFacingError(requestedPath, () =>
    writeUnderNameOrSecondName(requestedPath, bytes, { isWrittenByUs: () => false, force: false }),
  );
  return path;
}
