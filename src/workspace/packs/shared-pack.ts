/** A pack that lies in a folder below or beside the workspace, so that several offices share it over a network. */
import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { TextFile } from "../../catalogue/yaml/read-yaml.ts";
import { buildIssue, hasErrors, type Issue } from "../../issues/issue.ts";
import { findErrnoCode } from "../../issues/system-error.ts";
import { readPackFiles } from "../workspace-folder.ts";

/** True for a text that is a path: names of built-in packs have no slash. */
export function isPackPath(pack: string): boolean {
  return /[/\\.:]/.test(pack);
}

/** Reads the files of the pack in a folder; every path in an issue is relative to the workspace. */
export function readSharedPackFiles(root: string, pack: string): { files: TextFile[]; issues: Issue[] } {
  const place = { file: "report.yaml" };
  const steps = pack.replaceAll("\\", "/").replace(/\/+$/, "").split("/");
  if (!isBelowOrBeside(steps)) return { files: [], issues: [buildIssue("pack-path", { pack }, place)] };
  const path = join(root, ...steps);
  const real = findRealPath(path);
  if (real === undefined || !statSync(real).isDirectory())
    return { files: [], issues: [buildIssue("pack-folder-missing", { pack }, place)] };
  const outer = findRealPath(join(root, "..")) ?? "";
  if (!isInside(real, outer)) return { files: [], issues: [buildIssue("pack-path", { pack }, place)] };
  const issues: Issue[] = [];
  const files = readPackFiles(path, "", issues);
  const folder = steps.join("/");
  const linked = files.filter((file) => !isInside(findRealPath(join(path, file.path)) ?? "", real));
  const linkIssues = linked.map((file) =>
    buildIssue("pack-link-outside", {}, { file: `${folder}/${file.path}` }),
  );
  const readIssues = issues.map((issue) => ({ ...issue, file: `${folder}/${issue.file ?? ""}` }));
  const all = [...readIssues, ...linkIssues];
  return { files: hasErrors(all) ? [] : files, issues: all };
}

/** At most one step up: the folder beside the workspace goes with it where both are copied. */
function isBelowOrBeside(steps: readonly string[]): boolean {
  const [first, ...others] = steps[0] === "." ? steps.slice(1) : steps;
  const names = first === ".." ? others : [first, ...others];
  return (
    names.length > 0 &&
    names.every((name) => name !== undefined && /^[^:]+$/.test(name) && !/^\.{1,2}$/.test(name))
  );
}

function findRealPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if (findErrnoCode(error) === undefined) throw error;
    return undefined;
  }
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
