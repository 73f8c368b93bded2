/** Whether a folder takes a file, and how much room its disk has. */
import { existsSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describeWriteFailure } from "../../issues/disk-failures.ts";
import { findErrnoCode } from "../../issues/system-error.ts";
import type { FolderFacts } from "../../screen/doctor/machine-facts.ts";

/** Writes and removes a file there; of a folder that is not made yet, in the one in which it will be. */
export function examineFolder(folder: string, hidePersons: (path: string) => string): FolderFacts {
  const existing = findExistingFolder(folder);
  return {
    path: hidePersons(folder),
    writeFailure: findWriteFailure(existing),
    freeBytes: findFreeBytes(existing),
  };
}

function findExistingFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : findExistingFolder(dirname(folder));
}

function findWriteFailure(folder: string): string | null {
  const path = join(folder, `.thu-ghi-${process.pid}`);
  try {
    writeFileSync(path, "", { flag: "wx" });
    rmSync(path);
    return null;
  } catch (error) {
    return describeWriteFailure(findErrnoCode(error) ?? String(error)).reason;
  }
}

function findFreeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // Some network drives do not say.
    return null;
  }
}
