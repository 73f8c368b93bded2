import type { Shape } from "../../../catalogue/shape.ts";
import type { ShapeContext } from "../variables.ts";

/** The shapes of an export: those of the office, then those of the pack. */
export function listDeclaredShapes({
  declaration,
  office,
}: Pick<ShapeContext, "declaration" | "office">): Shape[] {
  return [...(office.exports?.[declaration.id]?.shapes ?? []), ...(declaration.shapes ?? [])];
}
