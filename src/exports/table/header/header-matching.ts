import { isAmountType } from "../../../catalogue/column-types.ts";
import type { Column } from "../../../catalogue/declaration.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import { foldText, foldTextKeepingDiacritics } from "../../cells/text-folding.ts";
import { matchColumnName } from "../../meaning/column-name-matching.ts";
import type { HeaderPhrase } from "../../meaning/header-words.ts";
import { isCorrectionOnlyHeader } from "../../meaning/words/changing-words.ts";
import type { ColumnName } from "./column-names.ts";
import { type DeclaredColumn, findPossibleMatches } from "./declared-columns.ts";
import type { Header, OtherColumn } from "./header.ts";

/** Matches the columns of a file with the declared ones. */
export function matchColumns(
  columnNames: readonly ColumnName[],
  declaredColumns: readonly DeclaredColumn[],
): Pick<Header, "columns" | "ambiguous" | "others"> {
  const columns: MatchedColumn[] = [];
  const ambiguous: { column: Column; headers: string[] }[] = [];
  const others: OtherColumn[] = [];
  const possibleMatches = findPossibleMatches(columnNames, declaredColumns);
  for (const declaredColumn of declaredColumns) {
    const candidates = possibleMatches.get(declaredColumn);
    if (!candidates) continue;
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
  return { ...moveAmountsWithCorrectionColumnToAmbiguous(columns, ambiguous, columnNames), others };
}

/** The amounts at the left of a column of corrections are not final. */
function moveAmountsWithCorrectionColumnToAmbiguous(
  columns: readonly MatchedColumn[],
  ambiguous: Header["ambiguous"],
  names: readonly ColumnName[],
): Pick<Header, "columns" | "ambiguous"> {
  if (columns.length === 0) return { columns, ambiguous };
  const doubtful = new Map<MatchedColumn, string>();
  for (const [index, { fullForms, fullName }] of names.entries()) {
    if (!isCorrectionOnlyHeader(fullForms[0]?.foldedName ?? "")) continue;
    const corrected = columns
      .filter((matched) => matched.index < index && isAmountType(matched.column.type))
      .toSorted((a, b) => b.index - a.index)[0];
    if (corrected) doubtful.set(corrected, fullName);
  }
  if (doubtful.size === 0) return { columns, ambiguous };
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
