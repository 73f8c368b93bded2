/**
 * The layers of a pack: the program's own, a folder that several offices share (`pack: ../chung/bo-mau`), the office's `templates/`.
 * A file counts in the place of the same file below it; a file with changes (`….sua.yaml`) changes the one below it.
 */
import { readPackHead } from "../../catalogue/changes/pack-head.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { buildIssue, hasErrors, type Issue } from "../../issues/issue.ts";
import { isBuiltInPackName, listBuiltInPackNames, readBuiltInPack } from "../workspace-folder.ts";
import { isPackPath, readSharedPackFiles } from "./shared-pack.ts";

export interface PackLayer {
  /** The folder, relative to the workspace; "" for the program's pack. */
  readonly folder: string;
  readonly files: readonly TextFile[];
  /** What pack.yaml of a shared pack says of itself. */
  readonly version?: string;
  readonly changes?: Readonly<Record<string, string>>;
}

/** The layers of a workspace's pack, the lowest first. */
export interface PackLayers {
  readonly builtIn: PackLayer;
  readonly shared?: PackLayer;
  readonly own: PackLayer;
}

/** Reads the layers of the pack that report.yaml names. Without `layers` the issues say why. */
export function readPackLayers(
  root: string,
  packName: string,
  ownFiles: readonly TextFile[],
): { layers?: PackLayers; issues: Issue[] } {
  const own = { folder: "templates", files: ownFiles };
  if (!isPackPath(packName)) {
    const hasOwnPack = ownFiles.some(({ path }) => path === "pack.yaml");
    if (!/^[\w-]+$/.test(packName) || (!hasOwnPack && !isBuiltInPackName(packName)))
      return { issues: [buildIssue("pack-unknown", { pack: packName }, { file: "report.yaml" })] };
    return { layers: { builtIn: { folder: "", files: readBuiltInPack(packName) }, own }, issues: [] };
  }
  const { files, issues } = readSharedPackFiles(root, packName);
  const packFile = files.find(({ path }) => path === "pack.yaml");
  const folder = packName.replaceAll("\\", "/").replace(/\/+$/, "");
  if (hasErrors(issues)) return { issues };
  if (!packFile) return { issues: [buildIssue("pack-missing", {}, { file: `${folder}/pack.yaml` })] };
  const { head, issues: headIssues } = readPackHead({ ...packFile, path: `${folder}/pack.yaml` });
  if (!head) return { issues: headIssues };
  const { version, changes, extends: base } = head.value;
  if (base !== undefined && !isBuiltInPackName(base)) {
    const details = { pack: base, names: listBuiltInPackNames().join(", ") };
    return { issues: [buildIssue("pack-extends-unknown", details, head.findPlace(["extends"]))] };
  }
  const shared = { folder, files, ...(version !== undefined && { version }), ...(changes && { changes }) };
  const builtIn = { folder: "", files: base === undefined ? [] : readBuiltInPack(base) };
  return { layers: { builtIn, shared, own }, issues: [] };
}
