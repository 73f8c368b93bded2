/** The row "Toàn tỉnh": a sum of the places for what is added up, and the territory's own number for a rate, which has no sum. */
import { listGivenColumns } from "../../catalogue/by-export/indicators.ts";
import type { Column } from "../../catalogue/declaration.ts";
import { getOrCreateLocalityReader } from "../cells/localities.ts";
import type { ShapeContext } from "./variables.ts";

interface LabelColumn {
  readonly column: Column;
  readonly index: number;
}

type TerritoryContext = Pick<ShapeContext, "declaration" | "catalogue" | "office">;

/** Creates the test of a row with rates of the territory; none is one where there are no rates, or every row must have a place. */
export function createTerritoryRateTest(
  labels: readonly LabelColumn[],
  { declaration, catalogue, office }: TerritoryContext,
): (cells: readonly string[]) => boolean {
  const place = labels.find(({ column: { type, optional } }) => type === "locality" && optional);
  if (!place || listGivenColumns(declaration.id, catalogue).length === 0) return () => false;
  const readPlace = getOrCreateLocalityReader(office);
  return (cells) => readPlace(cells[place.index] ?? "").kind === "territory";
}

/** Creates what keeps the place and the rates of a row of the territory, whose other numbers are checked as sums. */
export function createRatePicker(
  columns: readonly LabelColumn[],
  { declaration, catalogue }: TerritoryContext,
): (cells: readonly string[]) => string[] {
  const given = listGivenColumns(declaration.id, catalogue);
  const kept = new Set(
    columns
      .filter(({ column: { id, type } }) => type === "locality" || given.includes(id))
      .map(({ index }) => index),
  );
  return (cells) => cells.map((cell, index) => (kept.has(index) ? cell : ""));
}
