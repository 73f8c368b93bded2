/** Exports on the whole territory, whose rows name no place: no locality has figures of them. */
import { findIndicatorIdsOfExports } from "./absent-exports.ts";
import type { Catalogue, ExportDeclaration } from "./declaration.ts";

/** A column that the office lacks, as it says, is none. */
export function hasLocalityColumn({ columns }: ExportDeclaration): boolean {
  return columns.some(({ type, absent }) => type === "locality" && absent === undefined);
}

/** Finds the indicators of which at least one export has no column of localities: the report of a locality leaves them out. */
export function findIndicatorIdsWithoutLocalities({ sectors }: Catalogue): ReadonlySet<string> {
  const exports = sectors.flatMap((sector) => sector.exports);
  const exportIds = exports.filter((each) => !hasLocalityColumn(each)).map(({ id }) => id);
  return findIndicatorIdsOfExports(new Set(exportIds), sectors);
}
