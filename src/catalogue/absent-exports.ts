/** Exports and columns that the office does not have (`absent:` and `without:` in report.yaml), and the indicators that go with them. */
import { isComputedFromRows, listOperands } from "./aggregation.ts";
import type { Catalogue, Column, ExportDeclaration, Indicator, Sector } from "./declaration.ts";
import { type EditRule, listExportsOfRule, listIndicatorOperands } from "./edits/edit-rule.ts";

/** Finds the exports from which some indicators are computed; a rate has those of its part and of its whole. */
export function findExportsOfIndicators(
  indicatorIds: readonly string[],
  catalogue: Pick<Catalogue, "sectors">,
): ReadonlySet<string> {
  const indicators = getIndicatorsById(catalogue);
  const listIds = (id: string): readonly string[] => {
    const aggregation = indicators.get(id)?.aggregation;
    if (!aggregation) return [];
    return isComputedFromRows(aggregation)
      ? [aggregation.export]
      : listOperands(aggregation).flatMap(listIds);
  };
  return new Set(indicatorIds.flatMap(listIds));
}

/** Creates a function that computes once for each list of sectors: a document asks several times, and so does every one of a batch. */
function computeOnceForSectors<Result extends object>(
  compute: (sectors: readonly Sector[]) => Result,
): (catalogue: Pick<Catalogue, "sectors">) => Result {
  const results = new WeakMap<readonly Sector[], Result>();
  return ({ sectors }) => {
    const result = results.get(sectors) ?? compute(sectors);
    results.set(sectors, result);
    return result;
  };
}

const getIndicatorsById = computeOnceForSectors(
  (sectors): ReadonlyMap<string, Indicator> =>
    new Map(sectors.flatMap((sector) => sector.indicators).map((each) => [each.id, each])),
);

/** What is absent: an export, or one of its columns. */
interface Absence {
  readonly declaration: ExportDeclaration;
  readonly column?: Column;
}

/** Finds why an indicator is not computed; undefined where it is. What is computed of others goes with each of them. */
export function findAbsence(id: string, { sectors }: Pick<Catalogue, "sectors">): Absence | undefined {
  const aggregation = sectors
    .flatMap((sector) => sector.indicators)
    .find((each) => each.id === id)?.aggregation;
  if (!aggregation) return undefined;
  if (!isComputedFromRows(aggregation))
    return listOperands(aggregation)
      .map((operand) => findAbsence(operand, { sectors }))
      .find((absence) => absence !== undefined);
  const declaration = sectors
    .flatMap((sector) => sector.exports)
    .find((each) => each.id === aggregation.export);
  if (!declaration || declaration.absent !== undefined) return declaration && { declaration };
  // Without the texts by which rows are selected, none can be.
  const used = [
    ...("column" in aggregation ? [aggregation.column] : []),
    ...("where" in aggregation ? Object.keys(aggregation.where) : []),
  ];
  const column = declaration.columns.find((each) => used.includes(each.id) && each.absent !== undefined);
  return column && { declaration, column };
}

/** Finds the indicators of which at least one export or column is absent. */
export const findAbsentIndicatorIds = computeOnceForSectors((sectors): ReadonlySet<string> => {
  const hasAbsence = sectors.some((sector) =>
    sector.exports.some(
      ({ absent, columns }) => absent !== undefined || columns.some((column) => column.absent !== undefined),
    ),
  );
  if (!hasAbsence) return new Set();
  const ids = sectors.flatMap((sector) => sector.indicators.map(({ id }) => id));
  return new Set(ids.filter((id) => findAbsence(id, { sectors }) !== undefined));
});

/** Finds the indicators whose export has no column of localities, as the office says: only the whole territory is known. */
export const findTerritoryOnlyIndicatorIds = computeOnceForSectors((sectors): ReadonlySet<string> => {
  const exportIds = new Set(
    sectors
      .flatMap(({ exports }) => exports)
      .filter(({ columns }) =>
        columns.some(({ type, absent }) => type === "locality" && absent !== undefined),
      )
      .map(({ id }) => id),
  );
  return findIndicatorIdsOfExports(exportIds, sectors);
});

/** Finds the indicators that are computed, also by way of others, from at least one of some exports. */
export function findIndicatorIdsOfExports(
  exportIds: ReadonlySet<string>,
  sectors: readonly Sector[],
): ReadonlySet<string> {
  if (exportIds.size === 0) return new Set();
  const indicators = getIndicatorsById({ sectors });
  const isOfExports = (id: string): boolean => {
    const aggregation = indicators.get(id)?.aggregation;
    if (!aggregation) return false;
    return isComputedFromRows(aggregation)
      ? exportIds.has(aggregation.export)
      : listOperands(aggregation).some(isOfExports);
  };
  return new Set([...indicators.keys()].filter(isOfExports));
}

/** The sectors without the exports that are absent and without their indicators and edit rules; a sector of which nothing is left goes too. */
export const omitAbsentExports = computeOnceForSectors((sectors): readonly Sector[] => {
  const absentIds = findAbsentIndicatorIds({ sectors });
  const absentExports = new Set(
    sectors.flatMap(({ exports }) => exports.flatMap(({ id, absent }) => (absent === undefined ? [] : [id]))),
  );
  if (absentIds.size === 0 && absentExports.size === 0) return sectors;
  const isPresentRule = (rule: EditRule) =>
    !listExportsOfRule(rule).some((id) => absentExports.has(id)) &&
    !listIndicatorOperands(rule).some((id) => absentIds.has(id));
  const present = sectors.map((sector) => ({
    ...sector,
    exports: sector.exports.filter(({ id }) => !absentExports.has(id)),
    indicators: sector.indicators.filter(({ id }) => !absentIds.has(id)),
    edits: (sector.edits ?? []).filter(isPresentRule),
  }));
  return present.filter(({ exports, indicators }) => exports.length + indicators.length > 0);
});
