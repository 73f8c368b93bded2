import type { EditedReport } from "./edited.ts";
import { type Parts, textOf } from "./package.ts";
import { type Edit, spliced } from "./splice.ts";

/** What is to become of the parts of a Word file: edits of their XML, or other bytes altogether. */
export interface Changes {
  readonly edits: Map<string, Edit[]>;
  readonly parts: Map<string, Uint8Array>;
}

export function noChanges(): Changes {
  return { edits: new Map(), parts: new Map() };
}

export function addEdits({ edits }: Changes, part: string, more: readonly Edit[]): void {
  const known = edits.get(part);
  if (known) known.push(...more);
  else edits.set(part, [...more]);
}

/** The new bytes of the parts that are changed. */
export function changedParts({ edits, parts }: Changes, { word }: Pick<EditedReport, "word">): Parts {
  const encoder = new TextEncoder();
  const edited = [...edits].map(
    ([name, own]) => [name, encoder.encode(spliced(textOf(word.parts, name), own))] as const,
  );
  return new Map([...edited, ...parts]);
}
