/** A Word file as it comes back: an archive that anybody may have made, so its size is bounded before anything is unpacked. */
import { type Unzipped, unzipSync, type Zippable, zipSync } from "fflate";
import { type Issue, issue } from "../issues/issue.ts";

/** The parts of a Word file by name, in the order of the archive. */
export interface WordPackage {
  readonly parts: Readonly<Unzipped>;
  /** The part that holds the text, usually "word/document.xml". */
  readonly main: string;
}

/** Far more than any report, and little enough for any PC. */
const most = { parts: 5_000, ofPart: 64 << 20, ofText: 160 << 20 };

/** Unpacks the file; an issue says why it cannot be read. Throws on nothing. */
export function openPackage(file: Uint8Array): WordPackage | Issue {
  // Both the old .doc and a file with a password are compound files of OLE.
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) return issue("word-file-locked");
  if (!startsWith(file, [0x50, 0x4b])) return issue("word-file-other");
  const unpacked = unpack(file);
  if ("code" in unpacked) return unpacked;
  const { parts } = unpacked;
  try {
    const main = mainPart(parts);
    return main !== undefined && parts[main] ? { parts, main } : issue("word-file-other");
  } catch {
    return issue("word-file-broken");
  }
}

function unpack(file: Uint8Array): { parts: Unzipped } | Issue {
  let count = 0;
  let total = 0;
  let isTooLarge = false;
  try {
    const parts = unzipSync(file, {
      filter({ originalSize, size }) {
        count += 1;
        total += Math.max(originalSize, size);
        isTooLarge ||= count > most.parts || originalSize > most.ofPart || total > most.ofText;
        if (isTooLarge) throw new RangeError("larger than any report");
        return true;
      },
    });
    return { parts };
  } catch {
    return issue(isTooLarge ? "word-file-too-large" : "word-file-broken");
  }
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** As the package's own relations name it: some editors call it document2.xml. */
function mainPart(parts: Readonly<Unzipped>): string | undefined {
  const relations = textOf(parts["_rels/.rels"] ?? new Uint8Array());
  const [found] = relations.match(/<Relationship\b[^>]*\/officeDocument"[^>]*>/) ?? [];
  return found && /\bTarget="\/?(word\/[^"]+)"/.exec(found)?.[1];
}

/** The text of a part. Throws where it is not UTF-8: what cannot be read must not be written back. */
export function textOf(part: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(part);
}

/** What a part refers to by "rId…" (charts, headers), as names of parts. */
export function relationsOf(
  { parts }: Pick<WordPackage, "parts">,
  part: string,
): ReadonlyMap<string, string> {
  const xml = parts[relationsPart(part)];
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const found = new Map<string, string>();
  for (const [relation] of (xml ? textOf(xml) : "").matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]+)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]+)"/.exec(relation)?.[1];
    if (id !== undefined && target !== undefined) found.set(id, resolved(folder, target));
  }
  return found;
}

/** "word/document.xml" has its relations in "word/_rels/document.xml.rels". */
export function relationsPart(part: string): string {
  return part.replace(/([^/]*)$/, "_rels/$1.rels");
}

function resolved(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}

/** The archive with some parts replaced or added; all others keep their bytes and their order. */
export function repacked(parts: Readonly<Unzipped>, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const packed: Zippable = { ...parts, ...Object.fromEntries(changed) };
  return zipSync(packed, { mtime: new Date(1980, 0, 1), level: 6, os: 0, attrs: 0 });
}
