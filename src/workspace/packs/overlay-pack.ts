/** Puts the layers of a pack together: every file as it counts. */
import { type ChangedFile, findChangedPath, toChangeFilePath } from "../../catalogue/changes/changed-file.ts";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { findNearestName } from "../../exports/cells/name-index.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { applyTextChanges } from "../../templating/changes/apply-text-changes.ts";
import type { TemplateWithSources } from "../../templating/changes/line-sources.ts";
import type { PackLayer, PackLayers } from "./pack-layers.ts";

/** A file of the pack, with the changes to it that are declarations (their paths are those in the workspace); those of texts are in its text. */
export type PackTextFile = ChangedFile & TemplateWithSources;

/** The layers in order, the lowest first. */
export function listLayers({ builtIn, shared, own }: PackLayers): PackLayer[] {
  return [builtIn, ...(shared ? [shared] : []), own];
}

/** Each file is the topmost of its path, changed by the files with changes from there on. */
export function overlayPack(layers: readonly PackLayer[]): { pack: PackTextFile[]; issues: Issue[] } {
  const pack = new Map<string, PackTextFile>();
  const issues: Issue[] = [];
  for (const { files, folder } of layers) {
    const isChange = ({ path }: TextFile) => findChangedPath(path) !== undefined;
    for (const file of files.filter((each) => !isChange(each)))
      pack.set(file.path, placeFile(file, pack, folder));
    for (const file of files.filter(isChange))
      issues.push(...changeFile(addFolder(file, folder), file.path, pack));
  }
  return { pack: [...pack.values()], issues };
}

/** Above another one, pack.yaml says only what differs; a copied sector keeps what the packs below it change in the original. */
function placeFile(file: TextFile, pack: ReadonlyMap<string, PackTextFile>, folder: string): PackTextFile {
  const below = pack.get(file.path);
  if (!below || file.path.endsWith(".hbs")) return file;
  if (file.path === "pack.yaml")
    return { ...below, changes: [...(below.changes ?? []), addFolder(file, folder)] };
  return below.changes ? { ...file, changes: below.changes } : file;
}

function addFolder(file: TextFile, folder: string): TextFile {
  return folder === "" ? file : { ...file, path: `${folder}/${file.path}` };
}

/** Changes the file that a file with changes is for. */
function changeFile(change: TextFile, packPath: string, pack: Map<string, PackTextFile>): Issue[] {
  const changed = findChangedPath(packPath) ?? "";
  const file = pack.get(changed);
  if (!file) {
    const nearest = findNearestName(changed, [...pack.keys()]);
    const details = { changed, nearest: nearest === undefined ? "" : toChangeFilePath(nearest) };
    return [buildIssue("change-file-without-original", details, { file: change.path })];
  }
  if (changed.endsWith(".yaml")) {
    pack.set(changed, { ...file, changes: [...(file.changes ?? []), change] });
    return [];
  }
  const { template, issues } = applyTextChanges(file, change);
  pack.set(changed, template);
  return issues;
}
