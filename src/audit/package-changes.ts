/** Collects the changes of a Word file and refuses those after which Word could not open it. */
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { decodePartText } from "../wordml/package.ts";
import { applyXmlEdits, type XmlEdit } from "../wordml/xml-edits.ts";
import type { PackageParts } from "../xml-package/archive.ts";
import { assertWellFormedXml } from "../xml-package/walk-xml.ts";
import type { EditedReport } from "./edited-report.ts";

/** The pending changes of a Word file: edits of the XML of parts, or new bytes of whole parts. */
export interface PackageChanges {
  readonly edits: Map<string, XmlEdit[]>;
  readonly parts: Map<string, Uint8Array>;
}

export function createEmptyChanges(): PackageChanges {
  return { edits: new Map(), parts: new Map() };
}

export function addEditsToPart({ edits }: PackageChanges, part: string, newEdits: readonly XmlEdit[]): void {
  const partEdits = edits.get(part);
  if (partEdits) partEdits.push(...newEdits);
  else edits.set(part, [...newEdits]);
}

/** The changed parts with their new bytes. Throws a UserFacingError where one of them would not be well-formed. */
export function buildChangedParts(
  { edits, parts }: PackageChanges,
  { word }: Pick<EditedReport, "word">,
): PackageParts {
  const editedParts = [...edits].map(
    ([name, partEdits]) =>
      [name, encodeCheckedXml(name, applyXmlEdits(decodePartText(word.parts, name), partEdits))] as const,
  );
  return new Map([...editedParts, ...parts]);
}

/** Throws a UserFacingError where the part is missing, not UTF-8 or not well-formed: nothing can be added to it. */
export function decodePartToEdit(parts: PackageParts, name: string): string {
  try {
    const xml = decodePartText(parts, name);
    assertWellFormedXml(xml);
    return xml;
  } catch {
    throw createUnwritablePartError(name);
  }
}

/** Every XML that is written is parsed first, because Word refuses a file with a fault in one part. Throws a UserFacingError. */
export function encodeCheckedXml(partName: string, xml: string): Uint8Array {
  try {
    assertWellFormedXml(xml);
  } catch {
    throw createUnwritablePartError(partName);
  }
  return new TextEncoder().encode(xml);
}

function createUnwritablePartError(part: string): UserFacingError {
  return new UserFacingError([buildIssue("word-file-unwritable", { part })], exitStatus.problem);
}
