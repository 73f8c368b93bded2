import { type Issue, issue } from "../issues/issue.ts";
import { circleText } from "./circles.ts";
import type { ColumnType } from "./declaration.ts";
import type { WrittenExport, WrittenIndicator, WrittenPack, WrittenSector } from "./pack.ts";
import type { Declared } from "./yaml.ts";

const amounts: readonly ColumnType[] = ["count", "money", "decimal"];

/** What one file alone cannot show: names used twice, and references to exports, columns and indicators that do not exist. */
export function crossCheck(
  pack: Declared<WrittenPack>,
  sectors: readonly Declared<WrittenSector>[],
): Issue[] {
  const indicators = new Map(sectors.flatMap(({ value }) => Object.entries(value.indicators)));
  return [
    ...planColumns(pack),
    ...namesUsedTwice(sectors),
    ...sectors.flatMap(undatedExports),
    ...sectors.flatMap(columnReferences),
    ...sectors.flatMap((sector) => referencesOf(sector, indicators)),
  ];
}

/** Without one of them no plan is anybody's. */
function planColumns({ value, placeOf }: Declared<WrittenPack>): Issue[] {
  return ["year", "indicator", "plan"]
    .filter((column) => !Object.hasOwn(value.targets.columns, column))
    .map((column) =>
      issue(
        "declaration-key-missing",
        { where: `targets.columns.${column}` },
        placeOf(["targets", "columns"]),
      ),
    );
}

/** Columns that speak of others of their export: money of its count, a share of its part and whole. */
function columnReferences({ value, placeOf }: Declared<WrittenSector>): Issue[] {
  return Object.entries(value.exports).flatMap(([id, { columns }]) =>
    Object.entries(columns).flatMap(([column, { with: counted, of = [] }]) =>
      [["with", counted] as const, ...of.map((one) => ["of", one] as const)].flatMap(([key, name]) => {
        const reference = `${id}.${name}`;
        if (name === undefined || hasColumn(value.exports, reference, amounts)) return [];
        const place = placeOf(["exports", id, "columns", column, key]);
        return [issue("column-unknown", { reference, types: amounts.join(", ") }, place)];
      }),
    ),
  );
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

type Indicators = ReadonlyMap<string, WrittenIndicator>;

function referencesOf({ value, placeOf }: Declared<WrittenSector>, indicators: Indicators): Issue[] {
  return Object.entries(value.indicators).flatMap(([id, indicator]) => {
    const at = (...path: string[]) => placeOf(["indicators", id, ...path]);
    return [
      ...missingIndicators(indicator, indicators).map(([key, name]) =>
        issue("indicator-unknown-in-declaration", { id: name }, at(key)),
      ),
      ...missingColumns(indicator, value.exports).map(([key, reference, types]) =>
        issue("column-unknown", { reference, types: types.join(", ") }, at(key)),
      ),
      ...circlesOf(id, indicators).map(([key, circle]) => issue("indicator-circle", { circle }, at(key))),
    ];
  });
}

/** What is made of itself has no value; what is part of itself stands nowhere. */
function circlesOf(id: string, indicators: Indicators): [key: string, circle: string][] {
  const ratio = circleText(id, (name) => Object.values(indicators.get(name)?.ratio ?? {}));
  const partOf = circleText(id, (name) => [indicators.get(name)?.partOf ?? []].flat());
  return [
    ...(ratio === undefined ? [] : [["ratio", ratio] as [string, string]]),
    ...(partOf === undefined ? [] : [["partOf", partOf] as [string, string]]),
  ];
}

function missingIndicators({ ratio, partOf }: WrittenIndicator, known: Indicators): [string, string][] {
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
  return count !== undefined && !Object.hasOwn(exports, count) ? [["count", count, []], ...wrong] : wrong;
}

function hasColumn(
  exports: Readonly<Record<string, WrittenExport>>,
  reference: string,
  types: readonly ColumnType[],
): boolean {
  const [exportId = "", column = ""] = reference.split(".");
  const columns = Object.hasOwn(exports, exportId) ? (exports[exportId]?.columns ?? {}) : {};
  const found = Object.hasOwn(columns, column) ? columns[column] : undefined;
  return found !== undefined && types.includes(found.type);
}
