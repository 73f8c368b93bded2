import { basename, resolve } from "node:path";
import { distance } from "fastest-levenshtein";
import { foldText } from "../exports/cells/text-folding.ts";
import { splitSheetPath } from "../exports/file-name.ts";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { ListedExport } from "./list-exports.ts";

/**
 * Finds an export by its path (from the workspace, from `data/` or from the current folder) or by its name, with or without its extension; a
 * workbook gives all its sheets, and "name#sheet" one of them. Throws UserFacingError if there is none, or several.
 */
export function resolveExportsByPathOrName<File extends Pick<ListedExport, "path">>(
  text: string,
  exports: readonly File[],
  folders: { readonly root: string; readonly currentFolder: string },
): [File, ...File[]] {
  const found =
    findByPathOrName(text, exports, ({ path }) => path, folders) ??
    findByPathOrName(text, exports, ({ path }) => splitSheetPath(path).file, folders) ??
    [];
  const [file, ...more] = found;
  const workbooks = new Set(found.map(({ path }) => splitSheetPath(path).file));
  if (file && workbooks.size === 1) return [file, ...more];
  const paths = file ? found.map(({ path }) => path) : sortByLikeness(text, exports).slice(0, shownFiles);
  const others = file ? 0 : exports.length - paths.length;
  throw new UserFacingError(
    [buildIssue("file-not-listed", { text, names: paths.join(", "), count: workbooks.size, others })],
    exitStatus.wrongUse,
  );
}

/** An answer with every file of a large workspace is not read. */
const shownFiles = 5;

/** Sorts the paths by how many letters of the file's name differ, the nearest first. */
function sortByLikeness(text: string, files: readonly Pick<ListedExport, "path">[]): string[] {
  const wanted = foldText(basename(text.replaceAll("\\", "/"))).slice(0, 100);
  const changes = (path: string) => distance(wanted, foldText(basename(path)));
  return files.map(({ path }) => path).sort((a, b) => changes(a) - changes(b));
}

function findByPathOrName<File>(
  text: string,
  exports: readonly File[],
  pickPath: (file: File) => string,
  { root, currentFolder }: { readonly root: string; readonly currentFolder: string },
): readonly File[] | undefined {
  const wanted = text.replaceAll("\\", "/").normalize("NFC");
  const byPath = exports.filter((file) => {
    const path = pickPath(file);
    return (
      [wanted, `data/${wanted}`].includes(path.normalize("NFC")) ||
      resolve(root, path) === resolve(currentFolder, text)
    );
  });
  const name = removeExtension(basename(wanted));
  const byName = exports.filter(
    (file) => removeExtension(basename(pickPath(file)).normalize("NFC")) === name,
  );
  return [byPath, byName].find((found) => found.length > 0);
}

/** "viec-lam.xlsx#Tháng 9" → "viec-lam#Tháng 9" */
function removeExtension(name: string): string {
  const { file, sheet } = splitSheetPath(name);
  const plain = file.replace(/\.(?:csv|xls[xmb]?|ods)$/i, "");
  return sheet === undefined ? plain : `${plain}#${sheet}`;
}
