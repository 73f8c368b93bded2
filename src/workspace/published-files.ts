/** The records of published figures on disk. The record before each publishing is kept, so that it can be taken back. */
import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { PublishedTexts } from "../audit/undo-publishing.ts";
import type { PublishedPeriod } from "../catalogue/published-periods.ts";
import { removeHalfWrittenFiles, writeAtomically } from "./files/atomic-write.ts";
import { formatPath } from "./files/disk.ts";
import { resolveBelow } from "./files/path-below.ts";
import { readRegularFileIfExists } from "./files/regular-file.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/** Files below a folder that begins with "." are not read as records. */
const earlierFolder = ".truoc";

interface WrittenRecord {
  readonly path: string;
  /** Relative to the current folder; absent if there was no other record before. */
  readonly earlierPath?: string;
}

/** Writes `published/<period>.json`; the record that it replaces is kept. Throws the system's error. */
export function writePublishedRecord({ root }: WorkspaceFolder, published: PublishedPeriod): WrittenRecord {
  const { period } = published;
  const path = resolveBelow(root, "published", `${period}.json`);
  const bytes = new TextEncoder().encode(`${JSON.stringify(published, null, 1)}\n`);
  for (const folder of [dirname(path), resolveBelow(root, "published", earlierFolder)])
    removeHalfWrittenFiles(folder);
  const before = readRegularFileIfExists(path);
  if (before?.equals(bytes)) return { path };
  const earlier = before && keepEarlierRecord(root, period, before);
  writeAtomically(path, bytes);
  return { path, ...(earlier === undefined ? {} : { earlierPath: formatPath(earlier, process.cwd()) }) };
}

/** Writes `published/<period>.yaml` unless it is there, also as .yml. Throws the system's error. */
export function writeTypedFiguresForm(
  { root }: WorkspaceFolder,
  period: string,
  form: string,
): { readonly path: string; readonly isThere: boolean } {
  const [path = "", shortPath = ""] = ["yaml", "yml"].map((ending) =>
    resolveBelow(root, "published", `${period}.${ending}`),
  );
  const there = [path, shortPath].find((each) => existsSync(each));
  if (there !== undefined) return { path: there, isThere: true };
  writeAtomically(path, new TextEncoder().encode(form));
  return { path, isThere: false };
}

/** Reads the record of a period and the one before its last publishing. Throws the system's error. */
export function readPublishedTexts({ root }: WorkspaceFolder, period: string): PublishedTexts {
  const last = listEarlierNumbers(root, period).at(-1);
  const readText = (...names: string[]) =>
    readRegularFileIfExists(resolveBelow(root, "published", ...names))?.toString("utf8");
  return {
    current: readText(`${period}.json`),
    earlier: last === undefined ? undefined : readText(earlierFolder, `${period}.${last}.json`),
  };
}

/** "restored" brings the record before back; "removed" leaves none, as before the first publishing. */
export type UndoOutcome = "restored" | "removed" | "nothing";

/** Takes back the last publishing of a period. Throws the system's error. */
export function undoPublishedRecord({ root }: WorkspaceFolder, period: string): UndoOutcome {
  const path = resolveBelow(root, "published", `${period}.json`);
  const last = listEarlierNumbers(root, period).at(-1);
  if (last !== undefined) {
    renameSync(formatEarlierPath(root, period, last), path);
    return "restored";
  }
  if (!existsSync(path)) return "nothing";
  rmSync(path);
  return "removed";
}

/** Gives the path of the kept record. A run that ended right after keeping it has left the same one: undoing it twice would do nothing. */
function keepEarlierRecord(root: string, period: string, record: Buffer): string {
  const last = listEarlierNumbers(root, period).at(-1) ?? 0;
  const lastPath = formatEarlierPath(root, period, last);
  if (readRegularFileIfExists(lastPath)?.equals(record)) return lastPath;
  const path = formatEarlierPath(root, period, last + 1);
  writeAtomically(path, record);
  return path;
}

/** "9m-2022.1.json", "9m-2022.2.json": the higher the later. */
function formatEarlierPath(root: string, period: string, number: number): string {
  return resolveBelow(root, "published", earlierFolder, `${period}.${number}.json`);
}

function listEarlierNumbers(root: string, period: string): number[] {
  const folder = resolveBelow(root, "published", earlierFolder);
  // A folder that cannot be read is no folder without records: the last record would be deleted as the only one.
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .flatMap((name) => {
      const [, namedPeriod, number] = /^(.+)\.([1-9]\d{0,8})\.json$/.exec(name) ?? [];
      return namedPeriod === period ? Number(number) : [];
    })
    .sort((a, b) => a - b);
}
