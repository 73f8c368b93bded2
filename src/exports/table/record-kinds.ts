import { isAmountType } from "../../catalogue/column-types.ts";
import { isBlankCell } from "../cells/blank-cell.ts";
import type { CellReading } from "../cells/cell-reading.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import { isMissingValue, parseNumberParts } from "../cells/numbers.ts";
import { parseUnitLine } from "../meaning/units/unit-lines.ts";
import type { SourceRecord } from "../source.ts";
import type { Header } from "./header/header.ts";
import { createLaterHeaderClassifier } from "./header/repeated-header.ts";
import { isSignatureText } from "./signatures.ts";
import { isBareTotalLabel, isTotalLabel } from "./totals/total-labels.ts";

/** The kinds of records below the header. */
export type RecordKind =
  | "data"
  | "blank"
  /** The header again, as printed exports repeat it on every page. */
  | "header"
  /** Another header: a second table in the same file. */
  | "second-header"
  /** "A, B, 1, 2" or "(1), (2), (3)" under the header. */
  | "index"
  /** "#N/A" in every cell: formulas filled down below the table. */
  | "spoilt"
  | "total"
  /** A locality and a month, but no number yet. */
  | "unreported"
  /** Group headings, notes, signatures. */
  | "note"
  | "signature";

/** Creates a function that classifies records by their cells in the columns of numbers and of labels (locality, month, date …). */
export function createRecordClassifier(
  header: Header,
  columns: readonly ColumnReader[],
): (record: SourceRecord) => RecordKind {
  const numbers = columns.filter(({ column }) => isAmountType(column.type));
  const labels = columns.filter(isRequiredLabelColumn);
  const isList = isListWithoutRequiredAmounts(columns);
  const privateColumns = columns.filter(({ type }) => type.isPrivate);
  const detectRepeatedHeader = createLaterHeaderClassifier(header);
  return (record) => {
    const hasDigits = numbers.some(({ index }) => record.hasDigit(index));
    if (
      hasDigits &&
      labels.length > 0 &&
      labels.every((label) => hasReadableValue(label, label.readRecord(record)))
    )
      return "data";
    const { cells } = record;
    if (hasDigits && labels.length === 0)
      return isBareTotalLabel(pickFirstCellNotAllDigitsOrEmpty(cells)) ? "total" : "data";
    const labelledCount = labels.filter(({ index }) => !isBlankCell(cells[index])).length;
    const filledCells = cells.filter((cell) => !isBlankCell(cell));
    if (filledCells.length === 0) return "blank";
    const repeatedHeader = hasDigits ? undefined : detectRepeatedHeader(cells);
    if (repeatedHeader) return repeatedHeader;
    if (isColumnNumberRow(filledCells, labels, cells)) return "index";
    if (isSpreadsheetErrorRow(cells, columns)) return "spoilt";
    if (isTotalRecord(cells, labels)) return hasDigits ? "total" : "note";
    if (filledCells.length === 1 && parseUnitLine(filledCells[0] ?? "")) return "note";
    if (isSignatureText(pickFirstCellNotAllDigitsOrEmpty(cells)) && !hasReadableCell(cells, columns))
      return "signature";
    if (hasDigits || isUnsplitRow(record, cells, header)) return "data";
    if (labels.length > 0 && labelledCount === labels.length) {
      if (isList || numbers.some(({ index }) => !isMissingValue(cells[index] ?? ""))) return "data";
      // "(Ký, họ tên)" under "Tháng" is a note; a label with digits may be a row that was not split.
      const isLabel = (label: ColumnReader) => hasReadableLabel(label, cells) || record.hasDigit(label.index);
      return labels.some(isLabel) ? "unreported" : "note";
    }
    const isListed = labelledCount > 0 || (labels.length === 0 && filledCells.length > 1);
    return isList && (isListed || isPerson(cells, privateColumns)) ? "data" : "note";
  };
}

/** True for a table whose rows are counted, not added up. */
export function isListWithoutRequiredAmounts(columns: readonly ColumnReader[]): boolean {
  return !columns.some(({ column }) => isAmountType(column.type) && !column.optional);
}

/** True for a name with a day of birth or a number of an identity card, though the rest of the row is missing. */
function isPerson(cells: readonly string[], privateColumns: readonly ColumnReader[]): boolean {
  const filled = privateColumns.map(({ index }) => cells[index] ?? "").filter((cell) => !isBlankCell(cell));
  return filled.length > 1 && filled.some((cell) => /\d.*\d.*\d.*\d/.test(cell.slice(0, 50)));
}

