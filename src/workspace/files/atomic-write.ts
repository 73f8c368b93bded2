/** Writes files whole or not at all. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { findRegularFileStats } from "./regular-file.ts";

/**
 * Writes a temporary file and renames it, so that an existing file is only ever replaced by a complete one. The package
 * write-file-atomic (7) is not used: it takes a write that a full disk cut short for a complete one.
 */
export function writeAtomically(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  // A pipe or a device of this name would be lost by the renaming.
  findRegularFileStats(path);
  writeCount += 1;
  const temporaryPath = join(
    dirname(path),
    `.${basename(path)}.${process.pid}-${threadMark}-${writeCount}.half`,
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

/** Tells the threads of a process apart; to load node:worker_threads for their numbers takes longer than a write. */
const threadMark = Math.floor(Math.random() * 2 ** 48);

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
