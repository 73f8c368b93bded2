/**
 * Files that change others without copying them: `sectors/employment.sua.yaml` says only what is added to `sectors/employment.yaml` or is
 * otherwise in it, `parts/employment.sua.hbs` which sentences of `parts/employment.hbs` read otherwise.
 */
import type { TextFile } from "../yaml/read-yaml.ts";

/** A file of a pack, with the files that change it: those of the program's pack first, those of the office last. */
export interface ChangedFile extends TextFile {
  readonly changes?: readonly TextFile[];
}

const changeFileName = /\.sua\.(yaml|hbs)$/;

/** The path of the file that this one changes; undefined for a file that stands for itself. */
export function findChangedPath(path: string): string | undefined {
  return changeFileName.test(path) ? path.replace(changeFileName, ".$1") : undefined;
}

/** "sectors/employment.sua.yaml" for "sectors/employment.yaml". */
export function toChangeFilePath(path: string): string {
  return path.replace(/\.(yaml|hbs)$/, ".sua.$1");
}
