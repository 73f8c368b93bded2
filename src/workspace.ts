import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "./catalogue/yaml.ts";
import { chunksOf, filesBelow, isExportName, sha256OfFile, slashed, textFile, textsBelow } from "./disk.ts";
import type { ExportFile } from "./exports/row.ts";
import { type Issue, issue } from "./issues/issue.ts";

/** The department's folder. */
export interface Workspace {
  readonly root: string;
  /** Why this one: shown to the user, since figures depend on it. */
  readonly foundBy: "option" | "environment" | "folder" | "package";
}

const packs = fileURLToPath(new URL("../templates/", import.meta.url));

/**
 * The workspace that a command is to work in: the option, else REPORT_WORKSPACE, else the nearest folder upwards with
 * report.yaml, else the one that a package.json names under "report". Never sample data by itself.
 */
export function findWorkspace(option: string | undefined, start: string): Workspace | Issue {
  const named = option ?? process.env.REPORT_WORKSPACE;
  if (named) {
    const root = resolve(start, named);
    const foundBy = option ? "option" : "environment";
    return existsSync(join(root, "report.yaml"))
      ? { root, foundBy }
      : issue("workspace-not-there", { folder: named });
  }
  for (const folder of upwards(start)) {
    if (existsSync(join(folder, "report.yaml"))) return { root: folder, foundBy: "folder" };
  }
  for (const folder of upwards(start)) {
    const root = workspaceOfPackage(folder);
    if (root) return { root, foundBy: "package" };
  }
  return issue("workspace-missing");
}

function* upwards(start: string): Generator<string> {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    yield folder;
    if (folder === dirname(folder)) return;
  }
}

function workspaceOfPackage(folder: string): string | undefined {
  const file = join(folder, "package.json");
  if (!existsSync(file)) return undefined;
  const { report } = JSON.parse(readFileSync(file, "utf8")) as { report?: { workspace?: string } };
  if (!report?.workspace) return undefined;
  const root = join(folder, report.workspace);
  return existsSync(join(root, "report.yaml")) ? root : undefined;
}

export function readReportYaml({ root }: Workspace): TextFile {
  return textFile(root, "report.yaml");
}

/** What the office makes before each conference; undefined where it has not written it down. */
export function readBatchYaml({ root }: Workspace): TextFile | undefined {
  return existsSync(join(root, "batch.yaml")) ? textFile(root, "batch.yaml") : undefined;
}

/** The files of a pack, each replaced by the workspace's own of the same relative path; undefined where there is no such pack. */
export function readPack({ root }: Workspace, pack: string): TextFile[] | undefined {
  const folder = join(packs, pack);
  const own = join(root, "templates");
  if (!/^[\w-]+$/.test(pack) || (!existsSync(folder) && !existsSync(join(own, "pack.yaml"))))
    return undefined;
  const files = new Map(textsBelow(folder).map((file) => [file.path, file]));
  for (const file of textsBelow(own)) files.set(file.path, { ...file, path: file.path });
  return [...files.values()];
}

/** The packs of the program itself. */
export function builtInPacks(): TextFile[][] {
  return readdirSync(packs)
    .sort()
    .map((name) => textsBelow(join(packs, name)));
}

/** What no export can know, written by the office: `narrative/<period>/*.txt`, of one locality `narrative/<period>/<code>/*.txt`. */
export function readNarrative({ root }: Workspace, period: string, locality = ""): TextFile[] {
  const folder = join("narrative", period, locality);
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder))
    .filter((name) => /\.(txt|md)$/i.test(name) && !name.startsWith("."))
    .sort()
    .map((name) => textFile(root, join(folder, name)));
}

/** What was signed for earlier periods: `published/*.json`. */
export function readPublishedFiles({ root }: Workspace): TextFile[] {
  return filesBelow(root, "published", [])
    .filter((path) => /\.json$/i.test(path))
    .map((path) => textFile(root, path));
}

/** The exports of `data/`, in the order of their paths, and what there could not be taken for an export. */
export function openExports({ root }: Workspace): { exports: (ExportFile & SeenExport)[]; issues: Issue[] } {
  const exports: (ExportFile & SeenExport)[] = [];
  const issues: Issue[] = [];
  for (const path of filesBelow(root, "data", issues)) {
    const stats = statSync(join(root, path));
    if (!isExportName(path)) issues.push(issue("file-not-csv", {}, { file: slashed(path) }));
    else if (!stats.isFile()) issues.push(issue("file-not-regular", {}, { file: slashed(path) }));
    else exports.push(exportAt(root, { path: slashed(path), size: stats.size, mtimeMs: stats.mtimeMs }));
  }
  return { exports, issues };
}

/** An export as it was when it was seen, its path relative to the workspace. */
export interface SeenExport {
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

export function exportAt(root: string, seen: SeenExport): ExportFile & SeenExport {
  return { ...seen, chunks: () => chunksOf(join(root, seen.path), seen) };
}

/** The files of the workspace that a report is made from, each with the SHA-256 of what it holds now. */
export function fingerprints(
  { root }: Workspace,
  paths: readonly string[],
): { path: string; sha256: string }[] {
  return paths.map((path) => ({ path, sha256: sha256OfFile(join(root, path)) }));
}
