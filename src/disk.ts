/** Files and folders as they lie on the disk. What could take the place of another file is written by `writing.ts` alone. */
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
import { dirname, join, relative, sep } from "node:path";
import { unreadable } from "./exports/unreadable.ts";
import type { Issue } from "./issues/issue.ts";

/** What `read` gives; undefined where the system refuses it, which is told of the file. */
export function unlessRefused<T>(path: string, issues: Issue[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    issues.push(unreadable(error, slashed(path)));
    return undefined;
  }
}

/** What the system answers, such as "ENOSPC"; undefined for what does not come from it. */
export function refusalOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^E[A-Z]+$/.test(code) ? code : undefined;
}

export const exportName = /\.csv$/i;

/**
 * Files below a folder, in order; what cannot be read, such as a link that leads nowhere, is told, and a folder is entered once
 * however many links lead to it. One that is called like the files that are `wanted` stands where such a file should be.
 */
export function filesBelow(
  root: string,
  folder: string,
  wanted: RegExp,
  issues: Issue[],
  entered = new Set<string>(),
): string[] {
  const here = join(root, folder);
  if (!existsSync(here) || entered.has(realpathSync(here))) return [];
  entered.add(realpathSync(here));
  return namesIn(root, folder, issues).flatMap((name) => {
    const path = join(folder, name);
    if (/^[.~]|^Thumbs\.db$|^desktop\.ini$/i.test(name)) return [];
    const stats = unlessRefused(path, issues, () => statSync(join(root, path)));
    if (!stats) return [];
    const isEntered = stats.isDirectory() && !wanted.test(name);
    return isEntered ? filesBelow(root, path, wanted, issues, entered) : [path];
  });
}

/** What lies in a folder, in order; nothing where there is none. */
export function namesIn(root: string, folder: string, issues: Issue[]): string[] {
  const here = join(root, folder);
  if (!existsSync(here)) return [];
  return unlessRefused(folder, issues, () => readdirSync(here))?.sort() ?? [];
}

const largestChunk = 1 << 18;

export function* chunksOf(path: string, seen: Pick<Stats, "size" | "mtimeMs">): Generator<Uint8Array> {
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

export function sha256OfChunks(chunks: Iterable<Uint8Array>): string {
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
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

/** The lines of a file that only grows; none where there is no such file yet. */
export function linesOf(path: string): string[] {
  return existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
}

/** Adds a line at the end, whole also where several programs do so at once. */
export function addLine(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `${line}\n`);
}

export function slashed(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** How a path is shown: relative to where the user stands, if that is shorter. */
export function shownPath(path: string, start: string): string {
  const short = relative(start, path);
  return short.startsWith(`..${sep}..`) || short === "" ? path : short;
}
