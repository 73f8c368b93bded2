import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { toUnreadableIssue } from "../issues/system-error.ts";
import { formatQuotedList } from "./cells/cell-reader.ts";
import { foldText } from "./cells/text-folding.ts";
import { openExportFile } from "./csv/opened-file.ts";
import { detectFileFormat } from "./file-format.ts";
import { memoize } from "./memoize.ts";
import type { ExportFile } from "./source.ts";

/** Which declared export a file is: by the beginning of its name (the longest match), else by the columns of its header. */
export function recogniseExport(
  file: ExportFile,
  catalogue: Catalogue,
): { declaration: ExportDeclaration } | { issue: Issue } {
  const declarations = [...catalogue.sectors.flatMap(({ exports }) => exports), catalogue.targets];
  const nameMatches = matchByFileName(file.path, declarations);
  let candidates: readonly ExportDeclaration[];
  try {
    candidates = nameMatches.length > 0 ? nameMatches : matchByHeader(file, declarations);
  } catch (error) {
    return { issue: toUnreadableIssue(error, file.path) };
  }
  const [declaration, ...others] = candidates;
  if (declaration && others.length === 0) return { declaration };
  const names = (list: readonly ExportDeclaration[]) => formatQuotedList(list.map(({ name }) => name));
  const place = { file: file.path };
  if (declaration) return { issue: buildIssue("export-unclear", { candidates: names(candidates) }, place) };
  return { issue: buildIssue("export-unknown", { known: names(declarations) }, place) };
}

function matchByFileName(path: string, declarations: readonly ExportDeclaration[]): ExportDeclaration[] {
  const name = foldWithoutSpaces(path.slice(path.lastIndexOf("/") + 1));
  const lengths = declarations.map(({ files }) => {
    const matchingPrefixes = files.map(foldWithoutSpaces).filter((prefix) => name.startsWith(prefix));
    return Math.max(0, ...matchingPrefixes.map(({ length }) => length));
  });
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? [] : declarations.filter((_, index) => lengths[index] === longest);
}

const foldWithoutSpaces = memoize((name) => foldText(name).replaceAll(" ", ""));

function matchByHeader(file: ExportFile, declarations: readonly ExportDeclaration[]): ExportDeclaration[] {
  const openedFile = openExportFile(file);
  openedFile.close();
  return declarations.filter((declaration) => {
    const { header } = detectFileFormat(openedFile, declaration, undefined);
    const matchedIds = new Set(header?.columns.map(({ column }) => column.id));
    return (
      header !== undefined && declaration.columns.every(({ id, optional }) => optional || matchedIds.has(id))
    );
  });
}
