import { decodePartText } from "../wordml/package.ts";
import { applyXmlEdits, type XmlEdit } from "../wordml/xml-edits.ts";
import type { PackageParts } from "../xml-package/archive.ts";
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

/** The changed parts with their new bytes. */
export function buildChangedParts(
  { edits, parts }: PackageChanges,
  { word }: Pick<EditedReport, "word">,
): PackageParts {
  const encoder = new TextEncoder();
  const editedParts = [...edits].map(
    ([name, partEdits]) =>
      [name, encoder.encode(applyXmlEdits(decodePartText(word.parts, name), partEdits))] as const,
  );
  return new Map([...editedParts, ...parts]);
}
