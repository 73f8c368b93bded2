/** The folder of a new workspace: what is there already stays as it is, and only missing files are written. */
import { existsSync, lstatSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { listExportIdsByFileName, resolveExportDeclarationOrIssue } from "../../exports/recognise-export.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { findErrnoCode } from "../../issues/system-error.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import type { StarterFile } from "../../starter/starter-files.ts";
import { removeHalfWrittenFiles, writeAtomically } from "../files/atomic-write.ts";
import { exportFilePattern, formatPath, listFilesRecursively, toForwardSlashes } from "../files/disk.ts";
import { writeOrThrowUserFacingError } from "../ledger-files.ts";
import { listExportFiles } from "../list-exports.ts";
import { listFolderAndItsParents } from "../workspace-folder.ts";

/** Throws UserFacingError for a folder inside another workspace, whose commands would find one or the other. */
export function refuseFolderInsideWorkspace(root: string, currentFolder: string): void {
  const [, ...parents] = listFolderAndItsParents(root);
  const outer = parents.find((folder) => existsSync(join(folder, "report.yaml")));
  if (outer === undefined) return;
  const details = { folder: formatPath(root, currentFolder), outer: formatPath(outer, currentFolder) };
  throw new UserFacingError([buildIssue("workspace-around", details)], exitStatus.wrongUse);
}

/** A file of the start, or the file of the office in its place. */
export interface PlannedFile extends TextFile {
  /** Relative to the workspace: the file that is kept instead. */
  readonly keptPath?: string;
}

/** Plans which files are missing. An export of which the office has some file needs no empty one. */
export function planMissingFiles(
  root: string,
  files: readonly StarterFile[],
  inputs: { readonly catalogue: Catalogue; readonly office: Office },
): PlannedFile[] {
  const ownExports = findExportFilesById(root, inputs);
  return files.map(({ exportId, ...file }) => {
    const keptPath = existsOrIsLink(join(root, file.path))
      ? file.path
      : exportId === undefined
        ? undefined
        : ownExports.get(exportId);
    return keptPath === undefined ? file : { ...file, keptPath };
  });
}

/** A link that leads nowhere is something too. Below a file there is nothing: writing there says so. */
export function existsOrIsLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (findErrnoCode(error) === "ENOTDIR") return false;
    throw error;
  }
}

/** The first file of each export in data/, by its name in any format, else by the header of a CSV. */
function findExportFilesById(
  root: string,
  { catalogue, office }: { readonly catalogue: Catalogue; readonly office: Office },
): Map<string, string> {
  const unread: Issue[] = [];
  const paths = listFilesRecursively(root, "data", exportFilePattern, unread).map(toForwardSlashes);
  const byName = paths.flatMap((path) =>
    listExportIdsByFileName(path, catalogue).map((id) => [id, path] as const),
  );
  const named = new Set(byName.map(([, path]) => path));
  const byHeader = listExportFiles({ root, foundBy: "option" }).exports.flatMap((file) => {
    if (named.has(file.path)) return [];
    const found = resolveExportDeclarationOrIssue(file, catalogue, office.files);
    return "declaration" in found ? [[found.declaration.id, file.path] as const] : [];
  });
  return new Map([...byName, ...byHeader].toReversed());
}

/** Writes the files that are missing. Throws UserFacingError at the first that cannot be written. */
export async function writeMissingFiles(
  root: string,
  files: readonly PlannedFile[],
  currentFolder: string,
): Promise<void> {
  const missing = files.filter(({ keptPath }) => keptPath === undefined);
  const encoder = new TextEncoder();
  const contents = missing.map(({ path, text }) => ({ path, readBytes: () => encoder.encode(text) }));
  await writeNewFiles(root, contents, currentFolder);
}

/** Writes files, each whole or not at all. Throws UserFacingError at the first that cannot be written. */
export async function writeNewFiles(
  root: string,
  files: readonly { readonly path: string; readonly readBytes: () => Uint8Array }[],
  currentFolder: string,
): Promise<void> {
  for (const folder of new Set(files.map(({ path }) => dirname(join(root, path)))))
    await writeOrThrowUserFacingError(formatPath(folder, currentFolder), () =>
      removeHalfWrittenFiles(folder),
    );
  for (const { path, readBytes } of files) {
    const target = resolve(root, path);
    await writeOrThrowUserFacingError(formatPath(target, currentFolder), () =>
      writeAtomically(target, readBytes()),
    );
  }
}
