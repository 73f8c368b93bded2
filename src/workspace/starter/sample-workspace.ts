/** The sample that comes with the program, whose data are invented: copied where somebody tries the program before having files of an own office. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import { programFolder } from "../../program-folder.ts";
import { formatPath, listFilesRecursively, listNamesInFolder, toForwardSlashes } from "../files/disk.ts";
import { refuseFolderInsideWorkspace, writeNewFiles } from "./starter-folder.ts";

const sampleFolder = fileURLToPath(new URL("fixtures/ninh-binh/", programFolder));

/** Copies the sample to a folder that is new or empty; gives the paths of its files. Throws UserFacingError. */
export async function copySampleWorkspace(root: string, currentFolder: string): Promise<string[]> {
  refuseFolderInsideWorkspace(root, currentFolder);
  refuseUsedFolder(root, currentFolder);
  const paths = listSampleFiles();
  const files = paths.map((path) => ({ path, readBytes: () => readFileSync(join(sampleFolder, path)) }));
  await writeNewFiles(root, files, currentFolder);
  return paths;
}

/** Invented figures among those of an office would be counted with them. */
function refuseUsedFolder(root: string, currentFolder: string): void {
  const issues: Issue[] = [];
  const names = listNamesInFolder(root, ".", issues);
  if (names.length === 0 && issues.length === 0) return;
  const folder = formatPath(root, currentFolder);
  throw new UserFacingError([buildIssue("sample-folder-used", { folder })], exitStatus.wrongUse);
}

/** In the program's repository the sample has more parts. report.yaml comes last: a folder that was copied half is no workspace. */
function listSampleFiles(): string[] {
  const listFilesOf = (folder: string) =>
    listFilesRecursively(sampleFolder, folder, /$^/, []).map(toForwardSlashes);
  return [...listFilesOf("data"), ...listFilesOf("narrative"), "batch.yaml", "report.yaml"];
}
