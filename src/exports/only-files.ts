import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import { listExportDeclarations } from "./meaning/other-export.ts";
import { findConfirmedFile } from "./meaning/times/file-time.ts";
import { listExportIdsByFileName } from "./recognise-export.ts";
import type { ExportFile } from "./source.ts";

/**
 * Marks the files of which the office's words and the names say that no other one is of their export. None is marked where the export of
 * any file shows in its header only.
 */
export function markOnlyFilesOfExports<File extends ExportFile>(
  files: readonly File[],
  catalogue: Catalogue,
  confirmedFiles: Office["files"],
): readonly File[] {
  const declaredIds = new Set(listExportDeclarations(catalogue).map(({ id }) => id));
  const exportIds = files.map(({ path }) => {
    const confirmed = findConfirmedFile(confirmedFiles, path)?.export;
    if (confirmed !== undefined && declaredIds.has(confirmed)) return confirmed;
    const [id, ...others] = listExportIdsByFileName(path, catalogue);
    return others.length === 0 ? id : undefined;
  });
  if (exportIds.includes(undefined)) return files;
  return files.map((file, index) => {
    const id = exportIds[index];
    const isOnly = exportIds.indexOf(id) === exportIds.lastIndexOf(id);
    return isOnly ? { ...file, isOnlyOfExport: true } : file;
  });
}
