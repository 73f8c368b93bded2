/** Whether all numbers of a shaped table are whole numbers of people or things, so that "1.200" can only be 1200. */
import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import { foldText } from "../cells/text-folding.ts";
import type { GridRow } from "./grid.ts";
import type { Observation } from "./observation.ts";
import { getMeasureId } from "./standard-records.ts";

export function areWholeCounts(
  observations: readonly Observation[],
  measure: Column | undefined,
  { columns }: ExportDeclaration,
  rowsAboveData: readonly GridRow[],
): boolean {
  const counts = new Set(columns.flatMap(({ id, type }) => (type === "count" ? [id] : [])));
  return (
    observations.every((observation) => counts.has(getMeasureId(observation, measure))) &&
    !rowsAboveData.some(saysMultiple)
  );
}

/** True for "Nghìn người" above or in the header: "1.200" may be 1,2 of them. */
function saysMultiple({ cells }: GridRow): boolean {
  return cells.some((cell) => /\b(?:nghin|ngan|trieu|ti|1000)\b/.test(foldText(cell)));
}
