import type { Catalogue } from "../catalogue/declaration.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import { defaultPackName } from "../catalogue/read-office.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { openWorkspace } from "./open-workspace.ts";
import { findPackFiles, findWorkspace } from "./workspace-folder.ts";

/** Reads the catalogue of the workspace, with the office's own words; where there is none, that of the pack which comes first. */
export function openCatalogue(options: CommonOptions, terminal: Terminal): Catalogue {
  const { folder, issues } = findWorkspace(options.workspace, process.cwd());
  const isNowhere = !folder && issues.every(({ code }) => code === "workspace-missing");
  return isNowhere ? readBuiltInCatalogue() : openWorkspace(options, terminal).catalogue;
}

/** Reads the catalogue of a pack that comes with the program. */
export function readBuiltInCatalogue(packName = defaultPackName): Catalogue {
  const { catalogue, issues } = readCatalogue(findPackFiles(packName, []) ?? []);
  if (!catalogue) throw new UserFacingError(issues, exitStatus.problem);
  return catalogue;
}
