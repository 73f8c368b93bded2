import type { ColumnType } from "../../catalogue/column-types.ts";
import type { Column } from "../../catalogue/declaration.ts";
import type { CellReading } from "../cells/cell-reader.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import { isMissingValue, parseNumber } from "../cells/numbers.ts";
import { foldText } from "../cells/text-folding.ts";
import type { ByteRecord } from "../csv/byte-record.ts";
import type { Header } from "./header.ts";
import { isBareTotal, isTotalLabel } from "./total-labels.ts";

/** What a record below the header is. */
export type RecordKind =
  | "data"
  | "blank"
  /** The header again, as printed exports repeat it on every page. */
  | "header"
  /** Another header: a second table in the same file. */
  | "second-header"
  /** "A, B, 1, 2" or "(1), (2), (3)" under the header. */
  | "index"
  /** Formulas that went on below the table: "#N/A" in every cell. */
  | "spoilt"
  | "total"
  /** A locality and a month, but no number yet. */
  | "unreported"
  /** Group headings, notes, signatures. */
  | "note"
  | "signature";

const numberColumnTypes: ReadonlySet<ColumnType> = new Set(["count", "money", "decimal"]);
const labelColumnTypes: ReadonlySet<ColumnType> = new Set(["locality", "month", "year", "date", "indicator"]);

export function isNumberColumn({ type }: Column): boolean {
  return numberColumnTypes.has(type);
}

/** Ctrl-Z, which DOS programs leave behind the last line. */
const endOfFileMark = String.fromCharCode(26);

export function isBlankCell(cell: string | undefined): boolean {
  return cell === undefined || cell === "" || cell.trim() === "" || cell.trim() === endOfFileMark;
}

/** Tells the kinds apart by what stands in the columns of numbers and of labels (locality, month, date …). */
export function createRecordClassifier(
  header: Header,
  columns: readonly ColumnReader[],
): (record: ByteRecord) => RecordKind {
  const numbers = columns.filter(({ column }) => isNumberColumn(column));
  const labels = columns.filter(isLabelColumn);
  const isList = !numbers.some(({ column }) => !column.optional);
  const detectRepeatedHeader = createRepeatedHeaderDetector(header);
  return (record) => {
    const hasDigits = numbers.some(({ index }) => record.hasDigit(index));
    if (
      hasDigits &&
      labels.length > 0 &&
      labels.every((label) => hasReadableValue(label, label.readIn(record)))
    )
      return "data";
    const { cells } = record;
    if (hasDigits && labels.length === 0) return isBareTotal(findFirstText(cells)) ? "total" : "data";
    const labelledCount = labels.filter(({ index }) => !isBlankCell(cells[index])).length;
    const filledCells = cells.filter((cell) => !isBlankCell(cell));
    if (filledCells.length === 0) return "blank";
    const repeatedHeader = hasDigits ? undefined : detectRepeatedHeader(cells);
    if (repeatedHeader) return repeatedHeader;
    if (isIndexRow(filledCells, labels, cells)) return "index";
    if (isSpreadsheetErrorRow(cells, columns)) return "spoilt";
    if (isTotalRecord(cells, labels)) return hasDigits ? "total" : "note";
    if (isSignatureText(findFirstText(cells)) && !hasReadableCell(cells, columns)) return "signature";
    if (hasDigits || isUnsplitRow(filledCells, header)) return "data";
    if (labels.length > 0 && labelledCount === labels.length) {
      return isList || numbers.some(({ index }) => !isMissingValue(cells[index] ?? ""))
        ? "data"
        : "unreported";
    }
    return isList && (labelledCount > 0 || (labels.length === 0 && filledCells.length > 1)) ? "data" : "note";
  };
}

function isReadableLabel(label: ColumnReader, cells: readonly string[]): boolean {
  return hasReadableValue(label, label.read(cells[label.index] ?? ""));
}

/** A column that tells of every row where or when it belongs. */
export function isLabelColumn({ column }: ColumnReader): boolean {
  return labelColumnTypes.has(column.type) && !column.optional;
}

export function hasReadableValue({ column }: ColumnReader, { kind }: CellReading): boolean {
  return kind !== "problem" && kind !== "none" && !(kind === "territory" && !column.optional);
}

