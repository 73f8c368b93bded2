/** Reads files of which nobody knows what they are: a pipe is waited for without end, and a device never ends. */
import { readFileSync, type Stats, statSync } from "node:fs";

/** Larger than any report, record or declaration: a video or a disk image is not read into memory. */
const maxFileBytes = 100 << 20;

/** Reads a file; undefined if it does not exist. Throws an error with the code EISDIR, ENOTREGULAR or EFBIG, or the system's. */
export function readRegularFileIfExists(path: string, maxBytes = maxFileBytes): Buffer | undefined {
  const stats = findRegularFileStats(path);
  return stats && readFileIfNotLarger(path, stats, maxBytes);
}

/** Reads a regular file that was looked up. Throws an error with the code EFBIG, or the system's. */
export function readFileIfNotLarger(path: string, { size }: Stats, maxBytes: number): Buffer {
  if (size > maxBytes) throw new UnreadableFileError("EFBIG");
  return readFileSync(path);
}

/** Looks up a file without opening it; undefined if it does not exist. Throws an error with the code EISDIR or ENOTREGULAR, or the system's. */
export function findRegularFileStats(path: string): Stats | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new UnreadableFileError("EISDIR");
  if (stats && !stats.isFile()) throw new UnreadableFileError("ENOTREGULAR");
  return stats;
}

/** Says in the form of the system's errors why a file is not read. */
class UnreadableFileError extends Error {
  constructor(readonly code: "EISDIR" | "ENOTREGULAR" | "EFBIG") {
    super(code);
  }
}
