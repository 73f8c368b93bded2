/** The declared columns as the names of a file are compared with them. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import { foldText } from "../../cells/text-folding.ts";
import type { DeclaredName } from "../../meaning/column-name-matching.ts";
import { findOtherMeaning } from "../../meaning/words/changing-words.ts";
import { getOrCreate, memoize } from "../../memoize.ts";
import type { ColumnName } from "./column-names.ts";

/** A declared column and its headers, folded for comparison. */
export interface DeclaredColumn extends DeclaredName {
  readonly column: Column;
}

const preparedColumns = new WeakMap<Column, DeclaredColumn>();

/** Prepares a column once: every file is compared with many of them. */
export function prepareColumnForMatching(column: Column): DeclaredColumn {
  return getOrCreate(preparedColumns, column, () => foldHeaders(column));
}

const preparedLists = new WeakMap<readonly Column[], readonly DeclaredColumn[]>();

/** Prepares the columns of an export once, in one list by which they are known again. */
export function prepareColumnsForMatching(columns: readonly Column[]): readonly DeclaredColumn[] {
  return getOrCreate(preparedLists, columns, () => columns.map(prepareColumnForMatching));
}

function foldHeaders(column: Column): DeclaredColumn {
  return {
    column,
    headers: new Set(column.headers.map(foldText)),
    isAmount: isAmountType(column.type),
    isTime: column.type === "month" || column.type === "date",
    saysShare: column.type === "percent" || column.headers.some((header) => /[%‰]/u.test(header)),
    isCumulative: column.cumulative,
    get saysPlan() {
      return hasHeaderOfMeaning(column, "plan");
    },
    get saysEstimate() {
      return hasHeaderOfMeaning(column, "estimate");
    },
  };
}

function hasHeaderOfMeaning({ headers }: Column, meaning: "plan" | "estimate"): boolean {
  return headers.some((header) => findOtherMeaning(foldText(header), header) === meaning);
}

type ColumnsByHeader = ReadonlyMap<string, readonly DeclaredColumn[]>;

const indexedLists = new WeakMap<readonly DeclaredColumn[], ColumnsByHeader>();

/** Finds the declared columns whose header is one of the forms or the beginning of a name, with the indices of these names: few have any. */
export function findPossibleMatches(
  names: readonly ColumnName[],
  declaredColumns: readonly DeclaredColumn[],
): ReadonlyMap<DeclaredColumn, readonly number[]> {
  const columnsByHeader = getOrCreate(indexedLists, declaredColumns, () => indexByHeader(declaredColumns));
  const matches = new Map<DeclaredColumn, number[]>();
  const addName = (text: string, index: number) => {
    for (const declared of columnsByHeader.get(text) ?? []) {
      const indices = getOrCreate(matches, declared, () => []);
      if (indices.at(-1) !== index) indices.push(index);
    }
  };
  for (let index = 0; index < names.length; index++) {
    const { fullForms = [], lowestForms = [] } = names[index] ?? {};
    for (const { foldedName } of fullForms) addName(foldedName, index);
    for (const { foldedName } of lowestForms) addName(foldedName, index);
    for (const beginning of listBeginnings(fullForms[0]?.foldedName ?? "")) addName(beginning, index);
  }
  return matches;
}

function indexByHeader(declaredColumns: readonly DeclaredColumn[]): ColumnsByHeader {
  const columnsByHeader = new Map<string, DeclaredColumn[]>();
  for (const declared of declaredColumns)
    for (const header of declared.headers) getOrCreate(columnsByHeader, header, () => []).push(declared);
  return columnsByHeader;
}

/** "so nguoi moi" → "so", "so nguoi". */
const listBeginnings = memoize((foldedName): readonly string[] => {
  const words = foldedName.split(" ");
  return words.slice(1).map((_, index) => words.slice(0, index + 1).join(" "));
});
