/** The rows of communes below their district: which of their numbers belong to it. */
import { isBlankCell } from "../cells/blank-cell.ts";
import { foldText } from "../cells/text-folding.ts";
import type { GridRow } from "./grid/grid.ts";
import { isNameOfCommune, isNumberCell } from "./grid/grid-rows.ts";
import type { ShapeHead } from "./head/head.ts";
import { type LeftOverCell, listNumberCells } from "./observation.ts";

/** Numbers of communes in a column where their district has none would be lost. */
export function listPartsOfMissingNumbers(part: GridRow, owner: GridRow, head: ShapeHead): LeftOverCell[] {
  return listNumberCells(part, head, "part-without-whole").filter(
    ({ columnIndex }) => columnIndex === undefined || !isNumberCell(owner.cells[columnIndex]),
  );
}

/** Only communes stand for their district, and only with its own month and texts. */
export function canBeAddedToPlace(part: GridRow, owner: GridRow, { columns }: ShapeHead): boolean {
  const labels = columns.flatMap(({ role }, index) =>
    role.kind === "label" ? [{ index, column: role.column }] : [],
  );
  return labels.every(({ index, column }) => {
    const text = part.cells[index] ?? "";
    if (column.type === "locality") return isNameOfCommune(text);
    return isBlankCell(text) || foldText(text) === foldText(owner.cells[index] ?? "");
  });
}
