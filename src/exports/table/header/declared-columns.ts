/** The declared columns as the names of a file are compared with them. */
import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import { isBlankCell } from "../../cells/blank-cell.ts";
import { foldText } from "../../cells/text-folding.ts";
import type { DeclaredName } from "../../meaning/column-name-matching.ts";
import { findOtherMeaning } from "../../meaning/words/changing-words.ts";
import { getOrCreate, memoize } from "../../memoize.ts";
import { type ColumnName, maxNameLength } from "./column-names.ts";

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
    // "so nguoi" of "so nguoi moi".
    const whole = fullForms[0]?.foldedName ?? "";
    for (let end = whole.indexOf(" "); end >= 0; end = whole.indexOf(" ", end + 1))
      addName(whole.slice(0, end), index);
  }
  return matches;
}

/**
 * True for a row of at most one text in which every declared header lacks a word. Whichever words of it are taken for a name, they are
 * no header: a title need not be divided.
 */
export function isTextWithoutHeader(
  cells: readonly string[],
  declaredColumns: readonly DeclaredColumn[],
): boolean {
  const [text = "", ...others] = cells.filter((cell) => !isBlankCell(cell));
  if (others.length > 0) return false;
  const name = text.trim();
  if (name.length > maxNameLength) return true;
  const words = listFoldedWords(name);
  const headers = getOrCreate(wordsOfHeaders, declaredColumns, () => listHeaderWords(declaredColumns));
  return headers.every((header) => header.some((word) => !words.has(word)));
}

/** Many files have the same titles. */
const listFoldedWords = memoize((text): ReadonlySet<string> => new Set(foldText(text).split(" ")));

const wordsOfHeaders = new WeakMap<readonly DeclaredColumn[], readonly (readonly string[])[]>();

function listHeaderWords(declaredColumns: readonly DeclaredColumn[]): string[][] {
  return declaredColumns.flatMap(({ headers }) => [...headers].map((header) => header.split(" ")));
}

function indexByHeader(declaredColumns: readonly DeclaredColumn[]): ColumnsByHeader {
  const columnsByHeader = new Map<string, DeclaredColumn[]>();
  for (const declared of declaredColumns)
    for (const header of declared.headers) getOrCreate(columnsByHeader, header, () => []).push(declared);
  return columnsByHeader;
}
