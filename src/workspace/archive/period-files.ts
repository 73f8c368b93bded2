/** Which files of a workspace belong to a period, for its archive. */
import { splitSheetPath } from "../../exports/file-name.ts";
import type { ExportFile } from "../../exports/source.ts";
import type { Issue } from "../../issues/issue.ts";
import { listFilesRecursively, listNamesInFolder, toForwardSlashes } from "../files/disk.ts";

const everyFolder = /$^/;

/**
 * Lists the paths below the workspace: the declarations, the exports that were read, the office's templates, the texts and the
 * documents of the period with their records, and every published record, since a report compares with those of last year.
 */
export function listFilesOfPeriod(
  root: string,
  { period, exports }: { readonly period: string; readonly exports: readonly ExportFile[] },
  issues: Issue[],
): string[] {
  const listFolder = (folder: string) => listFilesRecursively(root, folder, everyFolder, issues);
  const declarations = listNamesInFolder(root, "", issues).filter((name) =>
    /^(?:report|batch)\.yaml$/.test(name),
  );
  const records = `out/${period}/.figures`;
  const documents = listFolder(`out/${period}`).filter((path) => !/\.(?:zip|half)$/i.test(path));
  const paths = [
    ...declarations,
    ...exports.map(({ path }) => splitSheetPath(path).file),
    ...listFolder("templates"),
    ...listFolder(`narrative/${period}`),
    ...listFolder("published").filter((path) => /\.json$/i.test(path)),
    ...documents,
    ...listNamesInFolder(root, records, issues)
      .filter((name) => name.endsWith(".json"))
      .map((name) => `${records}/${name}`),
  ];
  return [...new Set(paths.map(toForwardSlashes))].sort();
}
