import { version } from "../../package.json";
import { type InputFile, type Origin, sha256Of } from "../audit/ledger.ts";
import type { DocumentInputs } from "../review.ts";
import { fingerprints } from "../workspace.ts";
import type { OpenWorkspace } from "./opening.ts";

/** What every document of the workspace is made from: its declarations, its templates, its exports. */
export function commonInputs({ workspace, exports, pack }: OpenWorkspace): InputFile[] {
  const templates = pack.map(({ path, text }) => ({ path: `templates/${path}`, sha256: sha256Of(text) }));
  return [...fingerprints(workspace, ["report.yaml", ...exports.map(({ path }) => path)]), ...templates];
}

/** Tells what a document is made from, and by which version of the program. */
export function originFor(
  desk: OpenWorkspace,
  common: readonly InputFile[] = commonInputs(desk),
): (inputs: Pick<DocumentInputs, "narrative">) => Origin {
  return ({ narrative }) => {
    const own = fingerprints(
      desk.workspace,
      narrative.map(({ path }) => path),
    );
    return { program: version, inputs: [...common, ...own] };
  };
}
