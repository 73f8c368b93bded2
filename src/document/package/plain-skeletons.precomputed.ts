/** Skeletons of documents without charts. No content changes them, so they are computed when the program is bundled. */
import { buildDocxSkeleton } from "./docx-skeleton.ts";

export const plainSkeletons = {
  withParts: await buildDocxSkeleton(true),
  withoutParts: await buildDocxSkeleton(false),
};
