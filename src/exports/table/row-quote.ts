import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import { formatExcerpt } from "../../issues/issue.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { columnTypeDefinitions } from "../cells/column-types/column-type-list.ts";
import type { MatchedColumn } from "../cells/matched-column.ts";

/**
 * Creates a function that quotes rows in messages. If the declaration has private columns, only declared columns that are not private are
 * quoted, and nothing of a row whose cells may have shifted.
 */
export function createRowQuoter(
  { columns }: ExportDeclaration,
  matched: readonly MatchedColumn[],
): (cells: readonly string[], isShifted?: boolean) => string {
  const hasPrivate = columns.some(({ type }) => columnTypeDefinitions[type].isPrivate);
  const publicIndices = matched
    .filter(({ column }) => !columnTypeDefinitions[column.type].isPrivate)
    .map(({ index }) => index);
  return (cells, isShifted = false) => {
    if (hasPrivate && isShifted) return "";
    const shownCells = hasPrivate ? publicIndices.map((index) => cells[index] ?? "") : cells;
    const filledCells = shownCells.filter((cell) => !isBlankCell(cell)).slice(0, 30);
    return formatExcerpt(filledCells.map((cell) => cell.slice(0, 200)).join("; "), 120);
  };
}
