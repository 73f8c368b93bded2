/** The files that were written for a period are remembered, so that one which somebody has edited since is recognised. */
import { dirname } from "node:path";
import { computeSha256 } from "../../hash.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { removeHalfWrittenFiles } from "./atomic-write.ts";
import { appendLine, readLinesIfExists } from "./disk.ts";
import { resolveBelow } from "./path-below.ts";
import { type WriteOutcome, writeUnderNameOrSecondName } from "./safe-write.ts";

/** Lists the SHA-256 of every file written for a period: a file with another hash is not ours, or was edited. */
function formatWrittenHashesPath({ root }: WorkspaceFolder, period: string): string {
  return resolveBelow(root, "out", period, ".figures", "written.txt");
}

/** Writes a file for a period; over one that is not as we wrote it only with `force`, else under a second name. Throws the system's error. */
export async function writeUnlessEdited(
  { folder, period }: { readonly folder: WorkspaceFolder; readonly period: string },
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  force: boolean,
): Promise<WriteOutcome> {
  const hashesPath = formatWrittenHashesPath(folder, period);
  removeHalfWrittenFiles(dirname(hashesPath));
  const knownHashes = new Set(readLinesIfExists(hashesPath));
  const sha256 = computeSha256(bytes);
  if (!knownHashes.has(sha256)) appendLine(hashesPath, sha256);
  return writeUnderNameOrSecondName(path, bytes, {
    isWrittenByUs: (hash) => knownHashes.has(hash),
    force,
  });
}
