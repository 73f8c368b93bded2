/** Ledger files: written next to a Word file and archived in the workspace, so that the ledger is found wherever the file goes. */
import type { ReportIdentity } from "../audit/edited-report.ts";
import { buildIssue, type Issue, type IssueCode, shortenAndCleanText } from "../issues/issue.ts";
import { findErrnoCode } from "../issues/system-error.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readLedgerOrIssue } from "../ledger/read-ledger.ts";
import { writeAtomically } from "./files/atomic-write.ts";
import { formatPath, listNamesInFolder, readOrAddIssue, readUtf8FileIfExists } from "./files/disk.ts";
import { resolveBelow } from "./files/path-below.ts";
import type { SecondNameReason, WriteOutcome } from "./files/safe-write.ts";
import { writeUnlessEdited } from "./files/written-files.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/** "bao-cao.docx" → "bao-cao.figures.json". */
export function formatLedgerPath(wordPath: string): string {
  return `${wordPath.replace(/\.docx$/i, "")}.figures.json`;
}

/** Named by run id: a report that is still being edited keeps its ledger although a newer report was generated over it. */
function formatArchivedLedgerPath(
  { root }: WorkspaceFolder,
  { period, run }: Pick<Ledger, "period" | "run">,
): string {
  return resolveBelow(root, "out", period, ".figures", `${run}.json`);
}

/** Archives the ledger by run id. Call it before the Word file is written: no Word file may be without a ledger. */
export function archiveLedger(
  folder: WorkspaceFolder,
  identity: Pick<Ledger, "period" | "run">,
  encodedLedger: Uint8Array,
): void {
  writeAtomically(formatArchivedLedgerPath(folder, identity), encodedLedger);
}

/** Writes the ledger next to the Word file, so that it can be handed on with the file. */
export function writeLedgerNextTo(wordPath: string, encodedLedger: Uint8Array): void {
  writeAtomically(formatLedgerPath(wordPath), encodedLedger);
}

/** A finished Word file with its ledger. */
export interface WordReportToWrite {
  readonly path: string;
  readonly file: Uint8Array;
  readonly ledger: Ledger;
}

/**
 * Writes the Word file with its ledger next to it. The ledger is archived first: if the program is stopped in between, no Word file
 * is without a ledger. Throws the system's error.
 */
export async function writeReportWithLedger(
  workspaceFolder: WorkspaceFolder,
  { path, file, ledger }: WordReportToWrite,
  force: boolean,
): Promise<WriteOutcome> {
  const encodedLedger = encodeLedger(ledger);
  archiveLedger(workspaceFolder, ledger, encodedLedger);
  const outcome = await writeUnlessEdited(
    { folder: workspaceFolder, period: ledger.period },
    { path, bytes: file },
    force,
  );
  writeLedgerNextTo(outcome.path, encodedLedger);
  return outcome;
}

/** Warns if the document was written under another name than requested, or over an edited one. */
export function buildDocumentWriteIssues(requestedPath: string, outcome: WriteOutcome): Issue[] {
  return buildWriteIssues(requestedPath, outcome, { open: "document-open", edited: "document-edited" });
}

/** Warns of what a write did not do as requested, or replaced. */
export function buildWriteIssues(
  requestedPath: string,
  outcome: WriteOutcome,
  codes: Readonly<Record<Exclude<SecondNameReason, "read-only">, IssueCode>>,
): Issue[] {
  const path = formatPath(requestedPath, process.cwd());
  if (outcome.kind === "beside") {
    const code = outcome.because === "read-only" ? "file-read-only" : codes[outcome.because];
    return [buildIssue(code, { path, second: formatPath(outcome.path, process.cwd()) })];
  }
  if (outcome.replacedCopy === undefined) return [];
  return [buildIssue("file-replaced", { path, copy: formatPath(outcome.replacedCopy, process.cwd()) })];
}