function hasReadableLabel(labelColumn: ColumnReader, cells: readonly string[]): boolean {
  return hasReadableValue(labelColumn, labelColumn.readCell(cells[labelColumn.index] ?? ""));
}

/** True for a column that labels every row of the export. */
export function isRequiredLabelColumn({ column, type }: ColumnReader): boolean {
  return type.isLabel && !column.optional;
}

export function hasReadableValue({ column }: ColumnReader, { kind }: CellReading): boolean {
  return kind !== "problem" && kind !== "none" && !(kind === "territory" && !column.optional);
}

function pickFirstCellNotAllDigitsOrEmpty(cells: readonly string[]): string {
  return cells.find((cell) => !isBlankCell(cell) && !/^\d+$/.test(cell))?.slice(0, 200) ?? "";
}

/** In a label column every total label counts; in other columns only if the label columns are empty. */
function isTotalRecord(cells: readonly string[], labelColumns: readonly ColumnReader[]): boolean {
  const hasTotalLabel = (label: ColumnReader) => {
    const cell = cells[label.index] ?? "";
    return isTotalLabel(cell) || label.readCell(cell).kind === "territory";
  };
  const totalLabels = labelColumns.filter(({ type }) => type.canHoldTotalLabel);
  if (totalLabels.some((label) => !hasReadableLabel(label, cells) && hasTotalLabel(label))) return true;
  if (labelColumns.some(({ index }) => !isBlankCell(cells[index]))) return false;
  return labelColumns.length > 0
    ? isTotalLabel(pickFirstCellNotAllDigitsOrEmpty(cells))
    : isBareTotalLabel(pickFirstCellNotAllDigitsOrEmpty(cells));
}

const indexCellPattern = /^\(?(\d{1,2}|\p{Lu})\)?(?:\s*=.*)?$/u;

/** True for "A, B, 1, 2": consecutive numbers, and either letters or numbers in the label columns. */
function isColumnNumberRow(
  filledCells: readonly string[],
  labelColumns: readonly ColumnReader[],
  cells: readonly string[],
): boolean {
  const indexMarks = filledCells.map((cell) =>
    cell.length <= 40 ? indexCellPattern.exec(cell.trim())?.[1] : undefined,
  );
  if (indexMarks.length < 2 || indexMarks.includes(undefined)) return false;
  const numbers = indexMarks.filter((mark) => /\d/.test(mark ?? "")).map(Number);
  if (!numbers.every((number, position) => position === 0 || number === (numbers[position - 1] ?? 0) + 1))
    return false;
  return (
    filledCells.some((cell) => /[^\d\s]/.test(cell)) ||
    labelColumns.some((label) => !hasReadableLabel(label, cells))
  );
}

function isSpreadsheetErrorRow(cells: readonly string[], columns: readonly ColumnReader[]): boolean {
  const filledCells = columns.map(({ index }) => cells[index] ?? "").filter((cell) => !isBlankCell(cell));
  return (
    filledCells.length > 0 &&
    filledCells.every((cell) => cell.includes("#") && /^\s*#[\p{L}\d\/!?]+\s*$/v.test(cell))
  );
}

/** True if a number, a place or a time can be read: "Kế toán; Nho Quan; 1/9/2022" is a row, not a signature. */
function hasReadableCell(cells: readonly string[], columns: readonly ColumnReader[]): boolean {
  return columns.some((reader) => {
    if (reader.type.isLabel) return hasReadableLabel(reader, cells);
    return isAmountType(reader.column.type) && parseNumberParts(cells[reader.index] ?? "") !== undefined;
  });
}

/** True for a single filled cell that holds a whole row in one text: a damaged row, not a note. */
function isUnsplitRow(record: SourceRecord, cells: readonly string[], { names }: Header): boolean {
  const first = cells.findIndex((cell) => !isBlankCell(cell));
  const isSingle = first >= 0 && cells.findLastIndex((cell) => !isBlankCell(cell)) === first;
  // A line of two columns is a row only if it ends in a number: notes have commas too.
  const canBeRow =
    names.length >= 3 || (names.length === 2 && /[;,\t|]\s*\d[\d.,]*\s*$/.test(cells[first] ?? ""));
  return isSingle && canBeRow && record.isUnsplitRecord(first, names.length);
}
