/** Which rows may be those of a header, by their cells alone. */
import { isBlankCell } from "../../cells/blank-cell.ts";
import { isMissingValue, parseNumberParts } from "../../cells/numbers.ts";
import { getOrCreate } from "../../memoize.ts";
import { isRightPartOfMergedCell } from "./column-names.ts";
import type { LazyRecords } from "./lazy-records.ts";

export const maxHeaderHeight = 3;

/** A line of titles has a text at the left, and perhaps one at the right. */
const minHeaderTexts = 3;

export function canBeHeaderRow(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== "").length >= minHeaderTexts && !cells.some(isNumberCell);
}

export function countFilledCells(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (!isBlankCell(cell)) count++;
  return count;
}

const heightsByRecords = new WeakMap<LazyRecords, Map<number, number>>();

/** Looks once at each row, though it is asked for every height of a header. */
export function getOrComputeHeaderHeight(records: LazyRecords, start: number): number {
  const heights = getOrCreate(heightsByRecords, records, () => new Map<number, number>());
  return getOrCreate(heights, start, () => computeHeaderHeight(records, start));
}

/**
 * The number of rows from `start` on that one merged header can have. It goes on in the next row where a merged cell (a name, then
 * blanks) has text, not numbers, below its blanks.
 */
function computeHeaderHeight(records: LazyRecords, start: number): number {
  let height = 1;
  while (height < maxHeaderHeight) {
    const upper = records.cellsAt(start + height - 1);
    if (isUnitNote(upper)) break;
    const lower = records.cellsAt(start + height);
    if (!lower.some((_, index) => isRightPartOfMergedCell(upper, lower, index)) || lower.some(isNumberCell))
      break;
    height++;
  }
  return height;
}

/** "Đơn vị: người; triệu đồng" alone in its row is a note above the table, and no merged cell of it. */
function isUnitNote(cells: readonly string[]): boolean {
  const [only = "", ...others] = cells.filter((cell) => cell.trim() !== "");
  return others.length === 0 && only.includes(":") && beginsAsUnitNote.test(only.normalize("NFC"));
}

const beginsAsUnitNote = /^\s*(?:\(\s*)?(?:đơn vị|đvt)[^:]*:\s*\S/iu;

export function isNumberCell(cell: string): boolean {
  return parseNumberParts(cell) !== undefined && !isMissingValue(cell);
}
