/** Paths of names that stand in a file: in the records of a Word file, in report.yaml, in the name of a template. */
import { isAbsolute, join, relative, sep } from "node:path";
import { buildIssue, shortenAndCleanText } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";

/** Joins a folder and names that may come from anywhere. Throws UserFacingError if the path does not lie below the folder. */
export function resolveBelow(folder: string, ...names: readonly string[]): string {
  const path = join(folder, ...names);
  const way = relative(folder, path);
  const isBelow = way !== "" && way.split(sep)[0] !== ".." && !isAbsolute(way);
  if (isBelow && names.every((name) => !name.includes("\0") && isNameOfOneFolder(name))) return path;
  const text = shortenAndCleanText(names.join("/"));
  throw new UserFacingError([buildIssue("path-outside", { text })], exitStatus.problem);
}

/** A name from a file is one step down; "" is none. On Windows both slashes and a drive's colon are steps. */
function isNameOfOneFolder(name: string): boolean {
  return !/[/\\:]/.test(name) && name !== "." && name !== "..";
}
