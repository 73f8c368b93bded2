import type { DocumentLook } from "../look/document-look.ts";
import { standardLook } from "../look/standard-look.ts";
import type { DocumentSkeleton } from "./document-skeleton.ts";

/** Loads docx only for another look: the standard skeletons are precomputed. */
export async function loadDocumentSkeleton(
  hasPartHeadings: boolean,
  look: DocumentLook,
): Promise<DocumentSkeleton> {
  if (look === standardLook) {
    const { standardSkeletons } = await import("./standard-skeletons.precomputed.ts");
    return hasPartHeadings ? standardSkeletons.withParts : standardSkeletons.withoutParts;
  }
  const { buildDocxSkeleton } = await import("./docx-skeleton.ts");
  const ofLook = skeletonsOfLooks.get(look) ?? new Map<boolean, Promise<DocumentSkeleton>>();
  skeletonsOfLooks.set(look, ofLook);
  const skeleton = ofLook.get(hasPartHeadings) ?? buildDocxSkeleton(hasPartHeadings, look);
  ofLook.set(hasPartHeadings, skeleton);
  return skeleton;
}

/** The documents of a batch share their look, and so the work of docx. */
const skeletonsOfLooks = new WeakMap<DocumentLook, Map<boolean, Promise<DocumentSkeleton>>>();
