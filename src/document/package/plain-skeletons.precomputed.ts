/** The shells of documents without charts: made when the program is bundled, for no content changes them. */
import { buildDocxSkeleton } from "./docx-skeleton.ts";

export const plainSkeletons = {
  withParts: await buildDocxSkeleton(true),
  withoutParts: await buildDocxSkeleton(false),
};
