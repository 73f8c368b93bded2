import { formatExcerpt } from "../../issues/issue.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { columnTypeDefinitions } from "../cells/column-types/column-type-list.ts";
import { isRunningNumberHeader } from "../meaning/running-number.ts";
import type { Header } from "./header.ts";

type HeaderColumns = Pick<Header, "names" | "columns">;

/** Declared columns that are not private, and the running number: no other column may be quoted, since it may hold names. */
function listShownColumns({ names, columns }: HeaderColumns): number[] {
  const declared = columns
    .filter(({ column }) => !columnTypeDefinitions[column.type].isPrivate)
    .map(({ index }) => index);
  const numbering = names.flatMap((name, index) => (isRunningNumberHeader(name) ? [index] : []));
  return [...new Set([...declared, ...numbering])].sort((a, b) => a - b);
}

/** True if the file has a column that is not quoted. */
export function hasHiddenColumns(header: HeaderColumns): boolean {
  return listShownColumns(header).length < header.names.length;
}

/** Creates a function that quotes rows in messages. Of a row whose cells may have shifted nothing is quoted if a column is hidden. */
export function createRowQuoter(
  header: HeaderColumns,
): (cells: readonly string[], isShifted?: boolean) => string {
  const shownIndices = listShownColumns(header);
  const hidesColumns = hasHiddenColumns(header);
  return (cells, isShifted = false) => {
    if (hidesColumns && isShifted) return "";
    const shownCells = shownIndices.map((index) => cells[index] ?? "");
    const filledCells = shownCells.filter((cell) => !isBlankCell(cell)).slice(0, 30);
    return formatExcerpt(filledCells.map((cell) => cell.slice(0, 200)).join("; "), 120);
  };
}
