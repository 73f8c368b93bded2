/** Opens Word files of any origin and reads their parts and relationships. */
import { buildIssue, type Issue } from "../issues/issue.ts";
import { type PackageParts, unzipArchive } from "../xml-package/archive.ts";
import { toWordFileIssueOrRethrow } from "./word-file-issue.ts";

export interface WordPackage {
  readonly parts: PackageParts;
  /** The part that holds the text, usually "word/document.xml". */
  readonly main: string;
}

/** Gives an issue where the file cannot be read; never throws for the content of a file. */
export function openWordPackageOrIssue(bytes: Uint8Array): WordPackage | Issue {
  // Old .doc files and files with a password are both OLE compound files.
  if (hasLeadingBytes(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return buildIssue("word-file-locked");
  if (!hasLeadingBytes(bytes, [0x50, 0x4b])) return buildIssue("word-file-other");
  const parts = unzipArchiveOrIssue(bytes);
  if ("code" in parts) return parts;
  try {
    const main = findMainPartName(parts);
    return main !== undefined && parts.has(main) ? { parts, main } : buildIssue("word-file-other");
  } catch (error) {
    return toWordFileIssueOrRethrow(error);
  }
}

/** Unpacks any archive of the kind, such as the workbook of a chart. */
export function unzipArchiveOrIssue(file: Uint8Array): PackageParts | Issue {
  try {
    return unzipArchive(file);
  } catch (error) {
    return toWordFileIssueOrRethrow(error);
  }
}

function hasLeadingBytes(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** Follows the relationships of the package, since some editors name the part document2.xml. */
function findMainPartName(parts: PackageParts): string | undefined {
  const [relationship] =
    decodePartText(parts, "_rels/.rels").match(/<Relationship\b[^>]*\/officeDocument"[^>]*>/) ?? [];
  return relationship && /\bTarget="\/?(word\/[^"]+)"/.exec(relationship)?.[1];
}

/** Empty for a missing part. Throws where it is not UTF-8: text that cannot be read must not be written back. */
export function decodePartText(parts: PackageParts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) : "";
}

/** The parts (charts, headers) that a part refers to, by relationship id ("rId…"). */
export function readRelationshipTargets(parts: PackageParts, partName: string): ReadonlyMap<string, string> {
  const folder = partName.slice(0, partName.lastIndexOf("/") + 1);
  const targets = new Map<string, string>();
  for (const [relationship] of decodePartText(parts, toRelationshipsPartName(partName)).matchAll(
    /<Relationship\b[^>]*>/g,
  )) {
    const id = /\bId="([^"]+)"/.exec(relationship)?.[1];
    const target = /\bTarget="([^"]+)"/.exec(relationship)?.[1];
    if (id !== undefined && target !== undefined && !/TargetMode="External"/.test(relationship))
      targets.set(id, resolveTargetPartName(folder, target));
  }
  return targets;
}

/** "word/document.xml" has its relationships in "word/_rels/document.xml.rels". */
export function toRelationshipsPartName(partName: string): string {
  return partName.replace(/([^/]*)$/, "_rels/$1.rels");
}

function resolveTargetPartName(folder: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
}
