import { buildUntrackedChartIssues } from "../audit/charts/refresh-charts.ts";
import type { Finding } from "../audit/finding.ts";
import { toFindingRecord } from "../audit/finding-record.ts";
import { refreshFigures } from "../audit/refresh.ts";
import { verifyFiguresAndOtherNumbers } from "../audit/verify.ts";
import type { Locality } from "../catalogue/office/office.ts";
import type { Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatFigureName } from "../language/figure-names.ts";
import {
  type CommandDefinition,
  type CommonOptions,
  wordFileArgument,
} from "../screen/command-definition.ts";
import { showFindings } from "../screen/findings/findings-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { createOriginBuilder } from "../workspace/document-origin.ts";
import {
  computeTodaysFiguresOfReport,
  createPhraseTodayFinder,
  openEditedReport,
} from "../workspace/edited-report.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { resolveDocxOutputPath } from "../workspace/files/output-path.ts";
import {
  buildDocumentWriteIssues,
  writeOrThrowUserFacingError,
  writeReportWithLedger,
} from "../workspace/ledger-files.ts";
import { readNarrativeFiles } from "../workspace/workspace-folder.ts";

export interface RefreshCommandOptions extends CommonOptions {
  /** The path of the Word file. */
  readonly argument: string;
  readonly output?: string;
  readonly track?: boolean;
  readonly force?: boolean;
}

export const command: CommandDefinition<RefreshCommandOptions> = {
  usage: "<tệp> [tùy chọn]",
  argument: wordFileArgument,
  options: [
    { flags: "-o, --output <tệp>", description: "nơi ghi; mặc định là tệp cùng tên thêm -cap-nhat" },
    { flags: "--track", description: "ghi thành thay đổi được theo dõi (Track Changes)" },
    { flags: "--force", description: "cập nhật cả chỗ đã có người sửa số hoặc sửa lời quanh số" },
  ],
  run: refreshReport,
};

/** `report refresh FILE.docx`: updates the figures of an edited report and nothing else. */
export async function refreshReport(options: RefreshCommandOptions, terminal: Terminal): Promise<number> {
  const editedReport = openEditedReport(options.argument, options, terminal);
  const { report, ledger, workspace, bytes } = editedReport;
  const review = await computeTodaysFiguresOfReport(editedReport, terminal);
  const findings = verifyFiguresAndOtherNumbers(report, ledger, createPhraseTodayFinder(review, workspace));
  const narrativeIssues: Issue[] = [];
  const narrative = readNarrativeFiles(workspace.folder, ledger, narrativeIssues);
  if (narrativeIssues.length > 0) throw new UserFacingError(narrativeIssues, exitStatus.problem);
  const result = refreshFigures(
    bytes,
    { report, ledger, findings, origin: createOriginBuilder(workspace)({ narrative }) },
    {
      force: options.force ?? false,
      ...(options.track ? { track: { time: `${new Date().toISOString().slice(0, 19)}Z` } } : {}),
    },
  );
  const requestedPath =
    options.output === undefined
      ? formatRefreshedPath(editedReport.path)
      : resolveDocxOutputPath(options.output);
  // The edited report itself is only replaced if the user names it as the output; its edits are kept.
  const reportToWrite = { path: requestedPath, ...result };
  const outcome = await writeOrThrowUserFacingError(requestedPath, () =>
    writeReportWithLedger(workspace.folder, reportToWrite, requestedPath === editedReport.path),
  );
  const { path } = outcome;
  terminal.issues(buildDocumentWriteIssues(requestedPath, outcome));
  if (options.track) terminal.issues(buildUntrackedChartIssues(result.changed));
  showRefreshResult(result, { path, options, terminal, localities: workspace.office.localities });
  if (!options.json && result.skipped.length > 0) {
    terminal.note(
      "\nKhông cập nhật, vì đã có người sửa số, sửa lời quanh số hoặc vì mất dấu; xem lại từng chỗ (hoặc dùng --force):",
    );
    showFindings(result.skipped, workspace.office.localities, terminal);
  }
  return exitStatus.done;
}

/** "bao-cao.docx" → "bao-cao-cap-nhat.docx": the edited report is never replaced unless requested. */
function formatRefreshedPath(path: string): string {
  return path.replace(/(\.docx)?$/i, "-cap-nhat.docx");
}

function showRefreshResult(
  { changed, skipped }: { readonly changed: readonly Finding[]; readonly skipped: readonly Finding[] },
  {
    path,
    options,
    terminal,
    localities,
  }: {
    path: string;
    options: RefreshCommandOptions;
    terminal: Terminal;
    localities: readonly Locality[];
  },
): void {
  if (options.json) {
    const toRecords = (findings: readonly Finding[]) =>
      findings.map((finding) => toFindingRecord(finding, localities));
    terminal.data(JSON.stringify({ path, changed: toRecords(changed), left: toRecords(skipped) }, null, 2));
    return;
  }
  for (const { figure, found, today } of changed) {
    if (figure) terminal.note(`  ${formatFigureName(figure, localities)}: “${found}” → “${today}”`);
  }
  terminal.note(
    changed.length > 0 ? `Đã cập nhật ${changed.length} số liệu vào:` : "Không có số liệu nào cần cập nhật:",
  );
  terminal.data(formatPath(path, process.cwd()));
}
