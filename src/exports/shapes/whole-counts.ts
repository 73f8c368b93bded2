/** Tells whether all numbers of a shaped table count people or things, so that "1.200" can only be 1200. */
import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import { hasMultiple } from "../../catalogue/units.ts";
import type { GridRow } from "./grid/grid.ts";
import type { Observation } from "./observation.ts";
import { getMeasureId } from "./standard-records.ts";

/** False where a title, the header or the name of a number says "nghìn người": "1.200" may be 1,2 of them. */
export function areWholeCounts(
  observations: readonly Observation[],
  measure: Column | undefined,
  { columns }: ExportDeclaration,
  rowsAboveData: readonly GridRow[],
): boolean {
  const counts = new Set(columns.flatMap(({ id, type }) => (type === "count" ? [id] : [])));
  const names = new Set(observations.flatMap(({ coordinates }) => coordinates.get("measure")?.cell ?? []));
  return (
    observations.every((observation) => counts.has(getMeasureId(observation, measure))) &&
    ![...names].some(hasMultiple) &&
    !rowsAboveData.some(({ cells }) => cells.some(hasMultiple))
  );
}
