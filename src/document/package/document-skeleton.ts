/** The parts of a Word file besides its text and charts, all written by docx: styles, numbering, settings, headers. */
import type { Xml } from "../text/word-xml.ts";

export interface DocumentSkeleton {
  /** All parts except those of `contentPartPaths`. */
  readonly parts: Readonly<Record<string, Xml>>;
  /** The main part up to its first paragraph. */
  readonly documentStart: Xml;
  /** The XML at the end of a section on A4, by the orientation of its pages. */
  readonly sectionProperties: { readonly portrait: Xml; readonly landscape: Xml };
}

/** The parts that differ between documents and are written without docx. */
export const contentPartPaths = {
  document: "word/document.xml",
  core: "docProps/core.xml",
  custom: "docProps/custom.xml",
} as const;
