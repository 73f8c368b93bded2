import { splitSheetPath } from "../exports/file-name.ts";
import { computeSha256, computeSha256OfChunks } from "../hash.ts";
import type { Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { InputFile, Origin } from "../ledger/origin.ts";
import type { DocumentInputsWithBytes } from "./document-inputs.ts";
import { readOrAddIssue } from "./files/disk.ts";
import type { TextFileWithBytes } from "./files/text-files.ts";
import type { OpenWorkspace } from "./open-workspace.ts";
import { findPackOfDocument } from "./packs/pack-version.ts";
import { programVersion } from "./program/program-version.ts";

/**
 * Lists and hashes the files behind every document of the workspace: declarations, exports and templates. Throws UserFacingError if an
 * export has changed since it was listed, because the figures come from other bytes.
 */
export function listAndHashCommonInputs({ declaration, exports, pack }: OpenWorkspace): InputFile[] {
  const issues: Issue[] = [];
  // The sheets of a workbook have the bytes of the whole.
  const files = new Map(exports.map((file) => [splitSheetPath(file.path).file, file]));
  const exportInputs = [...files].flatMap(([path, file]): InputFile[] => {
    const sha256 = readOrAddIssue(path, issues, () =>
      computeSha256OfChunks((file.originalChunks ?? file.chunks)()),
    );
    return sha256 === undefined ? [] : [{ path, sha256 }];
  });
  if (issues.length > 0) throw new UserFacingError(issues, exitStatus.problem);
  const templates = pack.flatMap(({ path, text, changes = [] }) =>
    [{ path: `templates/${path}`, text }, ...changes].map((file) => ({
      path: file.path,
      sha256: computeSha256(file.text),
    })),
  );
  return [...toHashedInputFiles([declaration]), ...exportInputs, ...templates];
}

/** Creates the builder of origins: the program version and all inputs of a document, its narrative included. */
export function createOriginBuilder(
  workspace: OpenWorkspace,
  sharedInputs: readonly InputFile[] = listAndHashCommonInputs(workspace),
): (inputs: Pick<DocumentInputsWithBytes, "narrative" | "batchYaml" | "reference">) => Origin {
  const pack = findPackOfDocument(workspace.layers);
  return ({ narrative, batchYaml, reference }) => {
    const ownInputs = [batchYaml, reference, ...narrative].flatMap((file) =>
      file?.bytes ? [{ path: file.path, bytes: file.bytes }] : [],
    );
    return {
      program: programVersion,
      ...(pack && { pack }),
      inputs: [...sharedInputs, ...toHashedInputFiles(ownInputs)],
    };
  };
}

function toHashedInputFiles(texts: readonly Pick<TextFileWithBytes, "path" | "bytes">[]): InputFile[] {
  return texts.map(({ path, bytes }) => ({ path, sha256: computeSha256(bytes) }));
}
