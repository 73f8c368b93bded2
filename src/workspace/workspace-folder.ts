import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import type { ExportFile } from "../exports/source.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { programFolder } from "../program-folder.ts";
import {
  exportFilePattern,
  listFilesRecursively,
  listFolder,
  readChunks,
  toForwardSlashes,
  tryRead,
} from "./disk.ts";
import { readTextFile, readTextFiles, type TextFileWithBytes } from "./text-files.ts";

/** The department's folder. */
export interface WorkspaceFolder {
  readonly root: string;
  /** Why this one: shown to the user, since figures depend on it. */
  readonly foundBy: "option" | "environment" | "folder" | "package";
}

const builtInPacksFolder = fileURLToPath(new URL("templates/", programFolder));

/**
 * The workspace that a command is to work in: the option, else REPORT_WORKSPACE, else the nearest folder upwards with
 * report.yaml, else the one that a package.json names under "report". Never sample data by itself.
 */
export function findWorkspace(option: string | undefined, start: string): WorkspaceFolder | Issue {
  const givenFolder = option ?? process.env.REPORT_WORKSPACE;
  if (givenFolder) {
    const root = resolve(start, givenFolder);
    const foundBy = option ? "option" : "environment";
    return existsSync(join(root, "report.yaml"))
      ? { root, foundBy }
      : buildIssue("workspace-not-there", { folder: givenFolder });
  }
  for (const folder of listParentFolders(start)) {
    if (existsSync(join(folder, "report.yaml"))) return { root: folder, foundBy: "folder" };
  }
  for (const folder of listParentFolders(start)) {
    const root = findWorkspaceOfPackage(folder);
    if (root) return { root, foundBy: "package" };
  }
  return buildIssue("workspace-missing");
}

function* listParentFolders(start: string): Generator<string> {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    yield folder;
    if (folder === dirname(folder)) return;
  }
}

function findWorkspaceOfPackage(folder: string): string | undefined {
  const givenFolder = readPackageJson(folder)?.report?.workspace;
  if (typeof givenFolder !== "string" || givenFolder === "") return undefined;
  const root = join(folder, givenFolder);
  return existsSync(join(root, "report.yaml")) ? root : undefined;
}

/** Other people's files too lie in the folders above: what is no JSON names no workspace. */
function readPackageJson(
  folder: string,
): { readonly report?: { readonly workspace?: unknown } | null } | null {
  const file = readTextFile(folder, "package.json", []);
  try {
    return file ? JSON.parse(file.text) : null;
  } catch {
    return null;
  }
}

export function readReportYaml({ root }: WorkspaceFolder, issues: Issue[]): TextFileWithBytes | undefined {
  return readTextFile(root, "report.yaml", issues);
}

/** What the office makes before each conference; undefined where it has not written it down, or it cannot be read. */
export function readBatchYaml({ root }: WorkspaceFolder, issues: Issue[]): TextFileWithBytes | undefined {
  return existsSync(join(root, "batch.yaml")) ? readTextFile(root, "batch.yaml", issues) : undefined;
}

/** The workspace's own files of a pack. */
export function readWorkspaceTemplates({ root }: WorkspaceFolder, issues: Issue[]): TextFile[] {
  return readPackFiles(root, "templates", issues);
}

/** The files of a pack, each replaced by the workspace's own of the same relative path; undefined where there is no such pack. */
export function readPack(name: string, workspaceFiles: readonly TextFile[]): TextFile[] | undefined {
  const hasOwnPack = workspaceFiles.some(({ path }) => path === "pack.yaml");
  if (!/^[\w-]+$/.test(name) || (!hasOwnPack && !isBuiltInPack(name))) return undefined;
  const files = [...readPackFiles(builtInPacksFolder, name, []), ...workspaceFiles];
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** The packs of the program itself. */
export function readBuiltInPacks(): TextFile[][] {
  return listFolder(builtInPacksFolder, "", [])
    .filter(isBuiltInPack)
    .map((name) => readPackFiles(builtInPacksFolder, name, []));
}

/** The JSON Schemas lie next to the packs. */
function isBuiltInPack(name: string): boolean {
  return existsSync(join(builtInPacksFolder, name, "pack.yaml"));
}

function readPackFiles(root: string, folder: string, issues: Issue[]): TextFile[] {
  return readTextFiles(root, folder, /\.(yaml|hbs)$/, issues).map(({ path, text }) => ({
    path: path.slice(folder.length + 1),
    text,
  }));
}

/** What no export can know, written by the office: `narrative/<period>/*.txt`, of one locality `narrative/<period>/<code>/*.txt`. */
export function readNarrative(
  { root }: WorkspaceFolder,
  { period, locality = "" }: { readonly period: string; readonly locality?: string | undefined },
  issues: Issue[],
): TextFileWithBytes[] {
  const folder = join("narrative", period, locality);
  return listFolder(root, folder, issues)
    .filter((name) => /\.txt$/i.test(name) && !name.startsWith("."))
    .flatMap((name) => readTextFile(root, join(folder, name), issues) ?? []);
}

/** What was signed for earlier periods: `published/*.json`. */
export function readPublishedFiles({ root }: WorkspaceFolder, issues: Issue[]): TextFile[] {
  return readTextFiles(root, "published", /\.json$/i, issues);
}

/** The exports of `data/`, in the order of their paths, and what there could not be taken for an export. */
export function listExports({ root }: WorkspaceFolder): {
  exports: (ExportFile & ListedExport)[];
  issues: Issue[];
} {
  const exports: (ExportFile & ListedExport)[] = [];
  const issues: Issue[] = [];
  for (const path of listFilesRecursively(root, "data", exportFilePattern, issues)) {
    const file = toForwardSlashes(path);
    const stats = tryRead(path, issues, () => statSync(join(root, path)));
    if (!stats) continue;
    if (!exportFilePattern.test(path)) issues.push(buildIssue("file-not-csv", {}, { file }));
    else if (!stats.isFile()) issues.push(buildIssue("file-not-regular", {}, { file }));
    else exports.push(openListedExport(root, { path: file, size: stats.size, mtimeMs: stats.mtimeMs }));
  }
  return { exports, issues };
}

/** An export as it was when it was seen, its path relative to the workspace. */
export interface ListedExport {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export function openListedExport(root: string, listed: ListedExport): ExportFile & ListedExport {
  return { ...listed, chunks: () => readChunks(join(root, listed.path), listed) };
}
