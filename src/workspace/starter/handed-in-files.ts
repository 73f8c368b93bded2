/** The files that an office has, in a folder that is only read: they are copied into data/ under their names. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { splitSheetPath } from "../../exports/file-name.ts";
import type { ExportFile } from "../../exports/source.ts";
import { listSheetFiles } from "../../exports/workbook/list-sheets.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import {
  csvPattern,
  exportFilePattern,
  formatPath,
  listFilesRecursively,
  otherTablePattern,
  readFileChunks,
  readFileNotLargerThan,
  readOrAddIssue,
  toForwardSlashes,
} from "../files/disk.ts";
import { findRegularFileStats } from "../files/regular-file.ts";
import { existsOrIsLink, writeNewFiles } from "./starter-folder.ts";

/** A CSV file, or a sheet of a workbook, of the folder; `path` is the one that it gets in the workspace. */
export interface HandedInFile extends ExportFile {
  readonly source: string;
  /** True for a file that the workspace has already: that one is read, and not written over. */
  readonly isKept?: boolean;
}

export interface HandedInFolder {
  readonly files: readonly HandedInFile[];
  /** Tables in formats that are not read. */
  readonly others: readonly string[];
  readonly issues: readonly Issue[];
}

/** Lists the files of a folder, without those of a workspace inside it. Throws UserFacingError where there is no table. */
export function listHandedInFiles(folder: string, workspaceRoot: string): HandedInFolder {
  const source = resolve(folder);
  const shown = formatPath(source, process.cwd());
  if (!existsSync(source) || !statSync(source).isDirectory()) throwMissingFiles("from-not-there", shown);
  const issues: Issue[] = [];
  const paths = listFilesRecursively(source, ".", exportFilePattern, issues).filter(
    (path) => !isInside(join(source, path), workspaceRoot),
  );
  const files = paths
    .filter((path) => exportFilePattern.test(path))
    .flatMap(
      (path) =>
        readOrAddIssue(path, issues, () =>
          openTables(join(source, path), `data/${toForwardSlashes(path)}`),
        ) ?? [],
    );
  if (files.length === 0) throwMissingFiles("from-without-csv", shown);
  const others = paths.filter((path) => otherTablePattern.test(path)).map(toForwardSlashes);
  return { files, others, issues };
}

function throwMissingFiles(code: "from-not-there" | "from-without-csv", folder: string): never {
  throw new UserFacingError([buildIssue(code, { folder })], exitStatus.wrongUse);
}

function openTables(source: string, path: string): HandedInFile[] {
  const { size, mtimeMs } = findRegularFileStats(source) ?? statSync(source);
  const file: HandedInFile = {
    path,
    size,
    source,
    chunks: () => readFileChunks(source, { size, mtimeMs }),
  };
  return csvPattern.test(path) ? [file] : listSheetFiles(file);
}

/** The folder of a workspace may not be there yet. */
function isInside(path: string, root: string): boolean {
  if (!existsSync(root)) return false;
  const way = relative(realpathSync(root), realpathSync(path));
  return way !== "" && !way.startsWith(`..${sep}`) && way !== ".." && resolve(way) !== way;
}

/** Takes the workspace's own file where it has one of the same path, unless it is an empty example that nobody has filled in. */
export function preferOwnFiles(
  { files, ...folder }: HandedInFolder,
  root: string,
  examples: readonly TextFile[],
): HandedInFolder {
  const replaced = new Set(listUntouchedFiles(root, examples));
  const issues = [...folder.issues];
  const preferred = files.flatMap((file) => {
    const path = splitSheetPath(file.path).file;
    if (replaced.has(path) || !existsOrIsLink(join(root, path))) return file;
    const own = readOrAddIssue(path, issues, () => openTables(join(root, path), path)) ?? [];
    return own.filter((table) => table.path === file.path).map((table) => ({ ...table, isKept: true }));
  });
  return { ...folder, files: preferred, issues };
}

/** Lists the paths of files that are as they were written, such as examples that nobody has filled in. */
export function listUntouchedFiles(root: string, written: readonly TextFile[]): string[] {
  return written.flatMap(({ path, text }) => {
    const bytes = new TextEncoder().encode(text);
    const found = readFileNotLargerThan(join(root, path), bytes.length).bytes;
    return found && Buffer.compare(found, bytes) === 0 ? [path] : [];
  });
}

/** Copies the files, each whole or not at all. */
export async function copyHandedInFiles(root: string, files: readonly HandedInFile[]): Promise<void> {
  const sources = new Map(files.map(({ path, source }) => [splitSheetPath(path).file, source]));
  const contents = [...sources].map(([path, source]) => ({ path, readBytes: () => readFileSync(source) }));
  await writeNewFiles(root, contents, process.cwd());
}
