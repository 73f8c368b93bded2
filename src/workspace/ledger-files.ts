/** The records beside a Word file: written with it, and found again wherever the file has been in the meantime. */
import { dirname, extname, join, resolve } from "node:path";
import type { ReportIdentity } from "../audit/edited-report.ts";
import { buildIssue, formatExcerpt, type Issue } from "../issues/issue.ts";
import { toErrnoCode } from "../issues/system-error.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { appendLine, formatPath, readLines, readUtf8FileIfExists, tryRead } from "./disk.ts";
import { removeHalfWrittenFiles, type WriteOutcome, writeAtomically, writeDocument } from "./safe-write.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/** "bao-cao.docx" → "bao-cao.figures.json". */
export function formatLedgerPath(docx: string): string {
  return `${docx.replace(/\.docx$/i, "")}.figures.json`;
}

/** By run, so that a report that is still being edited is known although a newer one was generated over it. */
function formatArchivedLedgerPath(
  { root }: WorkspaceFolder,
  { period, run }: Pick<Ledger, "period" | "run">,
): string {
  return join(root, "out", period, ".figures", `${run}.json`);
}

/** The SHA-256 of every Word file that was written for a period: what is not among them was edited. */
function formatWrittenHashesPath({ root }: WorkspaceFolder, period: string): string {
  return join(root, "out", period, ".figures", "written.txt");
}

/** By run, before the Word file itself: what is written of it must never be missing. */
export function archiveLedger(folder: WorkspaceFolder, ledger: Ledger): void {
  writeAtomically(formatArchivedLedgerPath(folder, ledger), serializeLedger(ledger));
}

/** Beside the Word file, for whoever it is handed to. */
export function writeLedgerNextTo(docx: string, ledger: Ledger): void {
  writeAtomically(formatLedgerPath(docx), serializeLedger(ledger));
}

/** A finished Word file with its records. */
export interface WordReportToWrite {
  readonly path: string;
  readonly file: Uint8Array;
  readonly ledger: Ledger;
}

/**
 * Puts the Word file where it belongs, and its records beside it. They are kept by run before the file itself, so that
 * whatever stops the program in between, no file is without its records. Throws what the disk answers.
 */
export async function writeReportWithLedger(
  workspaceFolder: WorkspaceFolder,
  { path, file, ledger }: WordReportToWrite,
  force: boolean,
): Promise<WriteOutcome> {
  const hashesPath = formatWrittenHashesPath(workspaceFolder, ledger.period);
  for (const folder of [dirname(path), dirname(hashesPath)]) removeHalfWrittenFiles(folder);
  const knownHashes = new Set(readLines(hashesPath));
  archiveLedger(workspaceFolder, ledger);
  if (!knownHashes.has(ledger.sha256)) appendLine(hashesPath, ledger.sha256);
  const outcome = await writeDocument(path, file, {
    isWrittenByUs: (sha256) => knownHashes.has(sha256),
    force,
  });
  writeLedgerNextTo(outcome.path, ledger);
  return outcome;
}

/** What the user must know of where a document went. */
export function describeWriteIssues(path: string, outcome: WriteOutcome): Issue[] {
  if (outcome.kind !== "beside") return [];
  const details = { path: formatPath(path, process.cwd()), second: formatPath(outcome.path, process.cwd()) };
  return [buildIssue(outcome.because === "open" ? "document-open" : "document-edited", details)];
}

function serializeLedger(ledger: Ledger): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(ledger, null, 1)}\n`);
}

/**
 * The records of a Word file: beside it if they are its own, else those that the workspace keeps of its run. A file that
 * lost its properties is known by its marks, but only with its records beside it. Broken ones are told where no others are.
 */
export function findLedger(
  folder: WorkspaceFolder,
  docx: string,
  { run, period }: ReportIdentity,
  marks: ReadonlySet<string>,
): Ledger | Issue {
  const isArchived =
    run !== undefined && period !== undefined && isSafeFileName(run) && isSafeFileName(period);
  const paths = [
    formatLedgerPath(docx),
    ...(isArchived ? [formatArchivedLedgerPath(folder, { run, period })] : []),
  ];
  const candidates = paths.flatMap((path) => {
    const readIssues: Issue[] = [];
    const text = tryRead(path, readIssues, () => readUtf8FileIfExists(path));
    return text === undefined ? readIssues : [readLedger(text, path)];
  });
  const isOwnLedger = (ledger: Ledger) =>
    run === undefined ? ledger.figures.some(({ mark }) => marks.has(mark)) : ledger.run === run;
  const ownLedger = candidates.find((one): one is Ledger => !("code" in one) && isOwnLedger(one));
  return (
    ownLedger ??
    candidates.find((one): one is Issue => "code" in one) ??
    buildIssue("ledger-missing", { run: formatExcerpt(run ?? "?") })
  );
}

/** What a file says of itself becomes part of a path, so it must not lead out of its folder. */
function isSafeFileName(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** Where a Word file is to go, as typed: "bản mới" becomes "bản mới.docx". Throws UserFacingError for a name of another kind. */
export function resolveWordPath(typed: string): string {
  const extension = extname(typed);
  if (/^\.docx$/i.test(extension)) return resolve(typed);
  if (extension === "") return resolve(`${typed}.docx`);
  throw new UserFacingError([buildIssue("output-not-word", { path: typed })], exitStatus.wrongUse);
}

/** Throws UserFacingError where the disk refuses, and again what is a fault of the program. */
export async function refuseOnDiskError<T>(path: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const reason = toErrnoCode(error);
    if (reason === undefined) throw error;
    // Of a file that goes beside the document the system says by itself which it is.
    const { dest = path } = error as { readonly dest?: string };
    throw new UserFacingError([buildIssue("not-written", { path: dest, reason })], exitStatus.problem);
  }
}
