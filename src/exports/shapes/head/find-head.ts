/** Finds the header of a table of a given shape. */
import type { Column } from "../../../catalogue/declaration.ts";
import type { Shape } from "../../../catalogue/shape.ts";
import { removeRowOfAccumulatedPairs } from "../columns/accumulated-columns.ts";
import type { GridRow } from "../grid/grid.ts";
import type { ShapeHeadContext } from "../variables.ts";
import { readShapeHead, type ShapeColumn, type ShapeHead } from "./head.ts";
import { hasHeadAbove, hasSecondHead, isRowOfTimes, isRowOfUnits } from "./head-area.ts";

const maxHeadDepth = 40;

/** Lists all rows that are a header of the shape, the likeliest first: which of them is meant depends on the labels that the rows need. */
export function listShapeHeads(
  rows: readonly GridRow[],
  shape: Shape,
  context: ShapeHeadContext,
): ShapeHead[] {
  const heads: ShapeHead[] = [];
  const levels = shape.across?.length ?? 0;
  // The lower header first: a row above it may be a title.
  for (const height of levels === 0 ? [1, 2] : [levels, levels + 1]) {
    for (let start = 0; start < Math.min(maxHeadDepth, rows.length - height); start++) {
      const [below = [], ...upwards] = rows
        .slice(start, start + height + 1)
        .map(({ cells }) => cells)
        .toReversed();
      const headRows = upwards.toReversed();
      const above = rows[start - 1]?.cells ?? [];
      if (levels > 0 && (hasSecondHead(above) || isRowOfUnits(rows[start]?.cells ?? []))) continue;
      // The row below belongs to the header: the next higher one holds it.
      if (levels > 0 && removeRowOfAccumulatedPairs([...headRows, below])) continue;
      if (levels > 0 && isRowOfTimes(below)) continue;
      const head = readHeadWithPairs(headRows, shape, context);
      if (head && !hasHeadAbove(above, head.columns, levels)) heads.push({ start, height, ...head });
    }
  }
  return heads;
}

/** Reads a header whose values may each have an accumulated column beside the plain one, which is not read. */
function readHeadWithPairs(
  headRows: readonly (readonly string[])[],
  shape: Shape,
  context: ShapeHeadContext,
): ReturnType<typeof readShapeHead> {
  const pairs = removeRowOfAccumulatedPairs(headRows);
  if (!pairs) return readShapeHead(headRows, shape, context);
  const head = readShapeHead(pairs.headRows, shape, context);
  if (!head) return undefined;
  const columns = head.columns.map((column, index): ShapeColumn => {
    return pairs.indices.has(index) ? { ...column, role: { kind: "accumulated" } } : column;
  });
  return { ...head, columns };
}

/** True for a header with a column for each of the labels. */
export function hasLabels({ columns }: ShapeHead, needed: readonly Column[]): boolean {
  return needed.every((wanted) =>
    columns.some(({ role }) => role.kind === "label" && role.column === wanted),
  );
}
