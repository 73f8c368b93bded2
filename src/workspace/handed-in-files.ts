/** The files that an office has, in a folder that is only read: they are copied into data/ under their names. */
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { ExportFile } from "../exports/source.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import {
  exportFilePattern,
  formatPath,
  listFilesRecursively,
  otherTablePattern,
  readFileChunks,
  readOrAddIssue,
  toForwardSlashes,
} from "./disk.ts";
import { existsOrIsLink, writeNewFiles } from "./starter-folder.ts";

/** A CSV file of the folder; `path` is the one that it gets in the workspace. */
export interface HandedInFile extends ExportFile {
  readonly source: string;
}

export interface HandedInFolder {
  readonly files: readonly HandedInFile[];
  /** Tables in other formats, which have to be saved as CSV first. */
  readonly others: readonly string[];
  readonly issues: readonly Issue[];
}

/** Lists the files of a folder, without those of a workspace inside it. Throws UserFacingError where there is no CSV file. */
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
    .flatMap((path) => readOrAddIssue(path, issues, () => openHandedInFile(source, path)) ?? []);
  if (files.length === 0) throwMissingFiles("from-without-csv", shown);
  const others = paths.filter((path) => otherTablePattern.test(path)).map(toForwardSlashes);
  return { files, others, issues };
}

function throwMissingFiles(code: "from-not-there" | "from-without-csv", folder: string): never {
  throw new UserFacingError([buildIssue(code, { folder })], exitStatus.wrongUse);
}

function openHandedInFile(folder: string, path: string): HandedInFile {
  const source = join(folder, path);
  const { size, mtimeMs } = statSync(source);
  return {
    path: `data/${toForwardSlashes(path)}`,
    size,
    source,
    chunks: () => readFileChunks(source, { size, mtimeMs }),
  };
}

/** The folder of a workspace may not be there yet. */
function isInside(path: string, root: string): boolean {
  if (!existsSync(root)) return false;
  const way = relative(realpathSync(root), realpathSync(path));
  return way !== "" && !way.startsWith(`..${sep}`) && way !== ".." && resolve(way) !== way;
}

/** Copies the files, each whole or not at all; a file that is there stays, whatever it holds. Returns the paths of both. */
export async function copyHandedInFiles(
  root: string,
  files: readonly HandedInFile[],
): Promise<{ readonly copied: readonly string[]; readonly kept: readonly string[] }> {
  const kept = files.map(({ path }) => path).filter((path) => existsOrIsLink(join(root, path)));
  const missing = files.filter(({ path }) => !kept.includes(path));
  const contents = missing.map(({ path, source }) => ({ path, readBytes: () => readFileSync(source) }));
  await writeNewFiles(root, contents, process.cwd());
  return { copied: missing.map(({ path }) => path), kept };
}
