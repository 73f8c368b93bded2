import type { Column, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { MoneyUnit } from "../../catalogue/units.ts";
import { detectMoneyUnit } from "../cells/money-units.ts";
import { isMissingValue, parseNumber } from "../cells/numbers.ts";
import type { CsvRecord } from "../csv/records.ts";
import { buildColumnNames, type ColumnName, isUnderMergedCell } from "./column-names.ts";
import { type DeclaredColumn, matchColumns, toDeclaredColumn } from "./header-matching.ts";
import { LazyRecords } from "./lazy-records.ts";

/** A declared column, found in the file. */
export interface MatchedColumn {
  readonly column: Column;
  readonly index: number;
  /** As it stands in the file; merged headers joined. */
  readonly header: string;
  /** Named by the header itself: "Kinh phí (triệu đồng)". */
  readonly unit?: MoneyUnit;
}

export interface Header {
  /** Records before the first row of data: titles and the header itself. */
  readonly recordsBeforeData: number;
  /** How many of them are the header itself. */
  readonly height: number;
  readonly line: number;
  /** One for each column of the file; "" where none stands. */
  readonly names: readonly string[];
  /** Columns without a name. */
  readonly unnamed: readonly number[];
  readonly columns: readonly MatchedColumn[];
  /** Declared columns that several columns of the file could be. */
  readonly twice: readonly { readonly column: Column; readonly headers: readonly string[] }[];
  /** What stands above the header: agency, title, "Đơn vị tính: …". */
  readonly titles: readonly string[];
}

/** The header stands within so many records; printed exports have six or seven title rows. */
export const maxHeaderDepth = 40;
const maxHeaderHeight = 3;

/** The rows that name most of the declared columns; undefined where none names two of them (or the only one). */
export function findHeader(
  firstRecords: Iterable<CsvRecord>,
  declaration: ExportDeclaration,
): Header | undefined {
  const declared = declaration.columns.map(toDeclaredColumn);
  const records = new LazyRecords(firstRecords);
  let best: HeaderCandidate | undefined;
  for (let start = 0; start < maxHeaderDepth && records.at(start); start++) {
    // Nothing further down can name more than all.
    if (best && countRecognizedColumns(best) === declared.length && start >= best.start + best.height) break;
    for (let height = computeHeaderHeight(records, start); height >= 1; height--) {
      const candidate = buildCandidate(records, { start, height }, declared);
      if (isBetterCandidate(candidate, best)) best = candidate;
    }
  }
  const minScore = Math.min(2, declared.length);
  return best && countRecognizedColumns(best) >= minScore ? buildHeader(best, records) : undefined;
}

function isBetterCandidate(candidate: HeaderCandidate, best: HeaderCandidate | undefined): boolean {
  const [score, bestScore] = [countRecognizedColumns(candidate), best ? countRecognizedColumns(best) : 0];
  if (score !== bestScore || !best) return score > bestScore;
  // The same columns without the row above: that one was a title.
  return candidate.start + candidate.height === best.start + best.height && candidate.height < best.height;
}

function countRecognizedColumns({ columns, twice }: Pick<Header, "columns" | "twice">): number {
  return columns.length + twice.length;
}

interface HeaderPosition {
  readonly start: number;
  readonly height: number;
}

/** Rows that may be the header, and what they would name. */
interface HeaderCandidate extends HeaderPosition, Pick<Header, "columns" | "twice"> {
  readonly names: readonly ColumnName[];
}

function buildCandidate(
  records: LazyRecords,
  { start, height }: HeaderPosition,
  declared: readonly DeclaredColumn[],
): HeaderCandidate {
  const rows = Array.from({ length: height }, (_, depth) => records.cellsAt(start + depth));
  const rowBelow = computeHeaderHeight(records, start) > height ? records.cellsAt(start + height) : [];
  const names = buildColumnNames(rows, rowBelow);
  return { start, height, names, ...matchColumns(names, declared) };
}

function buildHeader(
  { start, height, names, columns, twice }: HeaderCandidate,
  records: LazyRecords,
): Header {
  const titleRows = Array.from({ length: start }, (_, index) => records.cellsAt(index));
  return {
    recordsBeforeData: start + height,
    height,
    line: records.at(start + height - 1)?.line ?? 1,
    names: names.map(({ fullName: joined }) => joined),
    unnamed: names.flatMap(({ fullName: joined }, index) => (joined === "" ? [index] : [])),
    titles: titleRows.flat().filter((cell) => cell.trim() !== ""),
    columns: columns.map(addMoneyUnit),
    twice,
  };
}

function addMoneyUnit(matched: MatchedColumn): MatchedColumn {
  const unit = detectMoneyUnit(matched.header);
  return unit ? { ...matched, unit } : matched;
}

/** A header goes on in the next row where a merged cell (a name, then blanks) has text, not numbers, below its blanks. */
function computeHeaderHeight(records: LazyRecords, start: number): number {
  let height = 1;
  while (height < maxHeaderHeight) {
    const upper = records.cellsAt(start + height - 1);
    const lower = records.cellsAt(start + height);
    if (!lower.some((_, index) => isUnderMergedCell(upper, lower, index)) || lower.some(isNumberCell)) break;
    height++;
  }
  return height;
}

function isNumberCell(cell: string): boolean {
  return !isMissingValue(cell) && parseNumber(cell) !== undefined;
}
