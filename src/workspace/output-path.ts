/** The paths of files to write, as the user typed them. */
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";

/** "bản mới" becomes "bản mới.docx". Throws UserFacingError for another extension. */
export function resolveDocxOutputPath(typedPath: string): string {
  return resolveOutputPath(typedPath, ".docx", "output-not-word");
}

/** "số liệu" becomes "số liệu.xlsx". Throws UserFacingError for another extension. */
export function resolveXlsxOutputPath(typedPath: string): string {
  return resolveOutputPath(typedPath, ".xlsx", "output-not-excel");
}

function resolveOutputPath(
  typedPath: string,
  extension: string,
  code: "output-not-word" | "output-not-excel",
): string {
  const typedExtension = extname(typedPath).toLowerCase();
  if (typedExtension === extension) return resolve(typedPath);
  if (typedExtension === "") return resolve(`${typedPath}${extension}`);
  throw new UserFacingError([buildIssue(code, { path: typedPath })], exitStatus.wrongUse);
}

/** What is written among the exports would be read as one the next time, or written over one. Throws UserFacingError. */
export function checkOutputIsNoExport(path: string, root: string): void {
  const fromData = relative(join(root, "data"), path);
  const isOutside = fromData.split(sep)[0] === ".." || isAbsolute(fromData);
  if (isOutside) return;
  throw new UserFacingError([buildIssue("output-among-data", { path: fromData })], exitStatus.wrongUse);
}
