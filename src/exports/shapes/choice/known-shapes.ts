/** The shapes that are recognised without a declaration, so that the office can be asked whether they are meant. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import { type Shape, sections } from "../../../catalogue/shape.ts";
import type { GridRow } from "../grid/grid.ts";
import { getOrCreateVariableReader, type ShapeContext } from "../variables.ts";
import { listMeasuresOfTitles } from "./title-measures.ts";

const knownShapes: readonly Shape[] = [
  { across: ["time"] },
  { across: ["locality"] },
  { across: ["measure", "time"] },
  { across: ["time", "measure"] },
  { down: "measure", across: ["locality"] },
  { down: "measure", across: ["time"] },
  { groups: "time" },
  { groups: "locality" },
  { groups: "locality", across: ["time"] },
  { groups: "time", across: ["locality"] },
  { groups: sections, across: ["time"] },
  { across: ["aspect"] },
  { down: "measure", across: ["aspect"] },
];

/** Lists the shapes that a table may have: where it names no column of numbers, with each one that can be meant. */
export function listKnownShapes(rows: readonly GridRow[], context: ShapeContext): Shape[] {
  const { columns } = context.declaration;
  const amounts = columns.filter(({ type }) => isAmountType(type));
  const measures = amounts.length > 1 ? listPossibleMeasures(rows, amounts) : [];
  const textShapes = listColumnsOfTextsAcross(rows, context).flatMap(({ id }): Shape[] => [
    { across: [id] },
    { across: [id, "measure"] },
    { across: ["time", id] },
    { across: [id, "time"] },
  ]);
  const partShapes = listColumnsOfTextsDown(rows, context).flatMap(({ id }): Shape[] => [
    { across: ["time"], parts: id },
  ]);
  return [...knownShapes, ...textShapes, ...partShapes].flatMap((shape) =>
    shape.down === "measure" || shape.across?.includes("measure")
      ? [shape]
      : [shape, ...measures.map(({ id }) => ({ ...shape, measure: id }))],
  );
}

/** The only one that the title names, else those that are needed, else all. */
function listPossibleMeasures(rows: readonly GridRow[], amounts: readonly Column[]): readonly Column[] {
  const named = listMeasuresOfTitles(rows, amounts);
  if (named.length > 0) return named;
  const needed = amounts.filter(({ optional }) => !optional);
  return needed.length > 0 ? needed : amounts;
}

/** A head stands among the first rows. */
const maxHeadDepth = 40;

/** The columns of which several texts stand among others in one column of the table. */
function listColumnsOfTextsDown(rows: readonly GridRow[], context: ShapeContext): Column[] {
  return context.declaration.columns.filter((column) => {
    if (column.type !== "text") return false;
    const readText = getOrCreateVariableReader(column.id, context);
    const counts = new Map<number, number>();
    for (const { cells } of rows)
      for (const [index, cell] of cells.entries())
        if (typeof readText(cell) === "object") counts.set(index, (counts.get(index) ?? 0) + 1);
    return [...counts.values()].some((count) => count > 1);
  });
}

/** The columns of texts of which a row among the first names several. */
function listColumnsOfTextsAcross(rows: readonly GridRow[], context: ShapeContext): Column[] {
  return context.declaration.columns.filter((column) => {
    if (column.type !== "text") return false;
    const readText = getOrCreateVariableReader(column.id, context);
    return rows.slice(0, maxHeadDepth).some(({ cells }) => {
      const known = cells.flatMap((cell) => {
        const value = readText(cell);
        return typeof value === "object" ? [value.key] : [];
      });
      return new Set(known).size > 1;
    });
  });
}
