import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { programFolder } from "../program-folder.ts";
import { listNamesInFolder } from "./files/disk.ts";
import { resolveBelow } from "./files/path-below.ts";
import { readTextFile, readTextFiles, type TextFileWithBytes } from "./files/text-files.ts";

/** The department's folder with its data, texts and declarations. */
export interface WorkspaceFolder {
  readonly root: string;
  /** The place that named this folder. */
  readonly foundBy: "option" | "environment" | "folder" | "package";
}

const builtInPacksFolder = fileURLToPath(new URL("templates/", programFolder));

/**
 * Finds the workspace of a command: the option, else REPORT_WORKSPACE, else the nearest folder upwards with report.yaml, else the
 * folder that a package.json upwards names under "report". The sample is never used unless it is named.
 */
export function findWorkspace(
  folderOption: string | undefined,
  startFolder: string,
): { readonly folder?: WorkspaceFolder; readonly issues: readonly Issue[] } {
  const givenFolder = folderOption ?? process.env.REPORT_WORKSPACE;
  if (givenFolder) {
    const root = resolve(startFolder, givenFolder);
    const foundBy = folderOption ? "option" : "environment";
    return existsSync(join(root, "report.yaml"))
      ? { folder: { root, foundBy }, issues: [] }
      : {
          issues: [
            findMisnamedReportYaml(root) ?? buildIssue("workspace-not-there", { folder: givenFolder }),
          ],
        };
  }
  for (const root of listFolderAndItsParents(startFolder)) {
    if (existsSync(join(root, "report.yaml"))) return { folder: { root, foundBy: "folder" }, issues: [] };
  }
  for (const parent of listFolderAndItsParents(startFolder)) {
    const root = findWorkspaceInPackageJson(parent);
    if (root) return { folder: { root, foundBy: "package" }, issues: [] };
  }
  return { issues: [findMisnamedReportYaml(startFolder) ?? buildIssue("workspace-missing")] };
}

/** Notepad adds ".txt" to a name, and Windows hides it. */
function findMisnamedReportYaml(folder: string): Issue | undefined {
  const name = listNamesInFolder(folder, "", []).find((each) => /^report\.ya?ml(?:\.\w+)*$/i.test(each));
  return name === undefined ? undefined : buildIssue("workspace-misnamed", { name });
}

export function* listFolderAndItsParents(start: string): Generator<string> {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    yield folder;
    if (folder === dirname(folder)) return;
  }
}

function findWorkspaceInPackageJson(folder: string): string | undefined {
  const givenFolder = readPackageJson(folder)?.report?.workspace;
  if (typeof givenFolder !== "string" || givenFolder === "") return undefined;
  const root = join(folder, givenFolder);
  return existsSync(join(root, "report.yaml")) ? root : undefined;
}

/** The folders above may hold other people's files: one that is not JSON names no workspace. */
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

export function readReportYamlFile(
  { root }: WorkspaceFolder,
  issues: Issue[],
): TextFileWithBytes | undefined {
  return readTextFile(root, "report.yaml", issues);
}

/** Reads the office's plan for `report batch`; undefined if there is none or it cannot be read. */
export function readBatchYamlFile({ root }: WorkspaceFolder, issues: Issue[]): TextFileWithBytes | undefined {
  return existsSync(join(root, "batch.yaml")) ? readTextFile(root, "batch.yaml", issues) : undefined;
}

/** Reads the workspace's own files of its pack. */
export function readWorkspacePackFiles({ root }: WorkspaceFolder, issues: Issue[]): TextFile[] {
  return readPackFiles(root, "templates", issues);
}

/** Reads a pack that comes with the program; no files where there is none of this name. */
export function readBuiltInPack(name: string): TextFile[] {
  return isBuiltInPackName(name) ? readPackFiles(builtInPacksFolder, name, []) : [];
}

/** True for the name of a pack that comes with the program. */
export function isBuiltInPackName(name: string): boolean {
  return /^[\w-]+$/.test(name) && isBuiltInPack(name);
}

export function listBuiltInPackNames(): string[] {
  return listNamesInFolder(builtInPacksFolder, "", []).filter(isBuiltInPack);
}

/** Reads the packs that come with the program. */
export function readBuiltInPackFiles(): TextFile[][] {
  return listBuiltInPackNames().map((name) => readPackFiles(builtInPacksFolder, name, []));
}

/** Reads the JSON Schema of a declaration: "report", "batch". */
export function readDeclarationSchema(name: string): string {
  const path = join("schemas", "declarations", `${name}.schema.json`);
  return readTextFile(builtInPacksFolder, path, [])?.text ?? "";
}

/** The JSON Schemas lie next to the packs. */
function isBuiltInPack(name: string): boolean {
  return existsSync(join(builtInPacksFolder, name, "pack.yaml"));
}

/** Reads the declarations and templates in a folder below another one; their paths are those below it. */
export function readPackFiles(root: string, folder: string, issues: Issue[]): TextFile[] {
  return readTextFiles(root, folder, /\.(yaml|hbs)$/, issues)
    .map(({ path, text }) => ({ path: folder === "" ? path : path.slice(folder.length + 1), text }))
    .filter(({ path }) => packFilePattern.test(path));
}

/** The paths of a pack that are read. */
export const packFilePattern =
  /^(?:pack(?:\.sua)?\.yaml|sectors\/[^/]+\.yaml|documents\/[^/]+\.hbs|parts\/.+\.hbs)$/;

/** Only `report init` reads it: no document is made from it. */
const agenciesFile = "agencies.yaml";

/** Reads the kinds of agency that a pack is for. */
export function readAgenciesFile(packName: string): TextFile {
  const file = readTextFile(builtInPacksFolder, join(packName, agenciesFile), []);
  if (!file) throw new Error(`the pack "${packName}" has no ${agenciesFile}`);
  return file;
}

/** Reads the texts that the office writes itself: `narrative/<period>/*.txt`, for one locality `narrative/<period>/<code>/*.txt`. */
export function readNarrativeFiles(
  { root }: WorkspaceFolder,
  { period, locality = "" }: { readonly period: string; readonly locality?: string | undefined },
  issues: Issue[],
): TextFileWithBytes[] {
  const folder = relative(root, resolveBelow(root, "narrative", period, locality));
  return listNamesInFolder(root, folder, issues)
    .filter((name) => /\.txt$/i.test(name) && !name.startsWith("."))
    .flatMap((name) => readTextFile(root, join(folder, name), issues) ?? []);
}

/** Reads the published figures of earlier periods that were typed: `published/*.yaml`. */
export function readTypedFiguresFiles({ root }: WorkspaceFolder, issues: Issue[]): TextFile[] {
  return readTextFiles(root, "published", /\.ya?ml$/i, issues);
}

/** Reads the published figures of earlier periods that were recorded: `published/*.json`. */
export function readPublishedFiles({ root }: WorkspaceFolder, issues: Issue[]): TextFile[] {
  return readTextFiles(root, "published", /\.json$/i, issues);
}
