import { isBlankCell } from "../../cells/blank-cell.ts";
import { divideHeader, type HeaderForm } from "../../meaning/header-words.ts";

/** The name of a column of the file. */
export interface ColumnName {
  readonly fullName: string;
  /** The ways to read the whole name, and those to read its lowest part, which may be unique by itself. */
  readonly fullForms: readonly HeaderForm[];
  readonly lowestForms: readonly HeaderForm[];
  /** The texts of merged cells above the lowest part. */
  readonly groupHeads: readonly string[];
}

const noName: ColumnName = { fullName: "", fullForms: [], lowestForms: [], groupHeads: [] };

/** No header is longer: a longer cell holds something else. */
export const maxNameLength = 500;

/** Joins the rows of a header. A merged cell also names the blank cells to its right; one with named parts below is no column. */
export function buildColumnNames(
  headerRows: readonly (readonly string[])[],
  rowBelow: readonly string[],
): ColumnName[] {
  const width = Math.max(0, ...headerRows.map((cells) => cells.length));
  const lowestRow = headerRows.at(-1) ?? [];
  return Array.from({ length: width }, (_, index) => {
    if (
      isRightPartOfMergedCell(lowestRow, rowBelow, index) ||
      isRightPartOfMergedCell(lowestRow, rowBelow, index + 1)
    )
      return noName;
    const parts = headerRows.map((cells, depth) => {
      const isCovered =
        isBlankCell(cells[index]) && headerRows.slice(depth + 1).some((lower) => !isBlankCell(lower[index]));
      return (isCovered ? cells.slice(0, index).findLast((cell) => !isBlankCell(cell)) : cells[index]) ?? "";
    });
    return buildColumnName(parts.map((part) => part.trim()).filter((part) => part !== ""));
  });
}

function buildColumnName(parts: readonly string[]): ColumnName {
  const fullName = parts.join(" ");
  if (fullName === "" || fullName.length > maxNameLength) return noName;
  const groupHeads = parts.slice(0, -1);
  return {
    fullName,
    fullForms: divideHeader(fullName),
    lowestForms: groupHeads.length > 0 ? divideHeader(parts.at(-1) ?? "") : [],
    groupHeads,
  };
}

/** True for the right part of a merged cell: blank, to the right of a filled cell and above another. */
export function isRightPartOfMergedCell(
  upperRow: readonly string[],
  lowerRow: readonly string[],
  columnIndex: number,
): boolean {
  return (
    isBlankCell(upperRow[columnIndex]) &&
    !isBlankCell(lowerRow[columnIndex]) &&
    upperRow.slice(0, columnIndex).some((cell) => !isBlankCell(cell))
  );
}
