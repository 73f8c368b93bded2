import type { Catalogue } from "../catalogue/declaration.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import { defaultPackName } from "../catalogue/read-office.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { openWorkspace } from "./open-workspace.ts";
import { findPackFiles, findWorkspace } from "./workspace-folder.ts";

/** Reads the catalogue of the workspace, with the office's own words; where there is none, that of the usual pack. */
export function openCatalogue(options: CommonOptions, terminal: Terminal): Catalogue {
  const { folder, issues } = findWorkspace(options.workspace, process.cwd());
  const isNowhere = !folder && issues.every(({ code }) => code === "workspace-missing");
  return isNowhere
    ? readPackAndCatalogue(defaultPackName).catalogue
    : openWorkspace(options, terminal).catalogue;
}

/** Reads the files of a pack, those of the workspace in place of its own, and their catalogue. Throws UserFacingError. */
export function readPackAndCatalogue(
  packName: string,
  workspaceFiles: readonly TextFile[] = [],
): { readonly pack: readonly TextFile[]; readonly catalogue: Catalogue } {
  const pack = findPackFiles(packName, workspaceFiles);
  if (!pack) {
    const place = { file: "report.yaml" };
    throw new UserFacingError([buildIssue("pack-unknown", { pack: packName }, place)], exitStatus.problem);
  }
  const { catalogue, issues } = readCatalogue(pack);
  if (!catalogue) throw new UserFacingError(issues, exitStatus.problem);
  return { pack, catalogue };
}
