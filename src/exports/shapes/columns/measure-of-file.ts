/** A file that holds one of the numbers of its export, such as the sheet of the money beside the sheet of the people. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { ExportDeclaration } from "../../../catalogue/declaration.ts";
import { findConfirmedFile } from "../../meaning/times/file-time.ts";
import type { ShapeContext } from "../variables.ts";

/** The export with no other column of numbers required, where report.yaml names the one that the file holds. */
export function narrowToMeasureOfFile(
  declaration: ExportDeclaration,
  { path, office }: Pick<ShapeContext, "path" | "office">,
): ExportDeclaration {
  const measure = findConfirmedFile(office.files, path)?.shape?.measure;
  if (measure === undefined) return declaration;
  const columns = declaration.columns.map((column) =>
    isAmountType(column.type) && column.id !== measure ? { ...column, optional: true } : column,
  );
  return { ...declaration, columns };
}
