import type { ExportDeclaration } from "../../catalogue/declaration.ts";
import { formatExcerpt } from "../../issues/issue.ts";
import type { MatchedColumn } from "./header.ts";
import { isBlankCell } from "./record-kinds.ts";

/**
 * A row as a message may show it. Where the declaration knows private columns, only the declared columns that are not private are shown,
 * and nothing of a row whose cells may have shifted.
 */
export function createRowQuoter(
  { columns }: ExportDeclaration,
  matched: readonly MatchedColumn[],
): (cells: readonly string[], isShifted?: boolean) => string {
  const hasPrivate = columns.some(({ type }) => type === "private");
  const publicIndices = matched.filter(({ column }) => column.type !== "private").map(({ index }) => index);
  return (cells, isShifted = false) => {
    if (hasPrivate && isShifted) return "";
    const shownCells = hasPrivate ? publicIndices.map((index) => cells[index] ?? "") : cells;
    const filledCells = shownCells.filter((cell) => !isBlankCell(cell)).slice(0, 30);
    return formatExcerpt(filledCells.map((cell) => cell.slice(0, 200)).join("; "), 120);
  };
}
