/** A ZIP archive that has the same bytes whenever the same files go in, with the SHA-256 of each. */
import { type Zippable, zipSync } from "fflate";
import { computeSha256 } from "../../hash.ts";

export interface ArchivedFile {
  /** With "/" between folders; "../chung/bo-mau/pack.yaml" lies beside the folder of the others. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The list of hashes, in the form that `sha256sum -c` and `certutil` users read. */
const hashListName = "SHA256SUMS";

/** Packs the files below one folder, sorted by path. */
export function buildArchive(folder: string, files: readonly ArchivedFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const hashes = sorted.map(({ path, bytes }) => `${computeSha256(bytes)}  ${path}\n`).join("");
  const entries: Zippable = {};
  for (const { path, bytes } of [...sorted, { path: hashListName, bytes: new TextEncoder().encode(hashes) }])
    entries[path.startsWith("../") ? path.slice("../".length) : `${folder}/${path.replace(/^\.\//, "")}`] =
      bytes;
  // Office files are compressed already; a date would make two archives of the same files differ.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6, os: 0, attrs: 0 });
}
