import type { ChartData } from "../charts/chart-series.ts";
import type { DocumentSkeleton } from "./document-skeleton.ts";

/** Loads docx only where there are charts to draw: the skeletons without charts are precomputed. */
export async function loadDocumentSkeleton(
  hasPartHeadings: boolean,
  charts: readonly ChartData[],
): Promise<DocumentSkeleton> {
  if (charts.length > 0)
    return (await import("./docx-skeleton.ts")).buildDocxSkeleton(hasPartHeadings, charts);
  const { plainSkeletons } = await import("./plain-skeletons.precomputed.ts");
  return hasPartHeadings ? plainSkeletons.withParts : plainSkeletons.withoutParts;
}
