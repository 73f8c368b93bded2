/** The records beside a Word file: written with it, and found again wherever the file has been in the meantime. */
import { dirname, extname, join, resolve } from "node:path";
import type { Identity } from "../audit/edited.ts";
import type { Ledger } from "../audit/ledger.ts";
import { readLedger } from "../audit/read-ledger.ts";
import { addLine, linesOf, readText, refusalOf, shownPath, unlessRefused } from "../disk.ts";
import { excerpt, type Issue, issue } from "../issues/issue.ts";
import type { Workspace } from "../workspace.ts";
import { type Outcome, putDocument, sweep, write } from "../writing.ts";
import { exit, Refused } from "./opening.ts";

/** "bao-cao.docx" → "bao-cao.figures.json". */
export function sideFile(docx: string): string {
  return `${docx.replace(/\.docx$/i, "")}.figures.json`;
}

/** By run, so that a report that is still being edited is known although a newer one was generated over it. */
function kept({ root }: Workspace, { period, run }: Pick<Ledger, "period" | "run">): string {
  return join(root, "out", period, ".figures", `${run}.json`);
}

/** The SHA-256 of every Word file that was written for a period: what is not among them was edited. */
function writtenList({ root }: Workspace, period: string): string {
  return join(root, "out", period, ".figures", "written.txt");
}

/** By run, before the Word file itself: what is written of it must never be missing. */
export function keep(workspace: Workspace, ledger: Ledger): void {
  write(kept(workspace, ledger), jsonOf(ledger));
}

/** Beside the Word file, for whoever it is handed to. */
export function putBeside(docx: string, ledger: Ledger): void {
  write(sideFile(docx), jsonOf(ledger));
}

/** A finished Word file with its records. */
export interface Delivery {
  readonly path: string;
  readonly file: Uint8Array;
  readonly ledger: Ledger;
}

/**
 * Puts the Word file where it belongs, and its records beside it. They are kept by run before the file itself, so that
 * whatever stops the program in between, no file is without its records. Throws what the disk answers.
 */
export async function deliver(
  workspace: Workspace,
  { path, file, ledger }: Delivery,
  force: boolean,
): Promise<Outcome> {
  const list = writtenList(workspace, ledger.period);
  for (const folder of [dirname(path), dirname(list)]) sweep(folder);
  const known = new Set(linesOf(list));
  keep(workspace, ledger);
  if (!known.has(ledger.sha256)) addLine(list, ledger.sha256);
  const outcome = await putDocument(path, file, { isOurs: (sha256) => known.has(sha256), force });
  putBeside(outcome.path, ledger);
  return outcome;
}

/** What the user must know of where a document went. */
export function issuesOf(path: string, outcome: Outcome): Issue[] {
  if (outcome.kind !== "beside") return [];
  const shown = { path: shownPath(path, process.cwd()), second: shownPath(outcome.path, process.cwd()) };
  return [issue(outcome.because === "open" ? "document-open" : "document-edited", shown)];
}

function jsonOf(ledger: Ledger): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(ledger, null, 1)}\n`);
}

/**
 * The records of a Word file: beside it if they are its own, else those that the workspace keeps of its run. A file that
 * lost its properties is known by its marks, but only with its records beside it. Broken ones are told where no others are.
 */
export function findRecords(
  workspace: Workspace,
  docx: string,
  { run, period }: Identity,
  marks: ReadonlySet<string>,
): Ledger | Issue {
  const isKept = run !== undefined && period !== undefined && isName(run) && isName(period);
  const paths = [sideFile(docx), ...(isKept ? [kept(workspace, { run, period })] : [])];
  const found = paths.flatMap((path) => {
    const unread: Issue[] = [];
    const text = unlessRefused(path, unread, () => readText(path));
    return text === undefined ? unread : [readLedger(text, path)];
  });
  const isOwn = (ledger: Ledger) =>
    run === undefined ? ledger.figures.some(({ mark }) => marks.has(mark)) : ledger.run === run;
  const own = found.find((one): one is Ledger => !("code" in one) && isOwn(one));
  return (
    own ??
    found.find((one): one is Issue => "code" in one) ??
    issue("ledger-missing", { run: excerpt(run ?? "?") })
  );
}

/** What a file says of itself becomes part of a path, so it must not lead out of its folder. */
function isName(text: string): boolean {
  return /^[\w-]+$/.test(text);
}

/** Where a Word file is to go, as typed: "bản mới" becomes "bản mới.docx". Throws Refused for a name of another kind. */
export function wordPath(typed: string): string {
  const extension = extname(typed);
  if (/^\.docx$/i.test(extension)) return resolve(typed);
  if (extension === "") return resolve(`${typed}.docx`);
  throw new Refused([issue("output-not-word", { path: typed })], exit.wrongUse);
}

/** Throws Refused where the disk refuses, and again what is a fault of the program. */
export async function writeOut<T>(path: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const reason = refusalOf(error);
    if (reason === undefined) throw error;
    // Of a file that goes beside the document the system says by itself which it is.
    const { dest = path } = error as { readonly dest?: string };
    throw new Refused([issue("not-written", { path: dest, reason })], exit.problem);
  }
}
