/**
 * Writes documents so that nothing is lost: to a temporary file that is then renamed, again after a pause while Word holds the old
 * file, under a second name if Word keeps holding it, and never over a report that somebody has edited.
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
import { setTimeout as sleep } from "node:timers/promises";
import { threadId } from "node:worker_threads";
import { computeSha256 } from "../hash.ts";

/** The result of writing a document. */
export type WriteOutcome =
  | { readonly kind: "written" | "unchanged"; readonly path: string }
  /** Written under a second name, because the first is open in another program or was edited by hand. */
  | { readonly kind: "beside"; readonly path: string; readonly because: "open" | "edited" };

export interface OverwriteRules {
  /** True for the SHA-256 of a file that this program wrote, so that nobody has edited it since. */
  readonly isWrittenByUs: (sha256: string) => boolean;
  /** Write even over an edited report. */
  readonly force: boolean;
}

/** Writes a document under its name or a second name. Throws the system's error if neither works. */
export async function writeUnderNameOrSecondName(
  path: string,
  bytes: Uint8Array,
  rules: OverwriteRules,
): Promise<WriteOutcome> {
  const existing = readFileIfExists(path);
  if (existing && hasSameBytes(existing, bytes)) return { kind: "unchanged", path };
  const isEdited = existing !== undefined && !rules.force && !rules.isWrittenByUs(computeSha256(existing));
  if (isEdited) return writeUnderSecondName(path, bytes, rules, "edited");
  if (!isOpenInWord(path) && (await writeWithRetriesUnlessLocked(path, bytes)))
    return { kind: "written", path };
  return writeUnderSecondName(path, bytes, rules, "open");
}

/** Word, a virus scanner or OneDrive may lock a file for a moment. */
const retryDelaysMs = [200, 400, 800];
const lockedFileErrors = new Set(["EBUSY", "EPERM", "EACCES"]);

async function writeWithRetriesUnlessLocked(path: string, bytes: Uint8Array): Promise<boolean> {
  for (const delayMs of [...retryDelaysMs, undefined]) {
    try {
      writeAtomically(path, bytes);
      return true;
    } catch (error) {
      if (!lockedFileErrors.has((error as NodeJS.ErrnoException).code ?? "") || !existsSync(path))
        throw error;
      if (delayMs !== undefined) await sleep(delayMs);
    }
  }
  return false;
}

/** While a document is open, Word keeps "~$o-cao.docx" next to "bao-cao.docx". */
function isOpenInWord(path: string): boolean {
  const name = basename(path);
  return [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`].some((lock) =>
    existsSync(join(dirname(path), lock)),
  );
}

/** Writes "bao-cao (2).docx": the first such name that is free or is a file of this program. */
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
 * Writes a temporary file and renames it, so that an existing file is only ever replaced by a complete one. The package
 * write-file-atomic (7) is not used: it takes a write that a full disk cut short for a complete one.
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

/** No write takes longer than this. */
const longestWriteMs = 5 * 60_000;

/** Removes the temporary files of runs that were killed; complete files have other names. */
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
