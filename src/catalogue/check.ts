import { type Issue, issue } from "../issues/issue.ts";
import type { ColumnType } from "./declaration.ts";
import type { WrittenExport, WrittenIndicator, WrittenSector } from "./pack.ts";
import type { Declared } from "./yaml.ts";

const amounts: readonly ColumnType[] = ["count", "money", "decimal"];

/** What one file alone cannot show: names used twice, and references to exports, columns and indicators that do not exist. */
export function crossCheck(sectors: readonly Declared<WrittenSector>[]): Issue[] {
  const indicators = new Set(sectors.flatMap(({ value }) => Object.keys(value.indicators)));
  return [
    ...namesUsedTwice(sectors),
    ...sectors.flatMap(undatedExports),
    ...sectors.flatMap((sector) => referencesOf(sector, indicators)),
  ];
}

/** Rows of no month belong to no period. */
function undatedExports({ value, placeOf }: Declared<WrittenSector>): Issue[] {
  return Object.entries(value.exports)
    .filter(
      ([, { columns }]) => !Object.values(columns).some(({ type, optional }) => isTime(type) && !optional),
    )
    .map(([id, { name }]) => issue("export-undated", { name }, placeOf(["exports", id, "columns"])));
}

function isTime(type: ColumnType): boolean {
  return type === "month" || type === "date";
}

function namesUsedTwice(sectors: readonly Declared<WrittenSector>[]): Issue[] {
  const seen = new Set<string>();
  return sectors.flatMap(({ value, placeOf }) =>
    (["exports", "indicators"] as const).flatMap((part) =>
      Object.keys(value[part]).flatMap((id) => {
        const key = `${part} ${id}`;
        if (seen.has(key)) return [issue("declared-twice", { id }, placeOf([part, id]))];
        seen.add(key);
        return [];
      }),
    ),
  );
}

function referencesOf({ value, placeOf }: Declared<WrittenSector>, indicators: ReadonlySet<string>): Issue[] {
  return Object.entries(value.indicators).flatMap(([id, indicator]) => {
    const at = (...path: string[]) => placeOf(["indicators", id, ...path]);
    return [
      ...missingIndicators(indicator, indicators).map(([key, name]) =>
        issue("indicator-unknown-in-declaration", { id: name }, at(key)),
      ),
      ...missingColumns(indicator, value.exports).map(([key, reference, types]) =>
        issue("column-unknown", { reference, types: types.join(", ") }, at(key)),
      ),
    ];
  });
}

function missingIndicators(
  { ratio, partOf }: WrittenIndicator,
  known: ReadonlySet<string>,
): [string, string][] {
  const references: [string, string | undefined][] = [
    ["ratio", ratio?.part],
    ["ratio", ratio?.whole],
    ["partOf", partOf],
  ];
  return references.filter(
    (reference): reference is [string, string] => reference[1] !== undefined && !known.has(reference[1]),
  );
}

type Reference = [key: string, reference: string, types: readonly ColumnType[]];

function missingColumns(
  indicator: WrittenIndicator,
  exports: Readonly<Record<string, WrittenExport>>,
): Reference[] {
  const { sum, stock, done, count, where, breakdowns } = indicator;
  const [exportId = ""] = (sum ?? stock ?? done ?? count ?? "").split(".");
  const references: [string, string | undefined, readonly ColumnType[]][] = [
    ["sum", sum, amounts],
    ["stock", stock, amounts],
    ["done", done, ["date"]],
    ...Object.keys(where).map((column): Reference => ["where", `${exportId}.${column}`, ["text"]]),
    ...breakdowns.map((column): Reference => ["breakdowns", `${exportId}.${column}`, ["text"]]),
  ];
  const wrong = references.filter(
    (reference): reference is Reference =>
      reference[1] !== undefined && !hasColumn(exports, reference[1], reference[2]),
  );
  return count !== undefined && !exports[count] ? [["count", count, []], ...wrong] : wrong;
}

function hasColumn(
  exports: Readonly<Record<string, WrittenExport>>,
  reference: string,
  types: readonly ColumnType[],
): boolean {
  const [exportId = "", column = ""] = reference.split(".");
  const found = exports[exportId]?.columns[column];
  return found !== undefined && types.includes(found.type);
}
