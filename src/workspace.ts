import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "./catalogue/yaml.ts";
import { chunksOf, exportName, filesBelow, namesIn, slashed, unlessRefused } from "./disk.ts";
import type { ExportFile } from "./exports/row.ts";
import { type Issue, issue } from "./issues/issue.ts";
import { type ReadText, textAt, textsBelow } from "./texts.ts";

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
  const named = packageIn(folder)?.report?.workspace;
  if (typeof named !== "string" || named === "") return undefined;
  const root = join(folder, named);
  return existsSync(join(root, "report.yaml")) ? root : undefined;
}

/** Other people's files too lie in the folders above: what is no JSON names no workspace. */
function packageIn(folder: string): { readonly report?: { readonly workspace?: unknown } | null } | null {
  const file = textAt(folder, "package.json", []);
  try {
    return file ? JSON.parse(file.text) : null;
  } catch {
    return null;
  }
}

export function readReportYaml({ root }: Workspace, issues: Issue[]): ReadText | undefined {
  return textAt(root, "report.yaml", issues);
}

/** What the office makes before each conference; undefined where it has not written it down, or it cannot be read. */
export function readBatchYaml({ root }: Workspace, issues: Issue[]): ReadText | undefined {
  return existsSync(join(root, "batch.yaml")) ? textAt(root, "batch.yaml", issues) : undefined;
}

/** The workspace's own files of a pack. */
export function readOwnTemplates({ root }: Workspace, issues: Issue[]): TextFile[] {
  return packBelow(root, "templates", issues);
}

/** The files of a pack, each replaced by the workspace's own of the same relative path; undefined where there is no such pack. */
export function readPack(name: string, own: readonly TextFile[]): TextFile[] | undefined {
  const isOwn = own.some(({ path }) => path === "pack.yaml");
  if (!/^[\w-]+$/.test(name) || (!isOwn && !existsSync(join(packs, name)))) return undefined;
  const files = [...packBelow(packs, name, []), ...own];
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** The packs of the program itself. */
export function builtInPacks(): TextFile[][] {
  return namesIn(packs, "", []).map((name) => packBelow(packs, name, []));
}

function packBelow(root: string, folder: string, issues: Issue[]): TextFile[] {
  return textsBelow(root, folder, /\.(yaml|hbs)$/, issues).map(({ path, text }) => ({
    path: path.slice(folder.length + 1),
    text,
  }));
}

/** What no export can know, written by the office: `narrative/<period>/*.txt`, of one locality `narrative/<period>/<code>/*.txt`. */
export function readNarrative(
  { root }: Workspace,
  { period, locality = "" }: { readonly period: string; readonly locality?: string | undefined },
  issues: Issue[],
): ReadText[] {
  const folder = join("narrative", period, locality);
  return namesIn(root, folder, issues)
    .filter((name) => /\.txt$/i.test(name) && !name.startsWith("."))
    .flatMap((name) => textAt(root, join(folder, name), issues) ?? []);
}

/** What was signed for earlier periods: `published/*.json`. */
export function readPublishedFiles({ root }: Workspace, issues: Issue[]): TextFile[] {
  return textsBelow(root, "published", /\.json$/i, issues);
}

/** The exports of `data/`, in the order of their paths, and what there could not be taken for an export. */
export function openExports({ root }: Workspace): { exports: (ExportFile & SeenExport)[]; issues: Issue[] } {
  const exports: (ExportFile & SeenExport)[] = [];
  const issues: Issue[] = [];
  for (const path of filesBelow(root, "data", exportName, issues)) {
    const file = slashed(path);
    const stats = unlessRefused(path, issues, () => statSync(join(root, path)));
    if (!stats) continue;
    if (!exportName.test(path)) issues.push(issue("file-not-csv", {}, { file }));
    else if (!stats.isFile()) issues.push(issue("file-not-regular", {}, { file }));
    else exports.push(exportAt(root, { path: file, size: stats.size, mtimeMs: stats.mtimeMs }));
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
