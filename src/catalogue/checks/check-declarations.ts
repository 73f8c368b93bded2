import { buildIssue, type Issue } from "../../issues/issue.ts";
import { amountColumnTypes, columnTypes, isTimeType } from "../column-types.ts";
import { checkEdits } from "../edits/check-edits.ts";
import type { RawIndicator, RawPack, RawSector } from "../pack-schema.ts";
import type { DeclaredValue } from "../yaml/read-yaml.ts";
import { findNearestKey } from "../yaml/schema-builders.ts";
import { checkTotalsAndYearStarts } from "./check-derived.ts";
import { checkAddedRatesAndImpossibleFilters } from "./check-meanings.ts";
import { findUnknownColumnReferences, hasColumnOfType, listReferences } from "./column-references.ts";
import { findCycleTextFromItsFirstName } from "./cycles.ts";
import { collectExports, type ExportsById, listOperandIds } from "./raw-indicator.ts";

/** Checks what concerns several declarations: duplicate names, and references to exports, columns and indicators that do not exist. */
export function checkDeclarations(
  pack: DeclaredValue<RawPack>,
  sectors: readonly DeclaredValue<RawSector>[],
): Issue[] {
  const indicators = new Map(sectors.flatMap(({ value }) => Object.entries(value.indicators)));
  // An indicator may be counted from the export of another sector.
  const exports = collectExports(sectors.map(({ value }) => value));
  return [
    ...checkMissingPlanColumns(pack),
    ...checkDuplicateIds(sectors),
    ...sectors.flatMap(checkUndatedExports),
    ...sectors.flatMap(checkReferencesBetweenColumns),
    ...sectors.flatMap(checkKeyAndListColumns),
    ...sectors.flatMap((sector) => checkAddedRatesAndImpossibleFilters(sector, exports)),
    ...sectors.flatMap((sector) => checkTotalsAndYearStarts(sector, indicators)),
    ...sectors.flatMap((sector) => checkIndicatorReferencesAndCycles(sector, { indicators, exports })),
    ...checkEdits(sectors),
  ];
}

/** A row of a targets file is a plan only with its year, its indicator and its amount. */
function checkMissingPlanColumns({ value, findPlace }: DeclaredValue<RawPack>): Issue[] {
  return ["year", "indicator", "plan"]
    .filter((column) => !Object.hasOwn(value.targets.columns, column))
    .map((column) =>
      buildIssue(
        "declaration-key-missing",
        { where: `targets.columns.${column}` },
        findPlace(["targets", "columns"]),
      ),
    );
}

/** Checks columns that refer to other columns of their export: money to its count, a percentage to its part and whole. */
function checkReferencesBetweenColumns({ value, findPlace }: DeclaredValue<RawSector>): Issue[] {
  return Object.entries(value.exports).flatMap(([id, { columns }]) =>
    Object.entries(columns).flatMap(([column, { with: counted, of = [] }]) =>
      [["with", counted] as const, ...of.map((operand) => ["of", operand] as const)].flatMap(
        ([key, name]) => {
          const reference = `${id}.${name}`;
          if (name === undefined || hasColumnOfType(value.exports, reference, amountColumnTypes)) return [];
          const place = findPlace(["exports", id, "columns", column, key]);
          return [buildIssue("column-unknown", { reference, types: amountColumnTypes.join(", ") }, place)];
        },
      ),
    ),
  );
}

/** Checks the columns that identify the rows of an export, where numbers identify none, and those that documents list. */
function checkKeyAndListColumns({ value, findPlace }: DeclaredValue<RawSector>): Issue[] {
  const types = {
    key: columnTypes.filter((type) => !amountColumnTypes.includes(type)),
    list: ["text", "date"] as const,
  };
  return Object.entries(value.exports).flatMap(([id, declaration]) =>
    (["key", "list"] as const).flatMap((use) =>
      (declaration[use] ?? []).flatMap((column, index) => {
        const reference = `${id}.${column}`;
        if (hasColumnOfType(value.exports, reference, types[use])) return [];
        const place = findPlace(["exports", id, use, index]);
        return [buildIssue("column-unknown", { reference, types: types[use].join(", ") }, place)];
      }),
    ),
  );
}

