/** The pack of a workspace, with what other folders and the office change in it. */
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { hasErrors } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import { listLayers, overlayPack, type PackTextFile } from "./overlay-pack.ts";
import { type PackLayers, readPackLayers } from "./pack-layers.ts";

export interface OpenPack {
  readonly layers: PackLayers;
  /** Every file as it counts. */
  readonly pack: readonly PackTextFile[];
}

/** Reads the pack that report.yaml names and puts its layers together. Throws UserFacingError. */
export function openPack(root: string, packName: string, ownFiles: readonly TextFile[]): OpenPack {
  const { layers, issues } = readPackLayers(root, packName, ownFiles);
  if (!layers) throw new UserFacingError(issues, exitStatus.problem);
  const { pack, issues: changeIssues } = overlayPack(listLayers(layers));
  if (hasErrors(changeIssues)) throw new UserFacingError(changeIssues, exitStatus.problem);
  return { layers, pack };
}
