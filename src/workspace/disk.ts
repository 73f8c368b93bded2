/** Files and folders as they lie on the disk. What could take the place of another file is written by `writing.ts` alone. */
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Issue } from "../issues/issue.ts";
import { toUnreadableIssue } from "../issues/system-error.ts";

/** What `read` gives; undefined where the system refuses it, which is told of the file. */
export function tryRead<T>(path: string, issues: Issue[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    issues.push(toUnreadableIssue(error, toForwardSlashes(path)));
    return undefined;
  }
}

export const exportFilePattern = /\.csv$/i;

/**
 * Files below a folder, in order; what cannot be read, such as a link that leads nowhere, is told, and a folder is entered once
 * however many links lead to it. One that is called like the files that are `wanted` stands where such a file should be.
 */
export function listFilesRecursively(
  root: string,
  folder: string,
  namePattern: RegExp,
  issues: Issue[],
  visitedFolders = new Set<string>(),
): string[] {
  const folderPath = join(root, folder);
  if (!existsSync(folderPath) || visitedFolders.has(realpathSync(folderPath))) return [];
  visitedFolders.add(realpathSync(folderPath));
  return listFolder(root, folder, issues).flatMap((name) => {
    const path = join(folder, name);
    if (/^[.~]|^Thumbs\.db$|^desktop\.ini$/i.test(name)) return [];
    const stats = tryRead(path, issues, () => statSync(join(root, path)));
    if (!stats) return [];
    const isEntered = stats.isDirectory() && !namePattern.test(name);
    return isEntered ? listFilesRecursively(root, path, namePattern, issues, visitedFolders) : [path];
  });
}

/** What lies in a folder, in order; nothing where there is none. */
export function listFolder(root: string, folder: string, issues: Issue[]): string[] {
  const folderPath = join(root, folder);
  if (!existsSync(folderPath)) return [];
  return tryRead(folder, issues, () => readdirSync(folderPath))?.sort() ?? [];
}

const largestChunkBytes = 1 << 18;

export function* readChunks(path: string, listed: Pick<Stats, "size" | "mtimeMs">): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    // One byte more than the file has, so that the second reading finds its end.
    const buffer = new Uint8Array(Math.min(listed.size + 1, largestChunkBytes));
    for (let byteCount = readSync(file, buffer); byteCount > 0; byteCount = readSync(file, buffer))
      yield buffer.subarray(0, byteCount);
    const current = fstatSync(file);
    if (current.size !== listed.size || current.mtimeMs !== listed.mtimeMs) throw new FileChangedError();
  } finally {
    closeSync(file);
  }
}

/** An export was written to while it was read: half of it may be of yesterday. */
export class FileChangedError extends Error {
  readonly code = "EFILECHANGED";
}

/** A text outside the usual folders; undefined where there is none. */
export function readUtf8FileIfExists(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** A Word file that came back; the reason where it cannot be read, or is larger than `most` bytes. */
export function readWholeFile(path: string, maxBytes: number): Uint8Array | { readonly reason: string } {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { reason: "EISDIR" };
    return stats.size > maxBytes ? { reason: "EFBIG" } : readFileSync(path);
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message };
  }
}

/** The lines of a file that only grows; none where there is no such file yet. */
export function readLines(path: string): string[] {
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
}

/** Adds a line at the end, whole also where several programs do so at once. */
export function appendLine(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${line}\n`);
}

export function toForwardSlashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** How a path is shown: relative to where the user stands, if that is shorter. */
export function formatPath(path: string, currentFolder: string): string {
  const relativePath = relative(currentFolder, path);
  return relativePath.startsWith(`..${sep}..`) || relativePath === "" ? path : relativePath;
}
