/** The files of a workspace's pack, read without checking them: a faulty one can be listed and compared too. */
import { readOffice } from "../../catalogue/office/read-office.ts";
import type { Origin } from "../../catalogue/origin-line.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { hasErrors, type Issue } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import { programVersion } from "../program/program-version.ts";
import {
  findWorkspace,
  readReportYamlFile,
  readWorkspacePackFiles,
  type WorkspaceFolder,
} from "../workspace-folder.ts";
import { listLayers, overlayPack } from "./overlay-pack.ts";
import { listPackFiles, type PackFile } from "./pack-files.ts";
import { readPackLayers } from "./pack-layers.ts";

interface OpenPackFiles {
  /** The pack and its version (of a built-in pack that of the program), for the first line of copies. */
  readonly source: Pick<Origin, "pack" | "version">;
  readonly files: readonly PackFile[];
  readonly ownFiles: readonly TextFile[];
  /** What is wrong with the office's changes. */
  readonly issues: readonly Issue[];
}

/** Finds the workspace. Throws UserFacingError where there is none. */
export function findWorkspaceOrThrow(option: string | undefined): WorkspaceFolder {
  const { folder, issues } = findWorkspace(option, process.cwd());
  if (!folder) throw new UserFacingError(issues, exitStatus.wrongUse);
  return folder;
}

/** Reads the pack that report.yaml names, and the office's files. Throws UserFacingError if report.yaml or the pack cannot be read. */
export function openPackFiles(folder: WorkspaceFolder): OpenPackFiles {
  const issues: Issue[] = [];
  const declaration = readReportYamlFile(folder, issues);
  const ownFiles = readWorkspacePackFiles(folder, issues);
  if (!declaration || hasErrors(issues)) throw new UserFacingError(issues, exitStatus.problem);
  const { office, issues: officeIssues } = readOffice(declaration);
  if (!office) throw new UserFacingError(officeIssues, exitStatus.problem);
  const { layers, issues: layerIssues } = readPackLayers(folder.root, office.pack, ownFiles);
  if (!layers) throw new UserFacingError(layerIssues, exitStatus.problem);
  const all = listLayers(layers);
  const { pack, issues: changeIssues } = overlayPack(all);
  const { pack: originals } = overlayPack(all.slice(0, -1));
  return {
    source: { pack: office.pack, version: layers.shared?.version ?? programVersion },
    files: listPackFiles(originals, ownFiles, pack),
    ownFiles,
    issues: changeIssues,
  };
}
