/** Reads files and folders. Files that may already exist are written in safe-write.ts only. */
import {
  appendFileSync,
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Issue } from "../../issues/issue.ts";
import { buildUnreadableIssueOrRethrow } from "../../issues/system-error.ts";
import { readRegularFileIfExists } from "./regular-file.ts";

/** Returns the result of `read`; undefined if the system refuses to read, which adds an issue for the file. */
export function readOrAddIssue<T>(path: string, issues: Issue[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    issues.push(buildUnreadableIssueOrRethrow(error, toForwardSlashes(path)));
    return undefined;
  }
}

export const csvPattern = /\.csv$/i;

export const exportFilePattern = /\.(?:csv|xlsx|xlsm|ods)$/i;

/** True for workbooks of formats that are refused with a remedy. */
export function isOldWorkbookName(path: string): boolean {
  return /\.xlsb?$/i.test(path);
}

/** The formats of tables that are not read; Notepad adds ".txt" to a name. */
export const otherTablePattern = /\.(?:xlsb?|et|numbers|tsv|csv\.\w+)$/i;

/** Lists the paths of the files below a folder, as `listFilesWithStats` does. */
export function listFilesRecursively(...folder: Parameters<typeof listFilesWithStats>): string[] {
  return listFilesWithStats(...folder).map(({ path }) => path);
}

/** A file below a folder, as it was when the folder was listed. */
interface FileWithStats {
  readonly path: string;
  readonly stats: Stats;
}

/**
 * Lists the files below a folder, sorted. Unreadable entries, such as broken links, become issues. Each folder is entered once, even
 * if several links lead to it. A folder whose name matches the pattern is listed like a file, so that the caller reports it.
 */
export function listFilesWithStats(
  root: string,
  folder: string,
  folderNamesListedAsFiles: RegExp,
  issues: Issue[],
): FileWithStats[] {
  const folderPath = join(root, folder);
  if (!existsSync(folderPath)) return [];
  const visitedFolders = new Set<string>();
  const listFolder = (way: string, realFolder: string): FileWithStats[] => {
    if (visitedFolders.has(realFolder)) return [];
    visitedFolders.add(realFolder);
    const parent = join(root, way);
    const entries = readOrAddIssue(way, issues, () => readdirSync(parent, { withFileTypes: true })) ?? [];
    return entries.sort(compareNames).flatMap((entry) => {
      const { name } = entry;
      const path = join(way, name);
      if (/^[.~]|^Thumbs\.db$|^desktop\.ini$/i.test(name)) return [];
      const entryPath = `${parent}${sep}${name}`;
      const stats = readOrAddIssue(path, issues, () => statSync(entryPath));
      if (!stats) return [];
      if (!stats.isDirectory() || folderNamesListedAsFiles.test(name)) return [{ path, stats }];
      // Finding a real path takes many calls of the system; only a link has another one than its name says.
      return listFolder(path, entry.isSymbolicLink() ? realpathSync(entryPath) : join(realFolder, name));
    });
  };
  return listFolder(folder, realpathSync(folderPath));
}

/** Compares as sorting names alone does. */
function compareNames({ name }: Dirent, { name: other }: Dirent): number {
  return name < other ? -1 : 1;
}

/** Lists the names in a folder, sorted; none if the folder does not exist. */
export function listNamesInFolder(root: string, folder: string, issues: Issue[]): string[] {
  const folderPath = join(root, folder);
  if (!existsSync(folderPath)) return [];
  return readOrAddIssue(folder, issues, () => readdirSync(folderPath))?.sort() ?? [];
}

const largestChunkBytes = 1 << 18;

/** Reads a file in chunks. Throws FileChangedError if it is no longer as it was listed. */
export function* readFileChunks(
  path: string,
  listedStats: Pick<Stats, "size" | "mtimeMs">,
): Generator<Uint8Array> {
  const { size, mtimeMs } = listedStats;
  // A pipe that took the place of the file would be waited for without end.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const buffer = new Uint8Array(Math.min(size, largestChunkBytes));
    let readLength = 0;
    while (readLength < size) {
      const byteCount = readSync(file, buffer);
      if (byteCount === 0) break;
      readLength += byteCount;
      yield buffer.subarray(0, byteCount);
    }
    // What was written behind the listed end shows by the size.
    const current = fstatSync(file);
    if (current.size !== size || current.mtimeMs !== mtimeMs) throw new FileChangedError();
  } finally {
    closeSync(file);
  }
}

/** A file was written to while it was read: part of it may be old. */
class FileChangedError extends Error {
  readonly code = "EFILECHANGED";
}

/** Reads a text file; undefined if it does not exist. Throws if it is no regular file. */
export function readUtf8FileIfExists(path: string): string | undefined {
  return readRegularFileIfExists(path)?.toString("utf8");
}

/** Reads a file of at most `maxBytes`; otherwise the reason is the system's code for the failure. */
export function readFileNotLargerThan(
  path: string,
  maxBytes: number,
): { readonly bytes: Uint8Array } | { readonly bytes?: undefined; readonly reason: string } {
  try {
    const bytes = readRegularFileIfExists(path, maxBytes);
    return bytes ? { bytes } : { reason: "ENOENT" };
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message };
  }
}

/** Reads the lines of a file that is only appended to; none if it does not exist yet. */
export function readLinesIfExists(path: string): string[] {
  return readUtf8FileIfExists(path)?.split("\n") ?? [];
}

/**
 * Appends a line in one write, so that lines of several programs at once do not mix. A line that a full disk or a killed program
 * left without its end is completed if it is the beginning of this one; any other stays a line of its own.
 */
export function appendLine(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const before = readUtf8FileIfExists(path) ?? "";
  const torn = before.slice(before.lastIndexOf("\n") + 1);
  const rest = line.startsWith(torn) ? line.slice(torn.length) : `\n${line}`;
  appendFileSync(path, `${rest}\n`, { flush: true });
}

export function toForwardSlashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** Shows a path relative to the current folder, unless it lies more than one folder above. */
export function formatPath(path: string, currentFolder: string): string {
  const relativePath = relative(currentFolder, path);
  return relativePath.startsWith(`..${sep}..`) || relativePath === "" ? path : relativePath;
}
