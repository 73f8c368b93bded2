/** Rows that may be the header of a table, with the columns that they would name. */
import { foldText } from "../../cells/text-folding.ts";
import { findGroupHeadMeaning } from "../../meaning/words/changing-words.ts";
import { getOrCreate, memoize } from "../../memoize.ts";
import { buildColumnNames, type ColumnName } from "./column-names.ts";
import type { DeclaredColumn } from "./declared-columns.ts";
import type { Header } from "./header.ts";
import { matchColumns } from "./header-matching.ts";
import { getOrComputeHeaderHeight } from "./header-rows.ts";
import type { LazyRecords } from "./lazy-records.ts";

export interface HeaderPosition {
  readonly start: number;
  readonly height: number;
}

export interface HeaderCandidate extends HeaderPosition, Pick<Header, "columns" | "ambiguous" | "others"> {
  readonly names: readonly ColumnName[];
}

export function buildHeaderCandidate(
  records: LazyRecords,
  { start, height }: HeaderPosition,
  declared: readonly DeclaredColumn[],
): HeaderCandidate {
  const names = getOrBuildNames(records, { start, height });
  const matchesByDeclared = getOrCreate(matchesByNames, names, () => new WeakMap());
  const matches = getOrCreate(matchesByDeclared, declared, () => matchColumns(names, declared));
  return { start, height, names, ...matches };
}

type MatchedNames = Pick<Header, "columns" | "ambiguous" | "others">;

/** What one export finds in names is the same in all of its files. */
const matchesByNames = new WeakMap<readonly ColumnName[], WeakMap<readonly DeclaredColumn[], MatchedNames>>();

const namesByRows = new WeakMap<LazyRecords, Map<string, readonly ColumnName[]>>();

/** The names are the same for each of the exports with which the rows are compared. */
function getOrBuildNames(records: LazyRecords, { start, height }: HeaderPosition): readonly ColumnName[] {
  const known = getOrCreate(namesByRows, records, () => new Map());
  return getOrCreate(known, `${start} ${height}`, () => {
    const rows = Array.from({ length: height }, (_, depth) => records.cellsAt(start + depth));
    const rowBelow = getOrComputeHeaderHeight(records, start) > height ? records.cellsAt(start + height) : [];
    return buildNamesOfRows(JSON.stringify([rows, rowBelow]));
  });
}

/** The files of an export have the same heads every year, under the same name of an agency. */
const buildNamesOfRows = memoize(
  (rowsAsJson): readonly ColumnName[] => {
    const [rows, rowBelow] = JSON.parse(rowsAsJson) as [string[][], string[]];
    return buildColumnNames(rows, rowBelow);
  },
  { maxEntries: 500, maxLength: 2_000 },
);

/** The number of declared columns that it names, also those of which a merged cell above the name makes others. */
export function countNamedColumns({ columns, ambiguous, others, names }: HeaderCandidate): number {
  const changed = others.filter(({ header }) =>
    names.some(({ fullName, groupHeads }) => fullName === header && hasHeadsThatChangeColumns(groupHeads)),
  );
  return new Set([...columns, ...ambiguous, ...changed].map(({ column }) => column)).size;
}

/** True for heads such as "Kế hoạch"; below "Trong đó" stand parts, whose own names say what they are. */
export function hasHeadsThatChangeColumns(groupHeads: readonly string[]): boolean {
  const meanings = groupHeads.map((head) => findGroupHeadMeaning(foldText(head), head));
  return (
    meanings.at(-1) !== "part" && meanings.some((meaning) => meaning !== undefined && meaning !== "part")
  );
}
