import type { Shape } from "../../../catalogue/shape.ts";
import { findConfirmedFile } from "../../meaning/times/file-time.ts";
import type { GridRow } from "../grid/grid.ts";
import type { ShapeContext } from "../variables.ts";
import { listMeasuresOfTitles } from "./title-measures.ts";

/** The shapes that a file may have: the one that report.yaml says of it alone, else those of the office for its export, then those of the pack. */
export function listDeclaredShapes({
  declaration,
  office,
  path,
}: Pick<ShapeContext, "declaration" | "office" | "path">): Shape[] {
  const own = findConfirmedFile(office.files, path)?.shape;
  if (own) return [own];
  return [...(office.exports?.[declaration.id]?.shapes ?? []), ...(declaration.shapes ?? [])];
}

/** Omits the shapes of an export that say another column of numbers than the title of the table does. */
export function omitShapesOfOtherMeasures(
  shapes: readonly Shape[],
  rows: readonly GridRow[],
  { declaration, office, path }: ShapeContext,
): Shape[] {
  const own = findConfirmedFile(office.files, path)?.shape;
  const named = listMeasuresOfTitles(rows, declaration.columns).map(({ id }) => id);
  return shapes.filter(
    (shape) =>
      shape === own || shape.measure === undefined || named.length === 0 || named.includes(shape.measure),
  );
}
