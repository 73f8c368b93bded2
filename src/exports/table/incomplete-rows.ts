/** Rows that look like something else: cut off in the middle, or the names of those who sign a list. */
import { isBlankCell } from "../cells/blank-cell.ts";
import type { SourceRecord } from "../source.ts";
import type { RecordKind } from "./record-kinds.ts";
import type { TableState } from "./table-state.ts";

/** True for a row whose cells are missing, so that it looks like a note: a file that was cut off ends in one. */
export function isIncompleteRowTakenForNote(
  { header, numbering, isList, hasSignature, columns }: TableState,
  record: SourceRecord,
  classified: RecordKind,
): boolean {
  // Almost every record is data; its cells are read as texts only where that is in doubt.
  if (classified !== "unreported" && classified !== "index" && classified !== "note") return false;
  const isShort = record.cellCount < header.names.length;
  if (classified === "unreported") return isShort;
  const { cells, isUnfinished } = record;
  const isNextRow = numbering.isNextRow(cells);
  // "7;T" looks like the numbers of columns.
  if (classified === "index") return isShort && isNextRow;
  if (hasSignature) return false;
  const filledCells = cells.filter((cell) => !isBlankCell(cell));
  // "2" is all that is left of "2022-08-24", "T" of "Tháng 9"; above a line break it is the number of the page.
  if (isShort && isUnfinished && isNumberOrFewLetters(filledCells[0] ?? "")) return true;
  if (isShort)
    return isNextRow || (filledCells.length === 1 && isNumericDateOrBeginning(filledCells[0] ?? ""));
  const hasText = columns.some(({ column, index }) => column.type === "text" && !isBlankCell(cells[index]));
  return isList && filledCells.length > 2 && (isNextRow || hasText);
}

/** "23/9", "2022-0": all that is left of a row that was cut off in its first cell. */
function isNumericDateOrBeginning(cell: string): boolean {
  return /^\s*\d{1,4}[/-][\d/-]*\s*$/.test(cell);
}

function isNumberOrFewLetters(cell: string): boolean {
  return /^\s*(?:\d[\d/-]*|\p{L}{1,2})\s*$/u.test(cell);
}

/** True for the names of those who sign, which stand in any columns of a list. */
export function isNameBelowSignature(
  { hasSignature, isList }: TableState,
  record: SourceRecord,
  classified: RecordKind,
): boolean {
  if (!hasSignature || !isList || classified !== "data") return false;
  return !record.cells.some((cell) => /\d/.test(cell.slice(0, 100)));
}
