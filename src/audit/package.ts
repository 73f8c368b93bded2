/** A Word file as it comes back: an archive that anybody may have made, so its size is bounded before anything is unpacked. */
import { type Issue, issue } from "../issues/issue.ts";
import { type Parts, repacked, unpackedParts } from "./archive.ts";
import { broken } from "./broken.ts";

export { type Parts, repacked };

export interface WordPackage {
  readonly parts: Parts;
  /** The part that holds the text, usually "word/document.xml". */
  readonly main: string;
}

/** Unpacks the file; an issue says why it cannot be read. Throws on no file. */
export function openWord(file: Uint8Array): WordPackage | Issue {
  // Both the old .doc and a file with a password are compound files of OLE.
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) return issue("word-file-locked");
  if (!startsWith(file, [0x50, 0x4b])) return issue("word-file-other");
  const parts = unpacked(file);
  if ("code" in parts) return parts;
  try {
    const main = mainPart(parts);
    return main !== undefined && parts.has(main) ? { parts, main } : issue("word-file-other");
  } catch (error) {
    return broken(error);
  }
}

/** The parts of any archive of the kind, such as the workbook of a chart. */
export function unpacked(file: Uint8Array): Parts | Issue {
  try {
    return unpackedParts(file);
  } catch (error) {
    return broken(error);
  }
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** As the package's own relations name it: some editors call it document2.xml. */
function mainPart(parts: Parts): string | undefined {
  const [found] = textOf(parts, "_rels/.rels").match(/<Relationship\b[^>]*\/officeDocument"[^>]*>/) ?? [];
  return found && /\bTarget="\/?(word\/[^"]+)"/.exec(found)?.[1];
}

/** The text of a part, empty where there is none. Throws where it is not UTF-8: what cannot be read must not be written back. */
export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) : "";
}

/** What a part refers to by "rId…" (charts, headers), as names of parts. */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, string> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const found = new Map<string, string>();
  for (const [relation] of textOf(parts, relationsPart(part)).matchAll(/<Relationship\b[^>]*>/g)) {
    const id = /\bId="([^"]+)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]+)"/.exec(relation)?.[1];
    if (id !== undefined && target !== undefined && !/TargetMode="External"/.test(relation))
      found.set(id, resolved(folder, target));
  }
  return found;
}

/** "word/document.xml" has its relations in "word/_rels/document.xml.rels". */
export function relationsPart(part: string): string {
  return part.replace(/([^/]*)$/, "_rels/$1.rels");
}

function resolved(folder: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
}
