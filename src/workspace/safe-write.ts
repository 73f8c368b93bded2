/**
 * How a document gets onto the disk so that nothing is lost: written beside and renamed, tried again while Word holds it,
 * under a second name where it stays held, and never over a report that somebody has edited since.
 */

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { setTimeout as waiting } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import { computeSha256 } from "../hash.ts";

/** What became of a document that was to be written. */
export type WriteOutcome =
  | { readonly kind: "written" | "unchanged"; readonly path: string }
  /** Under a second name, since the first is open in another program or was edited by hand. */
  | { readonly kind: "beside"; readonly path: string; readonly because: "open" | "edited" };

export interface OverwriteRules {
  /** Whether bytes of this SHA-256 were written by us, so that nobody has touched them since. */
  readonly isWrittenByUs: (sha256: string) => boolean;
  /** Write over an edited report all the same. */
  readonly force: boolean;
}

/** Throws what the disk answers where the document can be written under no name. */
export async function writeDocument(
  path: string,
  bytes: Uint8Array,
  rules: OverwriteRules,
): Promise<WriteOutcome> {
  const existing = readFileIfExists(path);
  if (existing && hasSameBytes(existing, bytes)) return { kind: "unchanged", path };
  const isEdited = existing !== undefined && !rules.force && !rules.isWrittenByUs(computeSha256(existing));
  if (isEdited) return writeUnderSecondName(path, bytes, rules, "edited");
  if (!isOpenInWord(path) && (await tryWrite(path, bytes))) return { kind: "written", path };
  return writeUnderSecondName(path, bytes, rules, "open");
}

/** Word, a virus scanner or OneDrive may hold a file for a moment. */
const retryDelaysMs = [200, 400, 800];
const heldFileErrors = new Set(["EBUSY", "EPERM", "EACCES"]);

async function tryWrite(path: string, bytes: Uint8Array): Promise<boolean> {
  for (const wait of [...retryDelaysMs, undefined]) {
    try {
      writeAtomically(path, bytes);
      return true;
    } catch (error) {
      if (!heldFileErrors.has((error as NodeJS.ErrnoException).code ?? "") || !existsSync(path)) throw error;
      if (wait !== undefined) await waiting(wait);
    }
  }
  return false;
}

/** While a document is open, Word keeps "~$o-cao.docx" beside "bao-cao.docx". */
function isOpenInWord(path: string): boolean {
  const name = basename(path);
  return [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`].some((lock) =>
    existsSync(join(dirname(path), lock)),
  );
}

/** "bao-cao (2).docx": the first such name that is free, or that holds what we wrote. */
async function writeUnderSecondName(
  path: string,
  bytes: Uint8Array,
  rules: OverwriteRules,
  because: "open" | "edited",
): Promise<WriteOutcome> {
  for (let number = 2; ; number += 1) {
    const secondPath = `${path.slice(0, path.length - extname(path).length)} (${number})${extname(path)}`;
    const existing = readFileIfExists(secondPath);
    if (existing && hasSameBytes(existing, bytes)) return { kind: "beside", path: secondPath, because };
    if (existing && (isOpenInWord(secondPath) || !rules.isWrittenByUs(computeSha256(existing)))) continue;
    writeAtomically(secondPath, bytes);
    return { kind: "beside", path: secondPath, because };
  }
}

/**
 * Writes beside and renames, so that an existing file is only ever replaced by a whole one. By hand, since write-file-atomic 7
 * takes a write that a full disk has cut short for a whole one.
 */
export function writeAtomically(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeCount += 1;
  const temporaryPath = join(
    dirname(path),
    `.${basename(path)}.${process.pid}-${threadId}-${writeCount}.half`,
  );
  try {
    writeFileSync(temporaryPath, content, { flush: true });
    renameSync(temporaryPath, path);
  } catch (error) {
    rmSync(temporaryPath, { force: true });
    throw error;
  }
}

let writeCount = 0;

/** Nobody writes for longer than this. */
const longestWriteMs = 5 * 60_000;

/** Removes the half files of runs that were killed; whole ones have their own names. */
export function removeHalfWrittenFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, processId] = /^\..*\.(\d+)-\d+-\d+\.half$/.exec(name) ?? [];
    if (processId === undefined) continue;
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > longestWriteMs || !isProcessRunning(Number(processId))) rmSync(path, { force: true });
  }
}

function isProcessRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readFileIfExists(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function hasSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
