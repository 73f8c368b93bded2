/** The paths of files to write, as the user typed them, or by default in out/. */
import { extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { buildIssue } from "../../issues/issue.ts";
import { exitStatus, UserFacingError } from "../../issues/user-facing-error.ts";
import type { WorkspaceFolder } from "../workspace-folder.ts";
import { findOutputNameIssue } from "./output-name.ts";
import { resolveBelow } from "./path-below.ts";

/** "bản mới" becomes "bản mới.docx". Throws UserFacingError for another extension. */
export function resolveDocxOutputPath(typedPath: string): string {
  return resolveOutputPath(typedPath, ".docx", "output-not-word");
}

/** "số liệu" becomes "số liệu.xlsx". Throws UserFacingError for another extension. */
export function resolveXlsxOutputPath(typedPath: string): string {
  return resolveOutputPath(typedPath, ".xlsx", "output-not-excel");
}

/** "kết quả" becomes "kết quả.html". Throws UserFacingError for another extension. */
export function resolveHtmlOutputPath(typedPath: string): string {
  return resolveOutputPath(typedPath, ".html", "output-not-html");
}

/** "lưu trữ" becomes "lưu trữ.zip". Throws UserFacingError for another extension. */
export function resolveZipOutputPath(typedPath: string): string {
  return resolveOutputPath(typedPath, ".zip", "output-not-zip");
}

function resolveOutputPath(
  typedPath: string,
  extension: string,
  code: "output-not-word" | "output-not-excel" | "output-not-html" | "output-not-zip",
): string {
  const typedExtension = extname(typedPath).toLowerCase();
  if (typedExtension === extension) return checkOutputName(resolve(typedPath));
  if (typedExtension === "") return checkOutputName(resolve(`${typedPath}${extension}`));
  throw new UserFacingError([buildIssue(code, { path: typedPath })], exitStatus.wrongUse);
}

/** The default path: "out/9m-2022/bao-cao.docx". Throws UserFacingError for the name of a template that no file can have. */
export function resolveDefaultOutputPath({ root }: WorkspaceFolder, period: string, name: string): string {
  return checkOutputName(resolveBelow(root, "out", period, name));
}

function checkOutputName(path: string): string {
  const issue = findOutputNameIssue(path);
  if (issue) throw new UserFacingError([issue], exitStatus.wrongUse);
  return path;
}

/** What is written among the exports would be read as one the next time, or written over one. Throws UserFacingError. */
export function checkOutputIsNoExport(path: string, root: string): void {
  const fromData = relative(join(root, "data"), path);
  const isOutside = fromData.split(sep)[0] === ".." || isAbsolute(fromData);
  if (isOutside) return;
  throw new UserFacingError([buildIssue("output-among-data", { path: fromData })], exitStatus.wrongUse);
}
