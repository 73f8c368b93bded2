import type { ExportDeclaration } from "../catalogue/declaration.ts";
import { excerpt } from "../issues/issue.ts";
import type { FoundColumn } from "./header.ts";
import { isBlank } from "./layout.ts";

/**
 * A row as a message may show it. Where the declaration knows private columns, only the declared columns that are not private are shown,
 * and nothing of a row whose cells may have shifted.
 */
export function quoting(
  { columns }: ExportDeclaration,
  found: readonly FoundColumn[],
): (cells: readonly string[], isShifted?: boolean) => string {
  const hasPrivate = columns.some(({ type }) => type === "private");
  const open = found.filter(({ column }) => column.type !== "private").map(({ index }) => index);
  return (cells, isShifted = false) => {
    if (hasPrivate && isShifted) return "";
    const shown = hasPrivate ? open.map((index) => cells[index] ?? "") : cells;
    const filled = shown.filter((cell) => !isBlank(cell)).slice(0, 30);
    return excerpt(filled.map((cell) => cell.slice(0, 200)).join("; "), 120);
  };
}
