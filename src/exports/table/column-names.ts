import { removeMoneyUnit } from "../cells/money-units.ts";
import { foldText } from "../cells/text-folding.ts";
import { memoize } from "../memoize.ts";
import { isBlankCell } from "./record-kinds.ts";

/** How a column of the file is called. */
export interface ColumnName {
  readonly fullName: string;
  /** Folded: the whole name, then without its unit, then its lowest part alone, which may be unique by itself. */
  readonly foldedForms: readonly string[];
}

const noName: ColumnName = { fullName: "", foldedForms: [] };

/** No header is longer; a cell that is holds something else. */
const maxNameLength = 500;

/** A merged cell names the blanks to its right as well; one whose parts are named below is no column by itself. */
export function buildColumnNames(
  rows: readonly (readonly string[])[],
  rowBelow: readonly string[],
): ColumnName[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const lowestRow = rows.at(-1) ?? [];
  return Array.from({ length: width }, (_, index) => {
    if (isUnderMergedCell(lowestRow, rowBelow, index) || isUnderMergedCell(lowestRow, rowBelow, index + 1))
      return noName;
    const parts = rows.map((cells, depth) => {
      const isCovered =
        isBlankCell(cells[index]) && rows.slice(depth + 1).some((lower) => !isBlankCell(lower[index]));
      return (isCovered ? cells.slice(0, index).findLast((cell) => !isBlankCell(cell)) : cells[index]) ?? "";
    });
    return buildColumnName(parts.map((part) => part.trim()).filter((part) => part !== ""));
  });
}

function buildColumnName(parts: readonly string[]): ColumnName {
  const fullName = parts.join(" ");
  if (fullName === "" || fullName.length > maxNameLength) return noName;
  const lowestPart = parts.at(-1) ?? "";
  return { fullName: fullName, foldedForms: foldNameForms(fullName).concat(foldNameForms(lowestPart)) };
}

const foldNameForms = memoize((name) => [foldText(name), foldText(removeMoneyUnit(name))]);

/** Blank, behind a cell that is not, and above one that is not either: the right part of a merged cell. */
export function isUnderMergedCell(
  upper: readonly string[],
  lower: readonly string[],
  index: number,
): boolean {
  return (
    isBlankCell(upper[index]) &&
    !isBlankCell(lower[index]) &&
    upper.slice(0, index).some((cell) => !isBlankCell(cell))
  );
}