export function encodeLedger(ledger: Ledger): Uint8Array {
  const json = JSON.stringify(ledger, null, 1);
  // The line end goes behind the bytes, since a longer text would be a copy; memory that is not written to costs nothing.
  const bytes = Buffer.allocUnsafeSlow(3 * json.length + 1);
  const length = bytes.write(json);
  bytes.write("\n", length);
  return bytes.subarray(0, length + 1);
}

/**
 * Finds the ledger of a Word file: next to it if it is the file's own, else in the archive by run id. A file that lost its
 * properties is recognised by its marks, but only with a ledger next to it. A broken ledger is reported if there is no other.
 */
export function readLedgerOfReport(
  folder: WorkspaceFolder,
  wordPath: string,
  { run, period }: ReportIdentity,
  marks: ReadonlySet<string>,
): { readonly ledger?: Ledger; readonly issues: readonly Issue[] } {
  const isArchived =
    run !== undefined && period !== undefined && isSafeFileName(run) && isSafeFileName(period);
  const paths = [
    formatLedgerPath(wordPath),
    ...(isArchived ? [formatArchivedLedgerPath(folder, { run, period })] : []),
  ];
  const candidates = paths.map(readLedgerFile);
  const isOwnLedger = (ledger: Ledger) =>
    run === undefined ? ledger.figures.some(({ mark }) => marks.has(mark)) : ledger.run === run;
  const ownLedger = candidates.find(({ ledger }) => ledger && isOwnLedger(ledger));
  if (ownLedger) return ownLedger;
  const [readIssue] = candidates.flatMap(({ issues }) => issues);
  return { issues: [readIssue ?? buildIssue("ledger-missing", { run: shortenAndCleanText(run ?? "?") })] };
}

/** Reads the records that the user names, whatever the Word file says of itself: it may have lost its properties and marks. */
export function readNamedLedger(path: string): {
  readonly ledger?: Ledger;
  readonly issues: readonly Issue[];
} {
  const read = readLedgerFile(path);
  const isMissing = !read.ledger && read.issues.length === 0;
  return isMissing ? { issues: [buildIssue("ledger-missing", { run: shortenAndCleanText(path) })] } : read;
}

/** Reads the archived ledgers of the period that hold one of the marks: of documents made from the same data, such as the brief. */
export function readLedgersWithMarks(
  { root }: WorkspaceFolder,
  { period, run }: Pick<Ledger, "period" | "run">,
  marks: readonly string[],
): Ledger[] {
  if (marks.length === 0) return [];
  const folder = resolveBelow(root, "out", period, ".figures");
  return listNamesInFolder(folder, "", [])
    .filter((name) => name.endsWith(".json") && name !== `${run}.json`)
    .sort()
    .flatMap((name) => {
      const path = resolveBelow(folder, name);
      const text = readOrAddIssue(path, [], () => readUtf8FileIfExists(path));
      if (text === undefined || !marks.some((mark) => text.includes(mark))) return [];
      const ledger = readLedgerOrIssue(text, path);
      return "code" in ledger ? [] : [ledger];
    });
}

function readLedgerFile(path: string): { readonly ledger?: Ledger; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const text = readOrAddIssue(path, issues, () => readUtf8FileIfExists(path));
  if (text === undefined) return { issues };
  const ledger = readLedgerOrIssue(text, path);
  return "code" in ledger ? { issues: [ledger] } : { ledger, issues };
}

/** A file's properties become part of a path, which must not lead out of its folder. */
function isSafeFileName(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** Turns the system's error of a write into a UserFacingError; rethrows every other error, which is a bug. */
export async function writeOrThrowUserFacingError<T>(path: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const reason = findErrnoCode(error);
    if (reason === undefined) throw error;
    // The failed file may be another one than the document, such as its ledger: then the system names it.
    const { dest = path } = error as { readonly dest?: string };
    throw new UserFacingError([buildIssue("not-written", { path: dest, reason })], exitStatus.problem);
  }
}
