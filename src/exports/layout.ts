import type { Column, ColumnType } from "../catalogue/declaration.ts";
import type { ByteRecord } from "./byte-record.ts";
import type { CellReading } from "./cells.ts";
import { folded } from "./fold.ts";
import type { Header } from "./header.ts";
import { isNone, writtenNumber } from "./numbers.ts";
import type { ReadColumn } from "./read-column.ts";
import { isBareTotal, isTotalLabel } from "./total-words.ts";

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

const numberTypes: ReadonlySet<ColumnType> = new Set(["count", "money", "decimal"]);
const labelTypes: ReadonlySet<ColumnType> = new Set(["locality", "month", "year", "date", "indicator"]);

export function isNumberColumn({ type }: Column): boolean {
  return numberTypes.has(type);
}

/** Ctrl-Z, which DOS programs leave behind the last line. */
const endOfFile = String.fromCharCode(26);

export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === "" || cell.trim() === "" || cell.trim() === endOfFile;
}

/** Tells the kinds apart by what stands in the columns of numbers and of labels (locality, month, date …). */
export function recordKinds(
  header: Header,
  columns: readonly ReadColumn[],
): (record: ByteRecord) => RecordKind {
  const numbers = columns.filter(({ column }) => isNumberColumn(column));
  const labels = columns.filter(isLabel);
  const isList = !numbers.some(({ column }) => !column.optional);
  const isAgain = headerTest(header);
  return (record) => {
    const hasDigits = numbers.some(({ index }) => record.hasDigit(index));
    if (hasDigits && labels.length > 0 && labels.every((label) => says(label, label.readIn(record))))
      return "data";
    const { cells } = record;
    if (hasDigits && labels.length === 0) return isBareTotal(firstText(cells)) ? "total" : "data";
    const labelled = labels.filter(({ index }) => !isBlank(cells[index])).length;
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0) return "blank";
    const again = hasDigits ? undefined : isAgain(cells);
    if (again) return again;
    if (isIndexRow(filled, labels, cells)) return "index";
    if (isSpoilt(cells, columns)) return "spoilt";
    if (isTotal(cells, labels)) return hasDigits ? "total" : "note";
    if (isSignature(firstText(cells)) && !saysSomething(cells, columns)) return "signature";
    if (hasDigits || isJoinedRow(filled, header)) return "data";
    if (labels.length > 0 && labelled === labels.length) {
      return isList || numbers.some(({ index }) => !isNone(cells[index] ?? "")) ? "data" : "unreported";
    }
    return isList && (labelled > 0 || (labels.length === 0 && filled.length > 1)) ? "data" : "note";
  };
}

function isReadable(label: ReadColumn, cells: readonly string[]): boolean {
  return says(label, label.read(cells[label.index] ?? ""));
}

/** A column that tells of every row where or when it belongs. */
export function isLabel({ column }: ReadColumn): boolean {
  return labelTypes.has(column.type) && !column.optional;
}

export function says({ column }: ReadColumn, { kind }: CellReading): boolean {
  return kind !== "problem" && kind !== "none" && !(kind === "territory" && !column.optional);
}

export function firstText(cells: readonly string[]): string {
  return cells.find((cell) => !isBlank(cell) && !/^\d+$/.test(cell))?.slice(0, 200) ?? "";
}

/** In a label column any total label counts; elsewhere only where the label columns are empty. */
function isTotal(cells: readonly string[], labels: readonly ReadColumn[]): boolean {
  const isTotalIn = (label: ReadColumn) => {
    const cell = cells[label.index] ?? "";
    return isTotalLabel(cell) || label.read(cell).kind === "territory";
  };
  const ofNames = labels.filter(({ column }) => column.type !== "indicator");
  if (ofNames.some((label) => !isReadable(label, cells) && isTotalIn(label))) return true;
  if (labels.some(({ index }) => !isBlank(cells[index]))) return false;
  return labels.length > 0 ? isTotalLabel(firstText(cells)) : isBareTotal(firstText(cells));
}

function headerTest({
  columns,
}: Header): (cells: readonly string[]) => "header" | "second-header" | undefined {
  const names = columns.map(({ index, header }) => ({ index, name: folded(header) }));
  const known = new Set(names.map(({ name }) => name));
  return (cells) => {
    const texts = cells.map((cell) => (cell.length <= 500 ? folded(cell) : ""));
    const same = names.filter(({ index, name }) => texts[index] === name).length;
    if (same > 0 && same >= Math.min(names.length, 2) && same >= names.length / 2) return "header";
    const elsewhere = new Set(texts.filter((text) => known.has(text))).size;
    return elsewhere >= 2 ? "second-header" : undefined;
  };
}

const indexCell = /^\(?(\d{1,2}|\p{Lu})\)?(?:\s*=.*)?$/u;

function isIndexRow(
  filled: readonly string[],
  labels: readonly ReadColumn[],
  cells: readonly string[],
): boolean {
  const marks = filled.map((cell) => (cell.length <= 40 ? indexCell.exec(cell.trim())?.[1] : undefined));
  if (marks.length < 2 || marks.includes(undefined)) return false;
  const numbers = marks.filter((mark) => /\d/.test(mark ?? "")).map(Number);
  if (!numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)) return false;
  return filled.some((cell) => /[^\d\s]/.test(cell)) || labels.some((label) => !isReadable(label, cells));
}

function isSpoilt(cells: readonly string[], columns: readonly ReadColumn[]): boolean {
  const own = columns.map(({ index }) => cells[index] ?? "").filter((cell) => !isBlank(cell));
  return own.length > 0 && own.every((cell) => /^\s*#[\p{L}\d/!?]+\s*$/u.test(cell));
}

/** A number, a place or a time that can be read: "Kế toán; Nho Quan; 1/9/2022" is a row, not a signature. */
function saysSomething(cells: readonly string[], columns: readonly ReadColumn[]): boolean {
  return columns.some((found) => {
    if (labelTypes.has(found.column.type)) return isReadable(found, cells);
    return isNumberColumn(found.column) && writtenNumber(cells[found.index] ?? "") !== undefined;
  });
}

/** One cell that another delimiter would cut into as many as the header has: a row all the same. */
function isJoinedRow([first = "", ...others]: readonly string[], { names }: Header): boolean {
  if (others.length > 0 || names.length < 3) return false;
  return [";", ",", "\t", "|"].some((delimiter) => first.split(delimiter).length === names.length);
}

/** What stands below a table: who made it, who signs, when, for whom. */
const signature =
  /^(?:nguoi (?:lap|ghi|tong hop|duyet|ki)|thu truong|ngay .*thang .*nam|noi nhan|ke toan|(?:pho )?(?:giam doc|chu tich|truong phong)|tm |kt |tl |tuq |xac nhan|ghi chu|don vi tinh)/;

function isSignature(text: string): boolean {
  return signature.test(folded(text)) || /,\s*ngày.*tháng.*năm/iu.test(text.normalize("NFC"));
}
