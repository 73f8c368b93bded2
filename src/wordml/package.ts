/** A Word file as it comes back: an archive that anybody may have made, so its size is bounded before anything is unpacked. */
import { buildIssue, type Issue } from "../issues/issue.ts";
import { type Parts, unzipArchive } from "./archive.ts";
import { toWordFileIssue } from "./word-file-issue.ts";

export interface WordPackage {
  readonly parts: Parts;
  /** The part that holds the text, usually "word/document.xml". */
  readonly main: string;
}

/** Unpacks the file; an issue says why it cannot be read. Throws on no file. */
export function openWordPackage(file: Uint8Array): WordPackage | Issue {
  // Both the old .doc and a file with a password are compound files of OLE.
  if (hasLeadingBytes(file, [0xd0, 0xcf, 0x11, 0xe0])) return buildIssue("word-file-locked");
  if (!hasLeadingBytes(file, [0x50, 0x4b])) return buildIssue("word-file-other");
  const parts = tryUnzipArchive(file);
  if ("code" in parts) return parts;
  try {
    const main = findMainPart(parts);
    return main !== undefined && parts.has(main) ? { parts, main } : buildIssue("word-file-other");
  } catch (error) {
    return toWordFileIssue(error);
  }
}

/** The parts of any archive of the kind, such as the workbook of a chart. */
export function tryUnzipArchive(file: Uint8Array): Parts | Issue {
  try {
    return unzipArchive(file);
  } catch (error) {
    return toWordFileIssue(error);
  }
}

function hasLeadingBytes(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** As the package's own relations name it: some editors call it document2.xml. */
function findMainPart(parts: Parts): string | undefined {
  const [relationship] =
    readPartText(parts, "_rels/.rels").match(/<Relationship\b[^>]*\/officeDocument"[^>]*>/) ?? [];
  return relationship && /\bTarget="\/?(word\/[^"]+)"/.exec(relationship)?.[1];
}

/** The text of a part, empty where there is none. Throws where it is not UTF-8: what cannot be read must not be written back. */
export function readPartText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) : "";
}

/** What a part refers to by "rId…" (charts, headers), as names of parts. */
export function readRelationships(parts: Parts, part: string): ReadonlyMap<string, string> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const targets = new Map<string, string>();
  for (const [relation] of readPartText(parts, toRelationshipsPart(part)).matchAll(
    /<Relationship\b[^>]*>/g,
  )) {
    const id = /\bId="([^"]+)"/.exec(relation)?.[1];
    const target = /\bTarget="([^"]+)"/.exec(relation)?.[1];
    if (id !== undefined && target !== undefined && !/TargetMode="External"/.test(relation))
      targets.set(id, resolveTarget(folder, target));
  }
  return targets;
}

/** "word/document.xml" has its relations in "word/_rels/document.xml.rels". */
export function toRelationshipsPart(part: string): string {
  return part.replace(/([^/]*)$/, "_rels/$1.rels");
}

function resolveTarget(folder: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
}
