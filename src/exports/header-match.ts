import type { Column } from "../catalogue/declaration.ts";
import { folded, spelled } from "./fold.ts";
import type { FoundColumn, Header } from "./header.ts";
import type { ColumnName } from "./header-names.ts";

/** A declared column with its headers as they are compared. */
export interface WantedColumn {
  readonly column: Column;
  readonly headers: ReadonlySet<string>;
}

export function wantedColumn(column: Column): WantedColumn {
  return { column, headers: new Set(column.headers.map(folded)) };
}

/** Which column of the file is which declared one, and which could be several. */
export function matchColumns(
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
