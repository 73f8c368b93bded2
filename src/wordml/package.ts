/** Opens Word files of any origin and reads their parts and relationships. */
import { buildIssue, type Issue } from "../issues/issue.ts";
import { type PackageParts, unzipArchive } from "../xml-package/archive.ts";
import { readXmlPart } from "../xml-package/walk-xml.ts";
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
  const main = readRelationships(parts, "").find(({ type }) => type.endsWith("/officeDocument"));
  return main?.target.startsWith("word/") ? main.target : undefined;
}

/** Empty for a missing part. Throws where it is not UTF-8: text that cannot be read must not be written back. */
export function decodePartText(parts: PackageParts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) : "";
}

/** The parts (charts, headers) that a part refers to, by relationship id ("rId…"). */
export function readRelationshipTargets(parts: PackageParts, partName: string): ReadonlyMap<string, string> {
  return new Map(readRelationships(parts, partName).map(({ id, target }) => [id, target]));
}

export interface Relationship {
  readonly id: string;
  /** The address of its kind: ".../relationships/chart". */
  readonly type: string;
  /** The name of the part. */
  readonly target: string;
}

/** Leaves out links to other files and to the web. */
export function readRelationships(parts: PackageParts, partName: string): Relationship[] {
  const bytes = parts.get(toRelationshipsPartName(partName));
  const folder = partName.slice(0, partName.lastIndexOf("/") + 1);
  const relationships: Relationship[] = [];
  if (!bytes) return relationships;
  readXmlPart(bytes, {
    open(name, { Id: id, Type: type = "", Target: target, TargetMode: mode }) {
      if (name === "Relationship" && id !== undefined && target !== undefined && mode !== "External")
        relationships.push({ id, type, target: resolveTargetPartName(folder, target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relationships;
}

/** "word/document.xml" has its relationships in "word/_rels/document.xml.rels". */
export function toRelationshipsPartName(partName: string): string {
  return partName.replace(/([^/]*)$/, "_rels/$1.rels");
}

function resolveTargetPartName(folder: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${folder}`).pathname.slice(1));
}
