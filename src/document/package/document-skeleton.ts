/** What a Word file holds beside its text: styles, numbering, settings, headers, charts. All of it is made by docx. */
import type { Xml } from "../text/word-xml.ts";

export interface DocumentSkeleton {
  /** Every part but the text and the document's own properties. */
  readonly parts: Readonly<Record<string, string | Uint8Array>>;
  /** The text's part up to its first paragraph. */
  readonly beginning: Xml;
  /** What a section of upright or of landscape pages ends with. */
  readonly sections: { readonly upright: Xml; readonly landscape: Xml };
  /** The charts, each a run of the text. */
  readonly drawings: readonly Xml[];
}

/** The parts that differ from document to document, written by us. */
export const ownPartPaths = {
  text: "word/document.xml",
  core: "docProps/core.xml",
  custom: "docProps/custom.xml",
} as const;