export function findFirstText(cells: readonly string[]): string {
  return cells.find((cell) => !isBlankCell(cell) && !/^\d+$/.test(cell))?.slice(0, 200) ?? "";
}

/** In a label column any total label counts; elsewhere only where the label columns are empty. */
function isTotalRecord(cells: readonly string[], labels: readonly ColumnReader[]): boolean {
  const isTotalIn = (label: ColumnReader) => {
    const cell = cells[label.index] ?? "";
    return isTotalLabel(cell) || label.read(cell).kind === "territory";
  };
  const namedLabels = labels.filter(({ column }) => column.type !== "indicator");
  if (namedLabels.some((label) => !isReadableLabel(label, cells) && isTotalIn(label))) return true;
  if (labels.some(({ index }) => !isBlankCell(cells[index]))) return false;
  return labels.length > 0 ? isTotalLabel(findFirstText(cells)) : isBareTotal(findFirstText(cells));
}

function createRepeatedHeaderDetector({
  columns,
}: Header): (cells: readonly string[]) => "header" | "second-header" | undefined {
  const names = columns.map(({ index, header }) => ({ index, name: foldText(header) }));
  const knownNames = new Set(names.map(({ name }) => name));
  return (cells) => {
    const texts = cells.map((cell) => (cell.length <= 500 ? foldText(cell) : ""));
    const matchingCount = names.filter(({ index, name }) => texts[index] === name).length;
    if (matchingCount > 0 && matchingCount >= Math.min(names.length, 2) && matchingCount >= names.length / 2)
      return "header";
    const misplacedCount = new Set(texts.filter((text) => knownNames.has(text))).size;
    return misplacedCount >= 2 ? "second-header" : undefined;
  };
}

const indexCellPattern = /^\(?(\d{1,2}|\p{Lu})\)?(?:\s*=.*)?$/u;

function isIndexRow(
  filledCells: readonly string[],
  labels: readonly ColumnReader[],
  cells: readonly string[],
): boolean {
  const indexMarks = filledCells.map((cell) =>
    cell.length <= 40 ? indexCellPattern.exec(cell.trim())?.[1] : undefined,
  );
  if (indexMarks.length < 2 || indexMarks.includes(undefined)) return false;
  const numbers = indexMarks.filter((mark) => /\d/.test(mark ?? "")).map(Number);
  if (!numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)) return false;
  return (
    filledCells.some((cell) => /[^\d\s]/.test(cell)) || labels.some((label) => !isReadableLabel(label, cells))
  );
}

function isSpreadsheetErrorRow(cells: readonly string[], columns: readonly ColumnReader[]): boolean {
  const filledCells = columns.map(({ index }) => cells[index] ?? "").filter((cell) => !isBlankCell(cell));
  return filledCells.length > 0 && filledCells.every((cell) => /^\s*#[\p{L}\d/!?]+\s*$/u.test(cell));
}

/** A number, a place or a time that can be read: "Kế toán; Nho Quan; 1/9/2022" is a row, not a signature. */
function hasReadableCell(cells: readonly string[], columns: readonly ColumnReader[]): boolean {
  return columns.some((reader) => {
    if (labelColumnTypes.has(reader.column.type)) return isReadableLabel(reader, cells);
    return isNumberColumn(reader.column) && parseNumber(cells[reader.index] ?? "") !== undefined;
  });
}

/** One cell that another delimiter would cut into as many as the header has: a row all the same. */
function isUnsplitRow([first = "", ...others]: readonly string[], { names }: Header): boolean {
  if (others.length > 0 || names.length < 3) return false;
  return [";", ",", "\t", "|"].some((delimiter) => first.split(delimiter).length === names.length);
}

/** What stands below a table: who made it, who signs, when, for whom. */
const signaturePattern =
  /^(?:nguoi (?:lap|ghi|tong hop|duyet|ki)|thu truong|ngay .*thang .*nam|noi nhan|ke toan|(?:pho )?(?:giam doc|chu tich|truong phong)|tm |kt |tl |tuq |xac nhan|ghi chu|don vi tinh)/;

function isSignatureText(text: string): boolean {
  return signaturePattern.test(foldText(text)) || /,\s*ngày.*tháng.*năm/iu.test(text.normalize("NFC"));
}
