import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Shape } from "../../../catalogue/shape.ts";
import type { GridRow } from "../grid/grid.ts";
import type { ShapeHead } from "../head/head.ts";
import { getOrCreateVariableReader, type ShapeContext } from "../variables.ts";

/** The column in which most names of the variable stand; undefined if two have as many. */
export function findNamesColumn(
  rows: readonly GridRow[],
  { columns }: ShapeHead,
  { down = "" }: Shape,
  context: ShapeContext,
): number | undefined {
  const readName = getOrCreateVariableReader(down, context);
  const counts = columns.map(({ role }, index) =>
    role.kind === "undeclared" || (role.kind === "label" && !isAmountType(role.column.type))
      ? rows.filter(({ cells }) => typeof readName(cells[index] ?? "") === "object").length
      : 0,
  );
  const most = Math.max(0, ...counts);
  return most === 0 || counts.indexOf(most) !== counts.lastIndexOf(most) ? undefined : counts.indexOf(most);
}
