import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { quotedList } from "./cells.ts";
import { folded } from "./fold.ts";
import { remembering } from "./memory.ts";
import { opened } from "./opened.ts";
import type { ExportFile } from "./row.ts";
import { surveyOf } from "./survey.ts";
import { unreadable } from "./unreadable.ts";

/** Which declared export a file is: by the beginning of its name (the longest match), else by the columns of its header. */
export function declarationOf(
  file: ExportFile,
  catalogue: Catalogue,
): { declaration: ExportDeclaration } | { issue: Issue } {
  const declarations = [...catalogue.sectors.flatMap(({ exports }) => exports), catalogue.targets];
  const byName = longestBeginning(file.path, declarations);
  let candidates: readonly ExportDeclaration[];
  try {
    candidates = byName.length > 0 ? byName : byHeader(file, declarations);
  } catch (error) {
    return { issue: unreadable(error, file.path) };
  }
  const [declaration, ...others] = candidates;
  if (declaration && others.length === 0) return { declaration };
  const names = (list: readonly ExportDeclaration[]) => quotedList(list.map(({ name }) => name));
  const place = { file: file.path };
  if (declaration) return { issue: issue("export-unclear", { candidates: names(candidates) }, place) };
  return { issue: issue("export-unknown", { known: names(declarations) }, place) };
}

function longestBeginning(path: string, declarations: readonly ExportDeclaration[]): ExportDeclaration[] {
  const name = compact(path.slice(path.lastIndexOf("/") + 1));
  const lengths = declarations.map(({ files }) => {
    const beginnings = files.map(compact).filter((beginning) => name.startsWith(beginning));
    return Math.max(0, ...beginnings.map(({ length }) => length));
  });
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? [] : declarations.filter((_, index) => lengths[index] === longest);
}

const compact = remembering((name) => folded(name).replaceAll(" ", ""));

function byHeader(file: ExportFile, declarations: readonly ExportDeclaration[]): ExportDeclaration[] {
  const beginning = opened(file);
  beginning.close();
  return declarations.filter((declaration) => {
    const { header } = surveyOf(beginning, declaration, undefined);
    const found = new Set(header?.columns.map(({ column }) => column.id));
    return header !== undefined && declaration.columns.every(({ id, optional }) => optional || found.has(id));
  });
}
