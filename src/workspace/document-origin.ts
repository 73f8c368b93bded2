import { version } from "../../package.json";
import { computeSha256, computeSha256OfChunks } from "../hash.ts";
import type { Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { InputFile, Origin } from "../ledger/origin.ts";
import { tryRead } from "./disk.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import type { TextFileWithBytes } from "./text-files.ts";

/**
 * What every document of the workspace is made from: its declarations, its templates, its exports. Throws UserFacingError where an export
 * is no longer as it was when it was listed, since other bytes were counted.
 */
export function listCommonInputs({ declaration, exports, pack }: OpenWorkspace): InputFile[] {
  const issues: Issue[] = [];
  const exportInputs = exports.flatMap((file): InputFile[] => {
    const sha256 = tryRead(file.path, issues, () => computeSha256OfChunks(file.chunks()));
    return sha256 === undefined ? [] : [{ path: file.path, sha256 }];
  });
  if (issues.length > 0) throw new UserFacingError(issues, exitStatus.problem);
  const templates = pack.map(({ path, text }) => ({
    path: `templates/${path}`,
    sha256: computeSha256(text),
  }));
  return [...hashTextFiles([declaration]), ...exportInputs, ...templates];
}

/** Tells what a document is made from, and by which version of the program. */
export function createOriginBuilder(
  workspace: OpenWorkspace,
  sharedInputs: readonly InputFile[] = listCommonInputs(workspace),
): (inputs: { readonly narrative: readonly TextFileWithBytes[] }) => Origin {
  return ({ narrative }) => ({ program: version, inputs: [...sharedInputs, ...hashTextFiles(narrative)] });
}

function hashTextFiles(texts: readonly TextFileWithBytes[]): InputFile[] {
  return texts.map(({ path, bytes }) => ({ path, sha256: computeSha256(bytes) }));
}
