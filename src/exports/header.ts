import type { Column, ExportDeclaration, MoneyUnit } from "../catalogue/declaration.ts";
import { folded, spelled } from "./fold.ts";
import { remembering } from "./memory.ts";
import { moneyUnitIn, withoutUnit } from "./money.ts";
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
  records: readonly CsvRecord[],
  declaration: ExportDeclaration,
): Header | undefined {
  const wanted = declaration.columns.map(wantedColumn);
  let best: Candidate | undefined;
  for (let start = 0; start < Math.min(records.length, deepestHeader); start++) {
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
  records: readonly CsvRecord[],
  { start, height }: Block,
  wanted: readonly WantedColumn[],
): Candidate {
  const rows = records.slice(start, start + height).map(({ cells }) => cells);
  const below = tallestOf(records, start) > height ? (records[start + height]?.cells ?? []) : [];
  const names = columnNames(rows, below);
  return { start, height, names, ...matchColumns(names, wanted) };
}

function headerOf(
  { start, height, names, columns, twice }: Candidate,
  records: readonly CsvRecord[],
): Header {
  return {
    records: start + height,
    height,
    line: records[start + height - 1]?.line ?? 1,
    names: names.map(({ joined }) => joined),
    unnamed: names.flatMap(({ joined }, index) => (joined === "" ? [index] : [])),
    titles: records.slice(0, start).flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== "")),
    columns: columns.map(withUnit),
    twice,
  };
}

function withUnit(found: FoundColumn): FoundColumn {
  const unit = moneyUnitIn(found.header);
  return unit ? { ...found, unit } : found;
}

/** A header goes on in the next row where a merged cell (a name, then blanks) has text, not numbers, below its blanks. */
function tallestOf(records: readonly CsvRecord[], start: number): number {
  let height = 1;
  while (height < tallestHeader) {
    const upper = records[start + height - 1]?.cells ?? [];
    const lower = records[start + height]?.cells ?? [];
    if (!lower.some((_, index) => isUnderMerged(upper, lower, index)) || lower.some(isFigure)) break;
    height++;
  }
  return height;
}

function isUnderMerged(upper: readonly string[], lower: readonly string[], index: number): boolean {
  return (
    isBlank(upper[index]) && !isBlank(lower[index]) && upper.slice(0, index).some((cell) => !isBlank(cell))
  );
}

function isFigure(cell: string): boolean {
  return !isNone(cell) && writtenNumber(cell) !== undefined;
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === "";
}

interface ColumnName {
  readonly joined: string;
  /** Folded: the whole name, then without its unit, then its lowest part alone, which may be unique by itself. */
  readonly forms: readonly string[];
}

const unnamed: ColumnName = { joined: "", forms: [] };

/** No header is longer; a cell that is holds something else. */
const longestName = 500;

/** A merged cell names the blanks to its right as well; one whose parts are named below is no column by itself. */
function columnNames(rows: readonly (readonly string[])[], below: readonly string[]): ColumnName[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const lowest = rows.at(-1) ?? [];
  return Array.from({ length: width }, (_, index) => {
    if (isUnderMerged(lowest, below, index) || isUnderMerged(lowest, below, index + 1)) return unnamed;
    const parts = rows.map((cells, depth) => {
      const isCovered =
        isBlank(cells[index]) && rows.slice(depth + 1).some((lower) => !isBlank(lower[index]));
      return (isCovered ? cells.slice(0, index).findLast((cell) => !isBlank(cell)) : cells[index]) ?? "";
    });
    return columnName(parts.map((part) => part.trim()).filter((part) => part !== ""));
  });
}

function columnName(parts: readonly string[]): ColumnName {
  const joined = parts.join(" ");
  if (joined === "" || joined.length > longestName) return unnamed;
  const leaf = parts.at(-1) ?? "";
  return { joined, forms: formsOf(joined).concat(formsOf(leaf)) };
}

const formsOf = remembering((name) => [folded(name), folded(withoutUnit(name))]);

/** A declared column with its headers as they are compared. */
interface WantedColumn {
  readonly column: Column;
  readonly headers: ReadonlySet<string>;
}

function wantedColumn(column: Column): WantedColumn {
  return { column, headers: new Set(column.headers.map(folded)) };
}

function matchColumns(
  names: readonly ColumnName[],
  wanted: readonly WantedColumn[],
): Pick<Header, "columns" | "twice"> {
  const columns: FoundColumn[] = [];
  const twice: { column: Column; headers: string[] }[] = [];
  for (const one of wanted) {
    const { column } = one;
    const hits = hitsOf(one, names);
    const [index] = hits;
    if (index === undefined) continue;
    const headers = hits.map((hit) => names[hit]?.joined ?? "");
    const [header = ""] = headers;
    if (hits.length > 1) twice.push({ column, headers });
    else columns.push({ column, index, header });
  }
  return { columns, twice };
}

/** The columns of the file that the declared one may be: by the fullest form that hits any. */
function hitsOf({ column, headers }: WantedColumn, names: readonly ColumnName[]): number[] {
  for (const form of [0, 1, 2, 3]) {
    const hits: number[] = [];
    for (const [index, { forms }] of names.entries()) {
      if (headers.has(forms[form] ?? "")) hits.push(index);
    }
    if (hits.length > 0) return hits.length > 1 ? spelledAlike(column, hits, names) : hits;
  }
  return [];
}

/** Headers that differ in diacritics alone are different things where just one of them is spelled as declared. */
function spelledAlike(column: Column, hits: number[], names: readonly ColumnName[]): number[] {
  const exact = new Set(column.headers.map(spelled));
  const alike = hits.filter((index) => exact.has(spelled(names[index]?.joined ?? "")));
  return alike.length === 1 && hits.every((hit) => alike.includes(hit) || hasDiacritics(names[hit]?.joined))
    ? alike
    : hits;
}

function hasDiacritics(name = ""): boolean {
  return spelled(name) !== folded(name);
}
