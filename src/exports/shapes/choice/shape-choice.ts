/** What was decided of the shape of a file. */
import type { Shape } from "../../../catalogue/shape.ts";
import type { Issue } from "../../../issues/issue.ts";
import type { SourceTable } from "../../source.ts";
import type { NearText } from "../head/near-text-heads.ts";
import type { ShapedTable } from "../shaped-table.ts";

/** A table of the standard shape in the place of the file's own, or the issue of a file that no shape fits. */
export type ShapeChoice =
  | { readonly kind: "standard" }
  | { readonly kind: "shaped"; readonly table: SourceTable; readonly shaped?: ShapedTable }
  | {
      readonly kind: "refused";
      readonly issues: readonly Issue[];
      readonly undeclared?: UndeclaredShape;
      readonly measures?: readonly UndeclaredShape[];
      /** The texts that keep a file from a shape, with those that they may mean. */
      readonly nearTexts?: readonly NearText[];
    };

/** The only shape that would read a file, if somebody declared it. */
export interface UndeclaredShape {
  readonly shape: Shape;
  /** Some cells as they would be read. */
  readonly cells: readonly string[];
}
