import type { ChartData } from "../charts/chart-series.ts";
import type { DocumentLook } from "../look/document-look.ts";
import { standardLook } from "../look/standard-look.ts";
import type { DocumentSkeleton } from "./document-skeleton.ts";

/** Loads docx only where there are charts to draw or another look: the standard skeletons without charts are precomputed. */
export async function loadDocumentSkeleton(
  hasPartHeadings: boolean,
  charts: readonly ChartData[],
  look: DocumentLook,
): Promise<DocumentSkeleton> {
  const isPlain = charts.length === 0;
  if (isPlain && look === standardLook) {
    const { plainSkeletons } = await import("./plain-skeletons.precomputed.ts");
    return hasPartHeadings ? plainSkeletons.withParts : plainSkeletons.withoutParts;
  }
  const { buildDocxSkeleton } = await import("./docx-skeleton.ts");
  if (!isPlain) return buildDocxSkeleton(hasPartHeadings, look, charts);
  const ofLook = plainSkeletonsOfLooks.get(look) ?? new Map<boolean, Promise<DocumentSkeleton>>();
  plainSkeletonsOfLooks.set(look, ofLook);
  const skeleton = ofLook.get(hasPartHeadings) ?? buildDocxSkeleton(hasPartHeadings, look);
  ofLook.set(hasPartHeadings, skeleton);
  return skeleton;
}

/** The documents of a batch share their look, and so the work of docx. */
const plainSkeletonsOfLooks = new WeakMap<DocumentLook, Map<boolean, Promise<DocumentSkeleton>>>();
