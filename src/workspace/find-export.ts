import { basename, resolve } from "node:path";
import { buildIssue } from "../issues/issue.ts";
import { exitStatus, UserFacingError } from "../issues/user-facing-error.ts";
import type { ListedExport } from "./workspace-folder.ts";

/**
 * Finds an export by its path (from the workspace, from `data/` or from the current folder) or by its name, with or without ".csv".
 * Throws UserFacingError if there is none, or several.
 */
export function resolveExportByPathOrName<File extends Pick<ListedExport, "path">>(
  text: string,
  exports: readonly File[],
  { root, currentFolder }: { readonly root: string; readonly currentFolder: string },
): File {
  const wanted = text.replaceAll("\\", "/").normalize("NFC");
  const byPath = exports.filter(
    ({ path }) =>
      [wanted, `data/${wanted}`].includes(path.normalize("NFC")) ||
      resolve(root, path) === resolve(currentFolder, text),
  );
  const name = basename(wanted).replace(/\.csv$/i, "");
  const byName = exports.filter(
    ({ path }) =>
      basename(path)
        .normalize("NFC")
        .replace(/\.csv$/i, "") === name,
  );
  const found = byPath.length > 0 ? byPath : byName;
  const [file, ...others] = found;
  if (file && others.length === 0) return file;
  const names = (file ? found : exports).map(({ path }) => path).join(", ");
  throw new UserFacingError(
    [buildIssue("file-not-listed", { text, names, count: found.length })],
    exitStatus.wrongUse,
  );
}
