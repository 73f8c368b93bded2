import { basename, resolve } from "node:path";
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
  const [file, ...others] = found;
  const workbooks = new Set(found.map(({ path }) => splitSheetPath(path).file));
  if (file && workbooks.size === 1) return [file, ...others];
  const names = (file ? found : exports).map(({ path }) => path).join(", ");
  throw new UserFacingError(
    [buildIssue("file-not-listed", { text, names, count: workbooks.size })],
    exitStatus.wrongUse,
  );
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
