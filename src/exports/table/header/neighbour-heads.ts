/** Reads the rows directly above and below the header: words over or under the name of a column may make it another one. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import { foldText } from "../../cells/text-folding.ts";
import { isMeaningOfDeclaredColumn, type OtherWords } from "../../meaning/column-name-matching.ts";
import { findTitleMeaning } from "../../meaning/title-words.ts";
import { findGroupHeadMeaning, findOtherMeaning } from "../../meaning/words/changing-words.ts";
import { prepareColumnForMatching } from "./declared-columns.ts";
import type { Header, OtherColumn } from "./header.ts";

/** The cells of the rows that touch the names of the columns; empty for a row with numbers. */
interface NeighbourRows {
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** Moves the amounts that a neighbouring row makes another column from the columns to the others. */
export function applyNeighbourHeads(
  { columns, others }: Pick<Header, "columns" | "others">,
  { above, below }: NeighbourRows,
): Pick<Header, "columns" | "others"> {
  const isSubheadRow = columns.every(
    ({ column, index }) => isAmountType(column.type) || isBlankCell(below[index]),
  );
  const changed = new Map<MatchedColumn, OtherColumn>();
  for (const matched of columns) {
    const { column, header, index } = matched;
    if (!isAmountType(column.type)) continue;
    const words =
      findWordsOfOtherMeaning(above, index) ?? (isSubheadRow ? readSubhead(below[index] ?? "") : undefined);
    if (words && !isMeaningOfDeclaredColumn(words.meaning, prepareColumnForMatching(column)))
      changed.set(matched, { column, header, ...words });
  }
  if (changed.size === 0) return { columns, others };
  return {
    columns: columns.filter((matched) => !changed.has(matched)),
    others: [...others, ...changed.values()],
  };
}

/** The head over a column stands in its cell, or at the left of blank cells; a title in the first cell is none. */
function findWordsOfOtherMeaning(above: readonly string[], index: number): OtherWords | undefined {
  const covering = above.slice(0, index + 1).findLastIndex((cell) => !isBlankCell(cell));
  if (covering < 1) return undefined;
  const words = above[covering] ?? "";
  // "KẾ HOẠCH NĂM 2022" is told as the title of the whole table.
  if (findTitleMeaning(words) !== undefined) return undefined;
  const meaning = findGroupHeadMeaning(foldText(words), words);
  // "Trong đó" stands over columns that say by their own names what part they are.
  return meaning && meaning !== "part" ? { words, meaning } : undefined;
}

function readSubhead(cell: string): OtherWords | undefined {
  const meaning = isBlankCell(cell) ? undefined : findOtherMeaning(foldText(cell), cell);
  return meaning && { words: cell, meaning };
}
