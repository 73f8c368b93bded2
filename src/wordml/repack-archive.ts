import { zipSync } from "fflate";
import type { PackageParts } from "../xml-package/archive.ts";

/** Replaces or adds some parts; all others keep their bytes and their order. */
export function repackArchive(parts: PackageParts, changedParts: PackageParts): Uint8Array {
  const allParts = Object.fromEntries([...parts, ...changedParts]);
  return zipSync(allParts, { mtime: new Date(1980, 0, 1), level: 6, os: 0, attrs: 0 });
}
