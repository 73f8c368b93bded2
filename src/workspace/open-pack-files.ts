/** The files of a workspace's pack, read without checking them: a faulty one can be listed and compared too. */
import { readOffice } from "../catalogue/office/read-office.ts";
import type { Origin } from "../catalogue/origin-line.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { hasErrors, type Issue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import { listPackFiles, type PackFile } from "./pack-files.ts";
import { programVersion } from "./program-version.ts";
import {
  findWorkspace,
  readBuiltInPack,
  readReportYamlFile,
  readWorkspacePackFiles,
  type WorkspaceFolder,
} from "./workspace-folder.ts";

interface OpenPackFiles {
  /** The pack and the version of the program, for the first line of copies. */
  readonly source: Pick<Origin, "pack" | "version">;
  readonly files: readonly PackFile[];
  readonly ownFiles: readonly TextFile[];
}

/** Finds the workspace. Throws UserFacingError where there is none. */
export function findWorkspaceOrThrow(option: string | undefined): WorkspaceFolder {
  const { folder, issues } = findWorkspace(option, process.cwd());
  if (!folder) throw new UserFacingError(issues, exitStatus.wrongUse);
  return folder;
}

/** Reads the pack that report.yaml names, and the office's files. Throws UserFacingError if report.yaml cannot be read. */
export function openPackFiles(folder: WorkspaceFolder): OpenPackFiles {
  const issues: Issue[] = [];
  const declaration = readReportYamlFile(folder, issues);
  const ownFiles = readWorkspacePackFiles(folder, issues);
  if (!declaration || hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  const { office, issues: officeIssues } = readOffice(declaration);
  if (!office) throw new UserFacingError(officeIssues, exitStatus.problem);
  return {
    source: { pack: office.pack, version: programVersion },
    files: listPackFiles(readBuiltInPack(office.pack), ownFiles),
    ownFiles,
  };
}
