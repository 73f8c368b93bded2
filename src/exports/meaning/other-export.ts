/** What: whether the columns of a file are those of another export than its name says. */
import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import { getOrCreate } from "../memoize.ts";
import { buildColumnNames } from "../table/header/column-names.ts";
import { prepareColumnsForMatching } from "../table/header/declared-columns.ts";
import type { Header } from "../table/header/header.ts";
import { matchColumns } from "../table/header/header-matching.ts";
import { isRunningNumberHeader } from "./running-number.ts";

/**
 * Finds the export that fits the columns of a file better than its own: all columns that it needs are there, and it names more columns
 * of the file. Undefined for almost every file, which has no column left that its export does not name.
 */
export function findBetterFittingExport(
  { names, columns, ambiguous }: Header,
  declaration: ExportDeclaration,
  catalogue: Catalogue,
): ExportDeclaration | undefined {
  const namedCount = columns.length + ambiguous.length;
  const otherNames = names.filter((name) => name !== "" && !isRunningNumberHeader(name));
  if (otherNames.length <= namedCount) return undefined;
  const columnNames = buildColumnNames([names], []);
  return listExportDeclarations(catalogue).find((other) => {
    if (other === declaration) return false;
    const matched = matchColumns(columnNames, prepareColumnsForMatching(other.columns));
    if (matched.columns.length <= namedCount || matched.ambiguous.length > 0) return false;
    const matchedIds = new Set(matched.columns.map(({ column }) => column.id));
    return other.columns.every(({ id, optional }) => optional || matchedIds.has(id));
  });
}

/** Lists the exports of all sectors, and the plans of the year. */
export function listExportDeclarations(catalogue: Catalogue): readonly ExportDeclaration[] {
  const { sectors, targets } = catalogue;
  return getOrCreate(declarationsOfCatalogues, catalogue, () => [
    ...sectors.flatMap(({ exports }) => exports),
    targets,
  ]);
}

/** Every file is compared with all of them. */
const declarationsOfCatalogues = new WeakMap<Catalogue, readonly ExportDeclaration[]>();
