/** Reads the files of a workspace that belong to a period, for its archive. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Office } from "../../catalogue/office/office.ts";
import { splitSheetPath } from "../../exports/file-name.ts";
import type { ExportFile } from "../../exports/source.ts";
import type { Issue } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import { listFilesRecursively, listNamesInFolder, readOrAddIssue, toForwardSlashes } from "../files/disk.ts";
import { findRegularFileStats } from "../files/regular-file.ts";
import type { PackLayers } from "../packs/pack-layers.ts";
import { listReferencePaths } from "../reference-file.ts";
import type { ArchivedFile } from "./build-archive.ts";

interface PeriodOfWorkspace {
  readonly layers: PackLayers;
  /** "9m-2022". */
  readonly period: string;
  readonly exports: readonly ExportFile[];
  readonly office: Pick<Office, "reference" | "documents" | "localities">;
}

const everyFolder = /$^/;
/** What this command itself has written, and what a killed program left. */
const ownFiles = /(?:\/|^)luu-tru-[^/]*\.zip$|\.half$/i;

/** Throws UserFacingError for any file that cannot be read or is gone since it was listed: an archive has everything, or is not written. */
export function readFilesOfPeriod(root: string, inputs: PeriodOfWorkspace): ArchivedFile[] {
  const issues: Issue[] = [];
  const files = listFilesOfPeriod(root, inputs, issues).flatMap((path) => {
    const bytes = readOrAddIssue(path, issues, () => {
      const file = join(root, path);
      // Reading a pipe would wait for ever.
      findRegularFileStats(file);
      return readFileSync(file);
    });
    return bytes ? [{ path, bytes }] : [];
  });
  if (issues.length > 0) throw new UserFacingError(issues, exitStatus.problem);
  return files;
}

/**
 * Lists the paths below the workspace, or beside it: the declarations, the file after whose look documents are made, the exports that
 * were read, the office's templates and the pack that it shares with others, the texts and the
 * documents of the period with their records, and every published record, since a report compares with those of last year.
 */
function listFilesOfPeriod(
  root: string,
  { period, exports, office, layers: { shared } }: PeriodOfWorkspace,
  issues: Issue[],
): string[] {
  const listFolder = (folder: string) => listFilesRecursively(root, folder, everyFolder, issues);
  const declarations = listNamesInFolder(root, "", issues).filter((name) =>
    /^(?:report|batch)\.yaml$/.test(name),
  );
  const records = `out/${period}/.figures`;
  const documents = listFolder(`out/${period}`).filter((path) => !ownFiles.test(toForwardSlashes(path)));
  const paths = [
    ...declarations,
    ...listReferencePaths(office),
    ...exports.map(({ path }) => splitSheetPath(path).file),
    ...listFolder("templates"),
    ...(shared?.files ?? []).map(({ path }) => `${shared?.folder}/${path}`),
    ...listFolder(`narrative/${period}`),
    ...listFolder("published").filter((path) => /\.(?:json|ya?ml)$/i.test(path)),
    ...documents,
    ...listNamesInFolder(root, records, issues)
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${records}/${name}`),
  ];
  return [...new Set(paths.map(toForwardSlashes))].sort();
}