/** Every export needs a month, a date or a year in each row, because rows without one belong to no period. */
function checkUndatedExports({ value, findPlace }: DeclaredValue<RawSector>): Issue[] {
  return Object.entries(value.exports)
    .filter(
      ([, { columns }]) =>
        !Object.values(columns).some(
          ({ type, optional }) => (isTimeType(type) || type === "year") && !optional,
        ),
    )
    .map(([id, { name }]) => buildIssue("export-undated", { name }, findPlace(["exports", id, "columns"])));
}

function checkDuplicateIds(sectors: readonly DeclaredValue<RawSector>[]): Issue[] {
  const seen = new Set<string>();
  return sectors.flatMap(({ value, findPlace }) =>
    (["exports", "indicators", "edits"] as const).flatMap((part) =>
      Object.keys(value[part]).flatMap((id) => {
        const key = `${part} ${id}`;
        if (seen.has(key)) return [buildIssue("declared-twice", { id }, findPlace([part, id]))];
        seen.add(key);
        return [];
      }),
    ),
  );
}

type IndicatorsById = ReadonlyMap<string, RawIndicator>;

/** What the sectors of a pack declare, by id. */
interface DeclaredById {
  readonly indicators: IndicatorsById;
  readonly exports: ExportsById;
}

function checkIndicatorReferencesAndCycles(
  { value, findPlace }: DeclaredValue<RawSector>,
  { indicators, exports }: DeclaredById,
): Issue[] {
  return Object.entries(value.indicators).flatMap(([id, indicator]) => {
    const findKeyPlace = (key: string) => findPlace(["indicators", id, key]);
    return [
      ...findUnknownIndicatorReferences(indicator, indicators).map(([key, name]) =>
        buildIssue(
          "indicator-unknown-in-declaration",
          { id: name, nearest: findNearestKey(name, [...indicators.keys()]) },
          findKeyPlace(key),
        ),
      ),
      ...findUnknownColumnReferences(indicator, exports).map(([key, reference, types]) =>
        buildIssue(
          "column-unknown",
          {
            reference,
            types: types.join(", "),
            nearest: findNearestKey(reference, listReferences(exports, types)),
          },
          findKeyPlace(key),
        ),
      ),
      ...findIndicatorCycles(id, indicators).map(([key, cycle]) =>
        buildIssue("indicator-circle", { cycle }, findKeyPlace(key)),
      ),
    ];
  });
}

/** An indicator computed from itself has no value; an indicator that is part of itself has no place in the tables. */
function findIndicatorCycles(id: string, indicators: IndicatorsById): [key: string, cycle: string][] {
  const ratioCycle = findCycleTextFromItsFirstName(id, (name) => listOperandIds(indicators.get(name)));
  const way = indicators.get(id)?.total ? "total" : "ratio";
  const partOfCycle = findCycleTextFromItsFirstName(id, (name) =>
    [indicators.get(name)?.partOf ?? []].flat(),
  );
  return [
    ...(ratioCycle === undefined ? [] : [[way, ratioCycle] as [string, string]]),
    ...(partOfCycle === undefined ? [] : [["partOf", partOfCycle] as [string, string]]),
  ];
}

function findUnknownIndicatorReferences(
  { ratio, total = [], partOf }: RawIndicator,
  knownIndicators: IndicatorsById,
): [string, string][] {
  const references: [string, string | undefined][] = [
    ["ratio", ratio?.part],
    ["ratio", ratio?.whole],
    ...total.map((id): [string, string] => ["total", id]),
    ["partOf", partOf],
  ];
  return references.filter(
    (reference): reference is [string, string] =>
      reference[1] !== undefined && !knownIndicators.has(reference[1]),
  );
}
