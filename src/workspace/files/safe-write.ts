/**
 * Writes documents so that nothing is lost: again after a pause while Word holds the old file, under a second name if Word keeps
 * holding it, never over a report that is read-only, and over one that somebody has edited only with a copy of it.
 */
import { existsSync, rmSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { computeSha256 } from "../../hash.ts";
import { findErrnoCode } from "../../issues/system-error.ts";
import { removeHalfWrittenFiles, writeAtomically } from "./atomic-write.ts";
import { findRegularFileStats, readRegularFileIfExists } from "./regular-file.ts";

/** The result of writing a document. */
export type WriteOutcome =
  | {
      readonly kind: "written" | "unchanged";
      readonly path: string;
      /** The copy of the edited file that was replaced on request. */
      readonly replacedCopy?: string;
    }
  /** Written under a second name, because the first is open in another program, was edited by hand or is read-only. */
  | { readonly kind: "beside"; readonly path: string; readonly because: SecondNameReason };

export type SecondNameReason = "open" | "edited" | "read-only";

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
  removeHalfWrittenFiles(dirname(path));
  const read = await retryWhileLocked(() => readRegularFileIfExists(path));
  if ("lock" in read) return writeUnderSecondName(path, bytes, rules, "open");
  const existing = read.value;
  if (existing && hasSameBytes(existing, bytes)) return { kind: "unchanged", path };
  if (existing && isReadOnly(path)) return writeUnderSecondName(path, bytes, rules, "read-only");
  const isEdited = existing !== undefined && !rules.isWrittenByUs(computeSha256(existing));
  if (isEdited && !rules.force) return writeUnderSecondName(path, bytes, rules, "edited");
  if (isOpenInWord(path)) return writeUnderSecondName(path, bytes, rules, "open");
  const copy = isEdited ? copyReplacedFile(path, existing) : undefined;
  try {
    const written = await retryWhileLocked(() => writeAtomically(path, bytes), existing !== undefined);
    if ("value" in written) return { kind: "written", path, ...(copy && { replacedCopy: copy.path }) };
  } catch (error) {
    removeCopyIfNew(copy);
    throw error;
  }
  removeCopyIfNew(copy);
  return writeUnderSecondName(path, bytes, rules, "open");
}

/** Word, a virus scanner or OneDrive may lock a file for a moment. */
const retryDelaysMs = [200, 400, 800];
const lockedFileErrors = new Set(["EBUSY", "EPERM", "EACCES"]);

/** Tries again after pauses while another program holds the file. A new file is held by none: what fails there are permissions. */
async function retryWhileLocked<T>(
  attempt: () => T,
  isThere = true,
): Promise<{ readonly value: T } | { readonly lock: unknown }> {
  for (let attempts = 0; ; attempts += 1) {
    try {
      return { value: attempt() };
    } catch (error) {
      if (!isThere || !lockedFileErrors.has(findErrnoCode(error) ?? "")) throw error;
      const delayMs = retryDelaysMs[attempts];
      if (delayMs === undefined) return { lock: error };
      await sleep(delayMs);
    }
  }
}

/** While a document is open, Word keeps "~$o-cao.docx" next to "bao-cao.docx". */
function isOpenInWord(path: string): boolean {
  const name = basename(path);
  return [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`].some((lock) =>
    existsSync(join(dirname(path), lock)),
  );
}

/** Renaming replaces also a file that nobody may write to: somebody has protected it, such as one that is signed. */
function isReadOnly(path: string): boolean {
  const stats = findRegularFileStats(path);
  return stats !== undefined && (stats.mode & 0o222) === 0;
}

/** No office keeps so many copies: where all of them are locked, the folder is. */
const maxLockedNames = 5;

/** Writes "bao-cao (2).docx": the first such name that is free or is a file of this program. */
async function writeUnderSecondName(
  path: string,
  bytes: Uint8Array,
  rules: OverwriteRules,
  because: SecondNameReason,
): Promise<WriteOutcome> {
  for (let number = 2, lockedNames = 0; ; number += 1) {
    const secondPath = addToFileName(path, ` (${number})`);
    const read = await retryWhileLocked(() => readRegularFileIfExists(secondPath));
    if ("lock" in read) {
      lockedNames += 1;
      if (lockedNames === maxLockedNames) throw read.lock;
      continue;
    }
    const existing = read.value;
    if (existing && hasSameBytes(existing, bytes)) return { kind: "beside", path: secondPath, because };
    const isOurs = existing && !isReadOnly(secondPath) && rules.isWrittenByUs(computeSha256(existing));
    if (existing && (isOpenInWord(secondPath) || !isOurs)) continue;
    writeAtomically(secondPath, bytes);
    return { kind: "beside", path: secondPath, because };
  }
}

interface ReplacedCopy {
  readonly path: string;
  /** False where an earlier run has made the same copy. */
  readonly isNew: boolean;
}

/** Copies an edited file to "bao-cao (bản trước).docx" before it is replaced. */
function copyReplacedFile(path: string, bytes: Uint8Array): ReplacedCopy {
  for (let number = 1; ; number += 1) {
    const copyPath = addToFileName(path, number === 1 ? " (bản trước)" : ` (bản trước ${number})`);
    const existing = readRegularFileIfExists(copyPath);
    if (existing && !hasSameBytes(existing, bytes)) continue;
    if (!existing) writeAtomically(copyPath, bytes);
    return { path: copyPath, isNew: !existing };
  }
}

/** Nothing was replaced: the edited file is where it was. */
function removeCopyIfNew(copy: ReplacedCopy | undefined): void {
  if (copy?.isNew) rmSync(copy.path, { force: true });
}

/** "bao-cao.docx", " (2)" → "bao-cao (2).docx" */
function addToFileName(path: string, addition: string): string {
  return `${path.slice(0, path.length - extname(path).length)}${addition}${extname(path)}`;
}

function hasSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
