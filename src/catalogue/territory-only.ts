/** Exports on the whole territory, whose rows name no place: no locality has figures of them. */
import { findExportsOfIndicators } from "./absent-exports.ts";
import type { Catalogue, ExportDeclaration } from "./declaration.ts";

/** A column that the office lacks, as it says, is none. */
export function hasLocalityColumn({ columns }: ExportDeclaration): boolean {
  return columns.some(({ type, absent }) => type === "locality" && absent === undefined);
}

/** True for an indicator of which at least one export has no column of localities: the report of a locality leaves it out. */
export function isTerritoryOnly(indicatorId: string, catalogue: Catalogue): boolean {
  const exports = findExportsOfIndicators([indicatorId], catalogue);
  const declarations = catalogue.sectors.flatMap((sector) => sector.exports);
  return declarations.some((each) => exports.has(each.id) && !hasLocalityColumn(each));
}
