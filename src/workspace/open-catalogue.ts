import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import { defaultPackName } from "../catalogue/office/office.ts";
import { readCatalogue } from "../catalogue/read-catalogue.ts";
import type { TextFile } from "../catalogue/yaml/read-yaml.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { CommonOptions } from "../screen/command-definition.ts";
import type { Terminal } from "../screen/terminal.ts";
import { openWorkspace } from "./open-workspace.ts";
import { type OpenPack, openPack } from "./packs/open-pack.ts";
import { findWorkspace } from "./workspace-folder.ts";

/** Reads the catalogue of the workspace, with the office's own words; where there is none, that of the usual pack. */
export function openCatalogue(options: CommonOptions, terminal: Terminal): Catalogue {
  const { folder, issues } = findWorkspace(options.workspace, process.cwd());
  const isNowhere = !folder && issues.every(({ code }) => code === "workspace-missing");
  if (isNowhere) return readPackAndCatalogue(defaultPackName).catalogue;
  const { catalogue, office } = openWorkspace(options, terminal);
  return addOfficeShapesToCatalogue(catalogue, office);
}

/** Reading looks for the office's shapes by itself; here they are listed with those of the pack. */
function addOfficeShapesToCatalogue(catalogue: Catalogue, { exports = {} }: Office): Catalogue {
  const addShapes = (declaration: ExportDeclaration) => {
    const shapes = [...(exports[declaration.id]?.shapes ?? []), ...(declaration.shapes ?? [])];
    return shapes.length > 0 ? { ...declaration, shapes } : declaration;
  };
  const sectors = catalogue.sectors.map((sector) => ({ ...sector, exports: sector.exports.map(addShapes) }));
  return { ...catalogue, sectors, targets: addShapes(catalogue.targets) };
}

/** Reads a pack with the office's changes to it, and their catalogue. Throws UserFacingError. */
export function readPackAndCatalogue(
  packName: string,
  { root, ownFiles }: { readonly root: string; readonly ownFiles: readonly TextFile[] } = nowhere,
): { readonly pack: OpenPack["pack"]; readonly catalogue: Catalogue } {
  const { pack } = openPack(root, packName, ownFiles);
  const { catalogue, issues } = readCatalogue(pack);
  if (!catalogue) throw new UserFacingError(issues, exitStatus.problem);
  return { pack, catalogue };
}

const nowhere = { root: "", ownFiles: [] };
