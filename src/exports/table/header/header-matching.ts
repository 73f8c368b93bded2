import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import { foldText, foldTextKeepingDiacritics } from "../../cells/text-folding.ts";
import { type DeclaredName, matchColumnName } from "../../meaning/column-name-matching.ts";
import type { HeaderPhrase } from "../../meaning/header-words.ts";
import { findOtherMeaning, isCorrectionOnlyHeader } from "../../meaning/words/changing-words.ts";
import { getOrCreate } from "../../memoize.ts";
import type { ColumnName } from "./column-names.ts";
import type { Header, OtherColumn } from "./header.ts";

/** A declared column and its headers, folded for comparison. */
export interface DeclaredColumn extends DeclaredName {
  readonly column: Column;
}

const preparedColumns = new WeakMap<Column, DeclaredColumn>();

/** Prepares a column once: every file is compared with many of them. */
export function prepareColumnForMatching(column: Column): DeclaredColumn {
  return getOrCreate(preparedColumns, column, () => foldHeaders(column));
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

/** Matches the columns of a file with the declared ones. */
export function matchColumns(
  columnNames: readonly ColumnName[],
  declaredColumns: readonly DeclaredColumn[],
): Pick<Header, "columns" | "ambiguous" | "others"> {
  const columns: MatchedColumn[] = [];
  const ambiguous: { column: Column; headers: string[] }[] = [];
  const others: OtherColumn[] = [];
  const texts = getOrCreate(textsOfNames, columnNames, () => collectNameTexts(columnNames));
  for (const declaredColumn of declaredColumns) {
    const candidates = listPossibleMatches(texts, declaredColumn);
    if (candidates.length === 0) continue;
    const { column } = declaredColumn;
    const { matches, rivals } = findColumnMatchesAndCollectOthers(
      declaredColumn,
      { columnNames, candidates },
      others,
    );
    // "Số đối tượng mới" is no corrected "Số đối tượng" where another column is declared so.
    const isOtherDeclaredName = (index: number) =>
      declaredColumns.some(
        (other) =>
          other !== declaredColumn && other.headers.has(columnNames[index]?.fullForms[0]?.foldedName ?? ""),
      );
    const [first] = matches;
    if (!first) continue;
    const headers = [...matches, ...rivals.filter(({ index }) => !isOtherDeclaredName(index))].map(
      ({ index }) => columnNames[index]?.fullName ?? "",
    );
    if (headers.length > 1) ambiguous.push({ column, headers });
    else columns.push({ column, index: first.index, header: headers[0] ?? "", phrases: first.phrases });
  }
  if (texts.corrections.length === 0) return { columns, ambiguous, others };
  const matched = { columns, ambiguous };
  return {
    ...moveAmountsWithCorrectionColumnToAmbiguous(matched, texts.corrections, columnNames),
    others,
  };
}

interface NameTexts {
  /** The indices of the names that have a folded text as one of their forms. */
  readonly indicesByForm: ReadonlyMap<string, readonly number[]>;
  /** The whole names, folded. */
  readonly wholeNames: readonly string[];
  /** The same, each behind a line break. */
  readonly joinedNames: string;
  /** The indices of names that say nothing but a correction. */
  readonly corrections: readonly number[];
}

const textsOfNames = new WeakMap<readonly ColumnName[], NameTexts>();

function collectNameTexts(names: readonly ColumnName[]): NameTexts {
  const indicesByForm = new Map<string, number[]>();
  for (const [index, { fullForms, lowestForms }] of names.entries())
    for (const { foldedName } of [...fullForms, ...lowestForms]) {
      const indices = getOrCreate(indicesByForm, foldedName, () => []);
      if (indices.at(-1) !== index) indices.push(index);
    }
  const wholeNames = names.map(({ fullForms }) => fullForms[0]?.foldedName ?? "");
  return {
    indicesByForm,
    wholeNames,
    joinedNames: wholeNames.map((name) => `\n${name}`).join(""),
    corrections: wholeNames.flatMap((name, index) => (isCorrectionOnlyHeader(name) ? [index] : [])),
  };
}

/** Lists the names that have the header of a declared column in some form or as their beginning: for most columns none. */
function listPossibleMatches(
  { indicesByForm, wholeNames, joinedNames }: NameTexts,
  { headers }: DeclaredColumn,
): number[] {
  const indices = new Set<number>();
  for (const header of headers) {
    for (const index of indicesByForm.get(header) ?? []) indices.add(index);
    if (!joinedNames.includes(`\n${header} `)) continue;
    for (const [index, name] of wholeNames.entries()) if (name.startsWith(`${header} `)) indices.add(index);
  }
  return [...indices].sort((a, b) => a - b);
}

/** The amounts at the left of a column of corrections are not final. */
function moveAmountsWithCorrectionColumnToAmbiguous(
  { columns, ambiguous }: Pick<Header, "columns" | "ambiguous">,
  corrections: readonly number[],
  names: readonly ColumnName[],
): Pick<Header, "columns" | "ambiguous"> {
  const doubtful = new Map<MatchedColumn, string>();
  for (const index of corrections) {
    const corrected = columns
      .filter((matched) => matched.index < index && isAmountType(matched.column.type))
      .toSorted((a, b) => b.index - a.index)[0];
    if (corrected) doubtful.set(corrected, names[index]?.fullName ?? "");
  }
  return {
    columns: columns.filter((matched) => !doubtful.has(matched)),
    ambiguous: [
      ...ambiguous,
      ...[...doubtful].map(([{ column, header }, name]) => ({ column, headers: [header, name] })),
    ],
  };
}

interface ColumnMatch {
  readonly index: number;
  readonly phrases: readonly HeaderPhrase[];
}

/** The names of a file, and the indices of those that a declared column may have. */
interface PossibleMatches {
  readonly columnNames: readonly ColumnName[];
  readonly candidates: readonly number[];
}

/** The columns of the file that match the declared one, in the fullest form of their names that matches any. */
function findColumnMatchesAndCollectOthers(
  declared: DeclaredColumn,
  { columnNames, candidates }: PossibleMatches,
  otherColumns: OtherColumn[],
): { matches: readonly ColumnMatch[]; rivals: readonly ColumnMatch[] } {
  let matches: ColumnMatch[] = [];
  const rivals: ColumnMatch[] = [];
  let bestRank = Number.POSITIVE_INFINITY;
  for (const index of candidates) {
    const name = columnNames[index];
    const reading = name && matchColumnName(name, declared);
    if (!reading) continue;
    const { rank, phrases, other } = reading;
    if (other) {
      otherColumns.push({ column: declared.column, header: name.fullName, ...other });
      if (other.meaning === "adjusted" || other.meaning === "batch") rivals.push({ index, phrases });
    } else if (rank <= bestRank) {
      matches = rank < bestRank ? [{ index, phrases }] : [...matches, { index, phrases }];
      bestRank = rank;
    }
  }
  return {
    matches: matches.length > 1 ? preferExactlySpelledMatch(declared.column, matches, columnNames) : matches,
    rivals,
  };
}

/** Resolves headers that differ only in diacritics: if exactly one is spelled as declared, the others are other columns. */
function preferExactlySpelledMatch(
  column: Column,
  matches: readonly ColumnMatch[],
  names: readonly ColumnName[],
): readonly ColumnMatch[] {
  const declaredSpellings = new Set(column.headers.map(foldTextKeepingDiacritics));
  const sameSpelling = matches.filter(({ index }) =>
    declaredSpellings.has(foldTextKeepingDiacritics(names[index]?.fullName ?? "")),
  );
  return sameSpelling.length === 1 &&
    matches.every(
      (match) =>
        sameSpelling.includes(match) ||
        (match.phrases.length === 0 && hasDiacritics(names[match.index]?.fullName)),
    )
    ? sameSpelling
    : matches;
}

function hasDiacritics(name = ""): boolean {
  return foldTextKeepingDiacritics(name) !== foldText(name);
}
