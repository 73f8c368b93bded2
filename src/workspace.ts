import { createHash } from "node:crypto";
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
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextFile } from "./catalogue/yaml.ts";
import type { ExportFile } from "./exports/row.ts";
import { unreadable } from "./exports/unreadable.ts";
import { type Issue, issue } from "./issues/issue.ts";

/** The department's folder: the only room that touches the disk. */
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
export function openExports({ root }: Workspace): { exports: ExportFile[]; issues: Issue[] } {
  const exports: ExportFile[] = [];
  const issues: Issue[] = [];
  for (const path of filesBelow(root, "data", issues)) {
    const stats = statSync(join(root, path));
    if (!isExportName(path)) issues.push(issue("file-not-csv", {}, { file: slashed(path) }));
    else if (!stats.isFile()) issues.push(issue("file-not-regular", {}, { file: slashed(path) }));
    else exports.push({ path: slashed(path), chunks: () => chunksOf(join(root, path), stats) });
  }
  return { exports, issues };
}

function isExportName(name: string): boolean {
  return /\.csv$/i.test(name);
}

/** A text outside the usual folders; undefined where there is none. */
export function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** A Word file that came back; the reason where it cannot be read, or is larger than `most` bytes. */
export function readWhole(path: string, most: number): Uint8Array | { readonly reason: string } {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { reason: "EISDIR" };
    return stats.size > most ? { reason: "EFBIG" } : readFileSync(path);
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code ?? (error as Error).message };
  }
}

/** The files of the workspace that a report is made from, each with the SHA-256 of what it holds now. */
export function fingerprints(
  { root }: Workspace,
  paths: readonly string[],
): { path: string; sha256: string }[] {
  return paths.map((path) => ({ path, sha256: sha256OfFile(join(root, path)) }));
}

function sha256OfFile(path: string): string {
  const hash = createHash("sha256");
  for (const chunk of chunksOf(path, statSync(path))) hash.update(chunk);
  return hash.digest("hex");
}

/** The lines of a file that only grows; none where there is no such file yet. */
export function linesOf(path: string): string[] {
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
}

/** Adds a line at the end, whole also where several programs do so at once. */
export function addLine(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${line}\n`);
}

const largestChunk = 1 << 18;

function* chunksOf(path: string, seen: Stats): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    // One byte more than the file has, so that the second reading finds its end.
    const buffer = new Uint8Array(Math.min(seen.size + 1, largestChunk));
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read);
    const now = fstatSync(file);
    if (now.size !== seen.size || now.mtimeMs !== seen.mtimeMs) throw new FileChanged();
  } finally {
    closeSync(file);
  }
}

/** An export was written to while it was read: half of it may be of yesterday. */
export class FileChanged extends Error {
  readonly code = "EFILECHANGED";
}

/** Files below a folder, in order; links that lead nowhere are told, a folder is entered once however many links lead to it. */
function filesBelow(root: string, folder: string, issues: Issue[], entered = new Set<string>()): string[] {
  const here = join(root, folder);
  if (!existsSync(here) || entered.has(realpathSync(here))) return [];
  entered.add(realpathSync(here));
  return readdirSync(here)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (/^[.~]|^Thumbs\.db$|^desktop\.ini$/i.test(name)) return [];
      try {
        const isFolder = statSync(join(root, path)).isDirectory();
        // A folder that is called like an export stands where the export should be.
        return isFolder && !isExportName(name) ? filesBelow(root, path, issues, entered) : [path];
      } catch (error) {
        issues.push(unreadable(error, slashed(path)));
        return [];
      }
    });
}

function textsBelow(folder: string): TextFile[] {
  return filesBelow(folder, "", [])
    .filter((path) => /\.(yaml|hbs)$/.test(path))
    .map((path) => textFile(folder, path));
}

function textFile(root: string, path: string): TextFile {
  const text = readFileSync(join(root, path), "utf8").replace(/^\uFEFF/, "");
  return { path: slashed(path), text: text.normalize("NFC") };
}

function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** How a path is shown: relative to where the user stands, if that is shorter. */
export function shownPath(path: string, start: string): string {
  const short = relative(start, path);
  return short.startsWith(`..${sep}..`) || short === "" ? path : short;
}
