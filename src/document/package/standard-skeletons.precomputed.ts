/** Skeletons of documents without a reference. No content changes them, so they are computed when the program is bundled. */
import { standardLook } from "../look/standard-look.ts";
import { buildDocxSkeleton } from "./docx-skeleton.ts";

export const standardSkeletons = {
  withParts: await buildDocxSkeleton(true, standardLook),
  withoutParts: await buildDocxSkeleton(false, standardLook),
};
