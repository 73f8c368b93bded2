/** What a Word file holds beside its text: styles, numbering, settings, headers, charts. All of it is made by docx. */
import type { ChartData } from "../charts/chart-data.ts";
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

/** The shell of a document; docx is loaded only where there are charts to draw. */
export async function loadDocumentSkeleton(
  hasParts: boolean,
  charts: readonly ChartData[],
): Promise<DocumentSkeleton> {
  if (charts.length > 0) return (await import("./docx-skeleton.ts")).buildDocxSkeleton(hasParts, charts);
  const { plainSkeletons } = await import("./plain-skeletons.precomputed.ts");
  return hasParts ? plainSkeletons.withParts : plainSkeletons.withoutParts;
}
