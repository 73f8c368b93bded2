import { shortenAndCleanText } from "../../issues/issue.ts";
import { isLikelyPersonal } from "../../issues/personal-data.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import { columnTypeDefinitions } from "../cells/column-types/column-type-list.ts";
import { isRunningNumberHeader } from "../meaning/running-number.ts";
import { createLazyGetter } from "../memoize.ts";
import type { Header } from "./header/header.ts";
import { canBeNonPersonalValue } from "./personal-text.ts";

type HeaderColumns = Pick<Header, "names" | "columns">;

/** Declared columns that are not private, and the running number: no other column may be quoted, since it may hold names. */
function listColumnIndicesWithoutPersonalData({ names, columns }: HeaderColumns): number[] {
  const declared = columns
    .filter(({ column }) => !columnTypeDefinitions[column.type].isPrivate)
    .map(({ index }) => index);
  const numbering = names.flatMap((name, index) => (isRunningNumberHeader(name) ? [index] : []));
  return [...new Set([...declared, ...numbering])].sort((a, b) => a - b);
}

/** True if the file has a column that is not quoted. */
export function hasHiddenColumns(header: HeaderColumns): boolean {
  return listColumnIndicesWithoutPersonalData(header).length < header.names.length;
}

/** The certainty that each cell stands in its own column: a row with an unreadable cell may have shifted, a ragged one has. */
export type RowOrder = "sure" | "doubtful" | "shifted";

/** Creates a function that quotes rows in messages. In a file with hidden columns, a name may have shifted into a shown one. */
export function createRowQuoter(
  header: HeaderColumns,
): (cells: readonly string[], order?: RowOrder) => string {
  const listShownIndices = createLazyGetter(() => listColumnIndicesWithoutPersonalData(header));
  return (cells, order = "sure") => {
    const shownIndices = listShownIndices();
    const hidesColumns = shownIndices.length < header.names.length;
    if (hidesColumns && order === "shifted") return "";
    const shownCells = shownIndices
      .map((index) => cells[index] ?? "")
      .filter((cell) => !isBlankCell(cell) && !isLikelyPersonal(cell));
    const safeCells =
      hidesColumns && order === "doubtful" ? shownCells.filter(canBeNonPersonalValue) : shownCells;
    return shortenAndCleanText(
      safeCells
        .slice(0, 30)
        .map((cell) => cell.slice(0, 200))
        .join("; "),
      120,
    );
  };
}
