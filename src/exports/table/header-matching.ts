import type { Column } from "../../catalogue/declaration.ts";
import type { MatchedColumn } from "../cells/matched-column.ts";
import { foldSpelling, foldText } from "../cells/text-folding.ts";
import type { ColumnName } from "./column-names.ts";
import type { Header } from "./header.ts";

/** A declared column and its headers, folded for comparison. */
export interface DeclaredColumn {
  readonly column: Column;
  readonly headers: ReadonlySet<string>;
}

export function toDeclaredColumn(column: Column): DeclaredColumn {
  return { column, headers: new Set(column.headers.map(foldText)) };
}

/** Matches the columns of a file with the declared ones. */
export function matchColumns(
  names: readonly ColumnName[],
  declared: readonly DeclaredColumn[],
): Pick<Header, "columns" | "ambiguous"> {
  const columns: MatchedColumn[] = [];
  const ambiguous: { column: Column; headers: string[] }[] = [];
  for (const declaredColumn of declared) {
    const { column } = declaredColumn;
    const matches = findColumnMatches(declaredColumn, names);
    const [index] = matches;
    if (index === undefined) continue;
    const headers = matches.map((match) => names[match]?.fullName ?? "");
    const [header = ""] = headers;
    if (matches.length > 1) ambiguous.push({ column, headers });
    else columns.push({ column, index, header });
  }
  return { columns, ambiguous };
}

/** The columns of the file that match the declared one, in the fullest form of their names that matches any. */
function findColumnMatches({ column, headers }: DeclaredColumn, names: readonly ColumnName[]): number[] {
  for (const form of [0, 1, 2, 3]) {
    const matches: number[] = [];
    for (const [index, { foldedForms: forms }] of names.entries()) {
      if (headers.has(forms[form] ?? "")) matches.push(index);
    }
    if (matches.length > 0) return matches.length > 1 ? pickExactSpelling(column, matches, names) : matches;
  }
  return [];
}

/** Resolves headers that differ only in diacritics: if exactly one is spelled as declared, the others are other columns. */
function pickExactSpelling(column: Column, matches: number[], names: readonly ColumnName[]): number[] {
  const declaredSpellings = new Set(column.headers.map(foldSpelling));
  const sameSpelling = matches.filter((index) =>
    declaredSpellings.has(foldSpelling(names[index]?.fullName ?? "")),
  );
  return sameSpelling.length === 1 &&
    matches.every((match) => sameSpelling.includes(match) || hasDiacritics(names[match]?.fullName))
    ? sameSpelling
    : matches;
}

function hasDiacritics(name = ""): boolean {
  return foldSpelling(name) !== foldText(name);
}
