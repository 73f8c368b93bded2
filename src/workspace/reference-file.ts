/** Reads the Word file after whose look the documents of a workspace are made: `reference` in report.yaml. */
import type { Office } from "../catalogue/office/office.ts";
import { type Reference, readReference } from "../document/look/read-reference.ts";
import { describeReadFailure } from "../issues/disk-failures.ts";
import { buildIssue } from "../issues/issue.ts";
import { readFileNotLargerThan } from "./files/disk.ts";
import { resolveBelow } from "./files/path-below.ts";
import type { WorkspaceFolder } from "./workspace-folder.ts";

/** Larger than any file of styles, pictures included. */
const maxReferenceBytes = 40 << 20;

export interface ReferenceFile extends Reference {
  /** Relative to the workspace. */
  readonly path: string;
  /** Absent where the file cannot be read. */
  readonly bytes?: Uint8Array;
}

/** Lists the paths of all references below the workspace, with "/" between folders. */
export function listReferencePaths({ reference }: Pick<Office, "reference">): string[] {
  return reference === undefined ? [] : [reference];
}

/** Undefined where the office names none. The documents of a batch share one reading. */
export function loadReference(workspace: {
  readonly folder: WorkspaceFolder;
  readonly office: Office;
}): ReferenceFile | undefined {
  const path = workspace.office.reference;
  if (path === undefined) return undefined;
  const loaded = loadedReferences.get(workspace) ?? readReferenceFile(workspace.folder, path);
  loadedReferences.set(workspace, loaded);
  return loaded;
}

const loadedReferences = new WeakMap<object, ReferenceFile>();

function readReferenceFile({ root }: WorkspaceFolder, path: string): ReferenceFile {
  const content = readFileNotLargerThan(resolveBelow(root, ...path.split("/")), maxReferenceBytes);
  if (content.bytes) return { path, bytes: content.bytes, ...readReference(content.bytes, { file: path }) };
  const reason =
    content.reason === "ENOENT" ? "không có tệp này" : describeReadFailure(content.reason).reason;
  return { path, issues: [buildIssue("reference-unreadable", { path, reason }, { file: "report.yaml" })] };
}
