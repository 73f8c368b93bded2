import { basename } from "node:path";
import { computeBalance } from "../figures/balance/balance.ts";
import { computeSha256 } from "../hash.ts";
import { buildIssue, hasErrors, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { formatPeriodId, type Period } from "../period.ts";
import { computeReviewOfExports } from "../review.ts";
import { renderArchiveNote } from "../screen/archive-note.ts";
import { renderBalance } from "../screen/balance-table.ts";
import { type CommandDefinition, type CommonOptions, periodOption } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type ArchivedFile, buildArchive } from "../workspace/archive/build-archive.ts";
import { readFilesOfPeriod } from "../workspace/archive/period-files.ts";
import { openEditedReport } from "../workspace/edited-report.ts";
import { formatPath } from "../workspace/files/disk.ts";
import { resolveDefaultOutputPath, resolveZipOutputPath } from "../workspace/files/output-path.ts";
import { writeUnderNameOrSecondName } from "../workspace/files/safe-write.ts";
import {
  buildWriteIssues,
  encodeLedger,
  formatLedgerPath,
  writeOrThrowUserFacingError,
} from "../workspace/ledger-files.ts";
import { type OpenWorkspace, openWorkspace, resolvePeriod } from "../workspace/open-workspace.ts";
import { programVersion } from "../workspace/program/program-version.ts";
import { listReferencePaths } from "../workspace/reference-file.ts";

interface ArchiveOptions extends CommonOptions {
  /** The signed Word file, if it lies outside `out/`. */
  readonly argument?: string;
  readonly period: string;
  readonly output?: string;
}

export const command: CommandDefinition<ArchiveOptions> = {
  usage: "[tệp] [tùy chọn]",
  argument: { name: "[tệp]", description: "văn bản Word đã ký, nếu không nằm trong thư mục out" },
  options: [
    { ...periodOption, isRequired: true },
    { flags: "-o, --output <tệp>", description: "tệp .zip sẽ ghi (mặc định: trong out của kỳ)" },
  ],
  run: archivePeriod,
};

/** `report archive --period P [FILE.docx]`: one ZIP of everything that the documents of a period were made from. */
export async function archivePeriod(options: ArchiveOptions, terminal: Terminal): Promise<number> {
  const period = resolvePeriod(options.period);
  const workspace = openWorkspace(options, terminal);
  const id = formatPeriodId(period);
  const name = `luu-tru-${id}`;
  const path = options.output
    ? resolveZipOutputPath(options.output)
    : resolveDefaultOutputPath(workspace.folder, id, `${name}.zip`);
  const balance = await computeBalanceText(workspace, period);
  const kept = readFilesOfPeriod(workspace.folder.root, { ...workspace, period: id });
  const signed =
    options.argument === undefined ? [] : readSignedReport(options.argument, id, options, terminal);
  const files = [...kept, ...signed];
  const references = listReferencePaths(workspace.office);
  const documents = files
    .map((file) => file.path)
    .filter((each) => /\.docx$/i.test(each) && !references.includes(each));
  const note = renderArchiveNote({ ...workspace, period, version: programVersion, balance, documents });
  const bytes = buildArchive(name, [
    ...files,
    { path: "LUU-TRU.txt", bytes: new TextEncoder().encode(note) },
  ]);
  const outcome = await writeOrThrowUserFacingError(formatPath(path, process.cwd()), () =>
    writeUnderNameOrSecondName(path, bytes, { isWrittenByUs: () => false, force: false }),
  );
  const issues = [
    ...findSignedReportsLeftOut(workspace, id, files),
    ...buildWriteIssues(path, outcome, { open: "document-open", edited: "archive-there" }),
  ];
  terminal.issues(issues);
  terminal.note(
    `Đã lưu trữ ${files.length} tệp, trong đó có các tệp số liệu nguyên bản (có thể có dữ liệu cá nhân), vào:`,
  );
  const result = { path: outcome.path, files: files.map((file) => file.path), issues };
  terminal.data(options.json ? JSON.stringify(result, null, 2) : formatPath(outcome.path, process.cwd()));
  return exitStatus.done;
}

/** Throws UserFacingError where the data have errors: no document is made of them. */
async function computeBalanceText(workspace: OpenWorkspace, period: Period): Promise<string> {
  const { catalogue } = workspace;
  const review = await computeReviewOfExports({ ...workspace, period });
  const issues = [...workspace.issues, ...review.issues];
  if (hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  const balance = computeBalance(review.gathered, catalogue, period);
  return renderBalance(balance, period, catalogue, review.edits);
}

/** Throws UserFacingError for a Word file of another period. */
function readSignedReport(
  typedPath: string,
  period: string,
  options: ArchiveOptions,
  terminal: Terminal,
): ArchivedFile[] {
  const { bytes, ledger } = openEditedReport(typedPath, options, { ...terminal, note: () => undefined });
  if (ledger.period !== period) {
    const issue = buildIssue("archive-other-period", { path: typedPath, period, found: ledger.period });
    throw new UserFacingError([issue], exitStatus.wrongUse);
  }
  const path = `van-ban-da-ky/${basename(typedPath)}`;
  return [
    { path, bytes },
    { path: formatLedgerPath(path), bytes: encodeLedger(ledger) },
  ];
}

/** Warns of Word files that were recorded by `report publish` and are not in the archive. */
function findSignedReportsLeftOut(
  { published }: OpenWorkspace,
  period: string,
  files: readonly ArchivedFile[],
): Issue[] {
  const documents = published.find((record) => record.period === period)?.documents ?? [];
  const hashes = new Set(
    files.filter(({ path }) => /\.docx$/i.test(path)).map(({ bytes }) => computeSha256(bytes)),
  );
  return documents
    .filter(({ sha256 }) => !hashes.has(sha256))
    .map(({ document }) => buildIssue("archive-signed-missing", { document, period }));
}
