import type { Parts } from "../wordml/archive.ts";
import { readPartText } from "../wordml/package.ts";
import { applyEdits, type XmlEdit } from "../wordml/xml-edits.ts";
import type { EditedReport } from "./edited-report.ts";

/** What is to become of the parts of a Word file: edits of their XML, or other bytes altogether. */
export interface PackageChanges {
  readonly edits: Map<string, XmlEdit[]>;
  readonly parts: Map<string, Uint8Array>;
}

export function createEmptyChanges(): PackageChanges {
  return { edits: new Map(), parts: new Map() };
}

export function addEdits({ edits }: PackageChanges, part: string, newEdits: readonly XmlEdit[]): void {
  const partEdits = edits.get(part);
  if (partEdits) partEdits.push(...newEdits);
  else edits.set(part, [...newEdits]);
}

/** The new bytes of the parts that are changed. */
export function buildChangedParts(
  { edits, parts }: PackageChanges,
  { word }: Pick<EditedReport, "word">,
): Parts {
  const encoder = new TextEncoder();
  const editedParts = [...edits].map(
    ([name, partEdits]) =>
      [name, encoder.encode(applyEdits(readPartText(word.parts, name), partEdits))] as const,
  );
  return new Map([...editedParts, ...parts]);
}
