/**
 * How a document gets onto the disk so that nothing is lost: written beside and renamed, tried again while Word holds it,
 * under a second name where it stays held, and never over a report that somebody has edited since.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { setTimeout as waiting } from "node:timers/promises";
import { threadId } from "node:worker_threads";

/** What became of a document that was to be written. */
export type Outcome =
  | { readonly kind: "written" | "unchanged"; readonly path: string }
  /** Under a second name, since the first is open in another program or was edited by hand. */
  | { readonly kind: "beside"; readonly path: string; readonly because: "open" | "edited" };

export interface Caution {
  /** Whether bytes of this SHA-256 were written by us, so that nobody has touched them since. */
  readonly isOurs: (sha256: string) => boolean;
  /** Write over an edited report all the same. */
  readonly force: boolean;
}

/** Throws what the disk answers where the document can be written under no name. */
export async function putDocument(path: string, bytes: Uint8Array, caution: Caution): Promise<Outcome> {
  const there = contentOf(path);
  if (there && isSame(there, bytes)) return { kind: "unchanged", path };
  const isEdited = there !== undefined && !caution.force && !caution.isOurs(sha256Of(there));
  if (isEdited) return besides(path, bytes, caution, "edited");
  if (!isHeldByWord(path) && (await couldWrite(path, bytes))) return { kind: "written", path };
  return besides(path, bytes, caution, "open");
}

/** Word, a virus scanner or OneDrive may hold a file for a moment. */
const waits = [200, 400, 800];
const held = new Set(["EBUSY", "EPERM", "EACCES"]);

async function couldWrite(path: string, bytes: Uint8Array): Promise<boolean> {
  for (const wait of [...waits, undefined]) {
    try {
      write(path, bytes);
      return true;
    } catch (error) {
      if (!held.has((error as NodeJS.ErrnoException).code ?? "") || !existsSync(path)) throw error;
      if (wait !== undefined) await waiting(wait);
    }
  }
  return false;
}

/** While a document is open, Word keeps "~$o-cao.docx" beside "bao-cao.docx". */
function isHeldByWord(path: string): boolean {
  const name = basename(path);
  return [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`].some((lock) =>
    existsSync(join(dirname(path), lock)),
  );
}

/** "bao-cao (2).docx": the first such name that is free, or that holds what we wrote. */
async function besides(
  path: string,
  bytes: Uint8Array,
  caution: Caution,
  because: "open" | "edited",
): Promise<Outcome> {
  for (let number = 2; ; number += 1) {
    const second = `${path.slice(0, path.length - extname(path).length)} (${number})${extname(path)}`;
    const there = contentOf(second);
    if (there && isSame(there, bytes)) return { kind: "beside", path: second, because };
    if (there && (isHeldByWord(second) || !caution.isOurs(sha256Of(there)))) continue;
    write(second, bytes);
    return { kind: "beside", path: second, because };
  }
}

/**
 * Writes beside and renames, so that an existing file is only ever replaced by a whole one. By hand, since write-file-atomic 7
 * takes a write that a full disk has cut short for a whole one.
 */
export function write(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writings += 1;
  const half = join(dirname(path), `.${basename(path)}.${process.pid}-${threadId}-${writings}.half`);
  try {
    writeFileSync(half, content, { flush: true });
    renameSync(half, path);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

let writings = 0;

/** Nobody writes for longer than this. */
const longestWrite = 5 * 60_000;

/** Removes the half files of runs that were killed; whole ones have their own names. */
export function sweep(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, writer] = /^\..*\.(\d+)-\d+-\d+\.half$/.exec(name) ?? [];
    if (writer === undefined) continue;
    const path = join(folder, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > longestWrite || !isRunning(Number(writer))) rmSync(path, { force: true });
  }
}

function isRunning(program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function contentOf(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
