import type { Column, ExportDeclaration, MoneyUnit } from "../catalogue/declaration.ts";
import { FirstRecords } from "./first-records.ts";
import { matchColumns, type WantedColumn, wantedColumn } from "./header-match.ts";
import { type ColumnName, columnNames, isUnderMerged } from "./header-names.ts";
import { moneyUnitIn } from "./money.ts";
import { isNone, writtenNumber } from "./numbers.ts";
import type { CsvRecord } from "./records.ts";

/** A declared column, found in the file. */
export interface FoundColumn {
  readonly column: Column;
  readonly index: number;
  /** As it stands in the file; merged headers joined. */
  readonly header: string;
  /** Named by the header itself: "Kinh phí (triệu đồng)". */
  readonly unit?: MoneyUnit;
}

export interface Header {
  /** Records before the first row of data: titles and the header itself. */
  readonly records: number;
  /** How many of them are the header itself. */
  readonly height: number;
  readonly line: number;
  /** One for each column of the file; "" where none stands. */
  readonly names: readonly string[];
  /** Columns without a name. */
  readonly unnamed: readonly number[];
  readonly columns: readonly FoundColumn[];
  /** Declared columns that several columns of the file could be. */
  readonly twice: readonly { readonly column: Column; readonly headers: readonly string[] }[];
  /** What stands above the header: agency, title, "Đơn vị tính: …". */
  readonly titles: readonly string[];
}

/** The header stands within so many records; printed exports have six or seven title rows. */
export const deepestHeader = 40;
const tallestHeader = 3;

/** The rows that name most of the declared columns; undefined where none names two of them (or the only one). */
export function findHeader(
  beginning: Iterable<CsvRecord>,
  declaration: ExportDeclaration,
): Header | undefined {
  const wanted = declaration.columns.map(wantedColumn);
  const records = new FirstRecords(beginning);
  let best: Candidate | undefined;
  for (let start = 0; start < deepestHeader && records.at(start); start++) {
    // Nothing further down can name more than all.
    if (best && scoreOf(best) === wanted.length && start >= best.start + best.height) break;
    for (let height = tallestOf(records, start); height >= 1; height--) {
      const candidate = candidateAt(records, { start, height }, wanted);
      if (isBetter(candidate, best)) best = candidate;
    }
  }
  const least = Math.min(2, wanted.length);
  return best && scoreOf(best) >= least ? headerOf(best, records) : undefined;
}

function isBetter(candidate: Candidate, best: Candidate | undefined): boolean {
  const [score, least] = [scoreOf(candidate), best ? scoreOf(best) : 0];
  if (score !== least || !best) return score > least;
  // The same columns without the row above: that one was a title.
  return candidate.start + candidate.height === best.start + best.height && candidate.height < best.height;
}

function scoreOf({ columns, twice }: Pick<Header, "columns" | "twice">): number {
  return columns.length + twice.length;
}

interface Block {
  readonly start: number;
  readonly height: number;
}

/** Rows that may be the header, and what they would name. */
interface Candidate extends Block, Pick<Header, "columns" | "twice"> {
  readonly names: readonly ColumnName[];
}

function candidateAt(
  records: FirstRecords,
  { start, height }: Block,
  wanted: readonly WantedColumn[],
): Candidate {
  const rows = Array.from({ length: height }, (_, depth) => records.cells(start + depth));
  const below = tallestOf(records, start) > height ? records.cells(start + height) : [];
  const names = columnNames(rows, below);
  return { start, height, names, ...matchColumns(names, wanted) };
}

function headerOf({ start, height, names, columns, twice }: Candidate, records: FirstRecords): Header {
  const above = Array.from({ length: start }, (_, index) => records.cells(index));
  return {
    records: start + height,
    height,
    line: records.at(start + height - 1)?.line ?? 1,
    names: names.map(({ joined }) => joined),
    unnamed: names.flatMap(({ joined }, index) => (joined === "" ? [index] : [])),
    titles: above.flat().filter((cell) => cell.trim() !== ""),
    columns: columns.map(withUnit),
    twice,
  };
}

function withUnit(found: FoundColumn): FoundColumn {
  const unit = moneyUnitIn(found.header);
  return unit ? { ...found, unit } : found;
}

/** A header goes on in the next row where a merged cell (a name, then blanks) has text, not numbers, below its blanks. */
function tallestOf(records: FirstRecords, start: number): number {
  let height = 1;
  while (height < tallestHeader) {
    const upper = records.cells(start + height - 1);
    const lower = records.cells(start + height);
    if (!lower.some((_, index) => isUnderMerged(upper, lower, index)) || lower.some(isFigure)) break;
    height++;
  }
  return height;
}

function isFigure(cell: string): boolean {
  return !isNone(cell) && writtenNumber(cell) !== undefined;
}
