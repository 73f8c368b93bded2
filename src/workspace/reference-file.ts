/** Reads the Word file after whose look the documents of a workspace are made: `reference` in report.yaml. */
import type { Locality, Office } from "../catalogue/office/office.ts";
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
export function listReferencePaths({ reference, documents, localities }: ReferringOffice): string[] {
  const ofDocuments = [{ documents }, ...localities.map(({ office }) => ({ documents: office?.documents }))];
  const paths = ofDocuments.flatMap((one) =>
    Object.values(one.documents ?? {}).map((document) => document.reference),
  );
  return [...new Set([reference, ...paths].flatMap((path) => path ?? []))];
}

type ReferringOffice = Pick<Office, "reference" | "documents" | "localities">;

/** Undefined where the office names none. The documents of a batch share one reading. */
export function loadReference(
  workspace: { readonly folder: WorkspaceFolder; readonly office: ReferringOffice },
  { document, locality }: { readonly document: string; readonly locality?: Locality | undefined },
): ReferenceFile | undefined {
  const { reference, documents } = workspace.office;
  const path =
    locality?.office?.documents?.[document]?.reference ?? documents?.[document]?.reference ?? reference;
  if (path === undefined) return undefined;
  const loadedReferences = referencesOfWorkspaces.get(workspace) ?? new Map<string, ReferenceFile>();
  referencesOfWorkspaces.set(workspace, loadedReferences);
  const loaded = loadedReferences.get(path) ?? readReferenceFile(workspace.folder, path);
  loadedReferences.set(path, loaded);
  return loaded;
}

const referencesOfWorkspaces = new WeakMap<object, Map<string, ReferenceFile>>();

function readReferenceFile({ root }: WorkspaceFolder, path: string): ReferenceFile {
  const content = readFileNotLargerThan(resolveBelow(root, ...path.split("/")), maxReferenceBytes);
  if (content.bytes) return { path, bytes: content.bytes, ...readReference(content.bytes, { file: path }) };
  const reason =
    content.reason === "ENOENT" ? "không có tệp này" : describeReadFailure(content.reason).reason;
  return { path, issues: [buildIssue("reference-unreadable", { path, reason }, { file: "report.yaml" })] };
}
