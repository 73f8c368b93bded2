import { version } from "../../package.json";
import { type InputFile, type Origin, sha256Of } from "../audit/ledger.ts";
import { sha256OfChunks, unlessRefused } from "../disk.ts";
import type { Issue } from "../issues/issue.ts";
import type { ReadText } from "../texts.ts";
import { exit, type OpenWorkspace, Refused } from "./opening.ts";

/**
 * What every document of the workspace is made from: its declarations, its templates, its exports. Throws Refused where an export
 * is no longer as it was when it was listed, since other bytes were counted.
 */
export function commonInputs({ declaration, exports, pack }: OpenWorkspace): InputFile[] {
  const issues: Issue[] = [];
  const counted = exports.flatMap((file): InputFile[] => {
    const sha256 = unlessRefused(file.path, issues, () => sha256OfChunks(file.chunks()));
    return sha256 === undefined ? [] : [{ path: file.path, sha256 }];
  });
  if (issues.length > 0) throw new Refused(issues, exit.problem);
  const templates = pack.map(({ path, text }) => ({ path: `templates/${path}`, sha256: sha256Of(text) }));
  return [...hashed([declaration]), ...counted, ...templates];
}

/** Tells what a document is made from, and by which version of the program. */
export function originFor(
  desk: OpenWorkspace,
  common: readonly InputFile[] = commonInputs(desk),
): (inputs: { readonly narrative: readonly ReadText[] }) => Origin {
  return ({ narrative }) => ({ program: version, inputs: [...common, ...hashed(narrative)] });
}

function hashed(texts: readonly ReadText[]): InputFile[] {
  return texts.map(({ path, bytes }) => ({ path, sha256: sha256Of(bytes) }));
}
