/** The measures of a shaped table: each number has one, from its row, its column or the declaration. */
import { isAmountType } from "../../catalogue/column-types.ts";
import type { Column } from "../../catalogue/declaration.ts";
import type { Shape } from "../../catalogue/shape.ts";
import { foldText } from "../cells/text-folding.ts";
import type { ShapeHead } from "./head/head.ts";
import type { Observation } from "./observation.ts";

/** Finds the measure of all numbers; "named" where the table names the measures, undefined where nothing tells it. */
export function findMeasureOfNumbers(
  head: ShapeHead,
  shape: Shape,
  columns: readonly Column[],
): Column | "named" | undefined {
  const isNamed =
    shape.down === "measure" ||
    shape.across?.includes("measure") ||
    head.common.has("measure") ||
    head.columns.some(({ role }) => role.kind === "numbers" && role.coordinates.has("measure"));
  return isNamed ? "named" : findOnlyMeasure(shape, columns);
}

function findOnlyMeasure({ measure }: Shape, columns: readonly Column[]): Column | undefined {
  const amounts = columns.filter(({ type }) => isAmountType(type));
  if (measure !== undefined) return amounts.find(({ id }) => id === measure);
  return amounts.length === 1 ? amounts[0] : undefined;
}

/** "Kinh phí (triệu đồng)" and "Kinh phí (tỷ đồng)": one column of the standard shape cannot have both units. */
export function findOtherNameOfMeasure(observations: readonly Observation[]): string | undefined {
  const names = new Map<string, string>();
  for (const { coordinates } of observations) {
    const measure = coordinates.get("measure");
    if (!measure) continue;
    const known = names.get(measure.key) ?? foldText(measure.cell);
    names.set(measure.key, known);
    if (known !== foldText(measure.cell)) return measure.cell;
  }
  return undefined;
}
