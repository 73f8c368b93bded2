import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office/office.ts";
import { undecidedExport } from "../catalogue/shape.ts";
import { buildIssue, type Issue } from "../issues/issue.ts";
import { formatQuotedList } from "../issues/quoted-list.ts";
import { buildUnreadableIssueOrRethrow } from "../issues/system-error.ts";
import { foldText } from "./cells/text-folding.ts";
import { listNamesOfContent, pickFileName } from "./file-name.ts";
import { listExportDeclarations } from "./meaning/other-export.ts";
import { findConfirmedFile } from "./meaning/times/file-time.ts";
import { getOrCreate, memoize } from "./memoize.ts";
import { openExportSource } from "./open-source.ts";
import type { ExportFile, ExportSource } from "./source.ts";
import { surveyBestFittingTable } from "./survey.ts";

/**
 * Finds the declaration of a file: by the office's word for it, else by the beginning of its name (the longest match), else by the columns
 * of its header.
 */
export function resolveExportDeclarationOrIssue(
  file: ExportFile,
  catalogue: Catalogue,
  confirmedFiles?: Office["files"],
  openSource: () => ExportSource = () => openExportSource(file),
): { declaration: ExportDeclaration } | { issue: Issue } {
  const declarations = listExportDeclarations(catalogue);
  const confirmedId = findConfirmedFile(confirmedFiles, file.path)?.export;
  const confirmed = confirmedId === undefined ? undefined : declarations.find(({ id }) => id === confirmedId);
  if (confirmed) return { declaration: confirmed };
  if (confirmedId === undecidedExport)
    return { issue: buildIssue("export-undecided", {}, { file: file.path }) };
  const nameMatches = matchDeclarationsByFileName(file.path, declarations);
  let candidates: readonly ExportDeclaration[];
  try {
    candidates = nameMatches.length > 0 ? nameMatches : matchDeclarationsByHeader(openSource(), declarations);
  } catch (error) {
    return { issue: buildUnreadableIssueOrRethrow(error, file.path) };
  }
  const [declaration, ...others] = candidates;
  if (!declaration) {
    const problem = findWorkbookError(file);
    if (problem) return { issue: problem };
  }
  if (declaration && others.length === 0) return { declaration };
  const formatNames = (list: readonly ExportDeclaration[]) => formatQuotedList(list.map(({ name }) => name));
  const place = { file: file.path };
  const name = pickFileName(file.path);
  if (declaration) {
    const ids = candidates.map(({ id }) => id).join(", ");
    const details = { candidates: formatNames(candidates), ids, file: name };
    return { issue: buildIssue("export-unclear", details, place) };
  }
  return { issue: buildIssue("export-unknown", { known: formatNames(declarations), file: name }, place) };
}

/** True for a file whose name says that it is an export, whatever its format. */
export function hasExportName(path: string, catalogue: Catalogue): boolean {
  return matchDeclarationsByFileName(path, listExportDeclarations(catalogue)).length > 0;
}

/** The ids of the exports that a file's name names, whatever its format; several only where declarations share a name. */
export function listExportIdsByFileName(path: string, catalogue: Catalogue): string[] {
  return matchDeclarationsByFileName(path, listExportDeclarations(catalogue)).map(({ id }) => id);
}

function matchDeclarationsByFileName(
  path: string,
  declarations: readonly ExportDeclaration[],
): ExportDeclaration[] {
  for (const { name } of listNamesOfContent(path)) {
    const matches = matchDeclarationsByName(name, declarations);
    if (matches.length > 0) return matches;
  }
  return [];
}

interface NameOfExport {
  readonly declaration: ExportDeclaration;
  /** Folded, without spaces. */
  readonly beginning: string;
}

const namesOfExports = new WeakMap<readonly ExportDeclaration[], readonly NameOfExport[]>();

function matchDeclarationsByName(
  text: string,
  declarations: readonly ExportDeclaration[],
): ExportDeclaration[] {
  const name = foldWithoutSpaces(text);
  const known = getOrCreate(namesOfExports, declarations, () => listNamesOfExports(declarations));
  const matches = known.filter(({ beginning }) => name.startsWith(beginning));
  const longest = Math.max(0, ...matches.map(({ beginning }) => beginning.length));
  const nearest = new Set(
    matches.flatMap((each) => (each.beginning.length === longest ? each.declaration : [])),
  );
  return longest === 0 ? [] : [...nearest];
}

function listNamesOfExports(declarations: readonly ExportDeclaration[]): NameOfExport[] {
  return declarations.flatMap((declaration) =>
    declaration.files.map((file) => ({ declaration, beginning: foldWithoutSpaces(file) })),
  );
}

const foldWithoutSpaces = memoize((name) => foldText(name).replaceAll(" ", ""));

function matchDeclarationsByHeader(
  source: ExportSource,
  declarations: readonly ExportDeclaration[],
): ExportDeclaration[] {
  source.close();
  return declarations.filter((declaration) => hasRequiredColumns(source, declaration));
}

/** A workbook that cannot be opened is refused for that, not for a name that says nothing. */
function findWorkbookError(file: ExportFile): Issue | undefined {
  if (/\.csv$/i.test(file.path)) return undefined;
  const source = openExportSource(file);
  source.close();
  return source.issues.find(({ severity }) => severity === "error");
}

/** True for a file with all columns that some export needs, whatever its name. */
export function hasHeaderOfSomeExport(file: ExportFile, catalogue: Catalogue): boolean {
  return matchDeclarationsByHeader(openExportSource(file), listExportDeclarations(catalogue)).length > 0;
}

/** Finds the export of which a file has all columns, where its name says another; undefined if there is none, or several. */
export function findOnlyDeclarationMatchingHeader(
  source: ExportSource,
  catalogue: Catalogue,
): ExportDeclaration | undefined {
  const matches = listExportDeclarations(catalogue).filter((declaration) =>
    hasRequiredColumns(source, declaration),
  );
  return matches.length === 1 ? matches[0] : undefined;
}

/** A file may be tried as each of the exports, and its header has the same columns every time. */
const knownMatches = new WeakMap<ExportSource, WeakMap<ExportDeclaration, boolean>>();

function hasRequiredColumns(source: ExportSource, declaration: ExportDeclaration): boolean {
  const ofSource = getOrCreate(knownMatches, source, () => new WeakMap());
  return getOrCreate(ofSource, declaration, () => computeHasRequiredColumns(source, declaration));
}

function computeHasRequiredColumns(source: ExportSource, declaration: ExportDeclaration): boolean {
  const { table } = surveyBestFittingTable(source, declaration, undefined);
  const matchedIds = new Set(table?.header.columns.map(({ column }) => column.id));
  return (
    table !== undefined && declaration.columns.every(({ id, optional }) => optional || matchedIds.has(id))
  );
}
