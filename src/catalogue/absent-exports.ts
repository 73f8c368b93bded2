/** Exports that the office does not have (`absent:` in report.yaml), and the indicators that go with them. */
import { isComputedFromRows, listOperands } from "./aggregation.ts";
import type { Catalogue, Sector } from "./declaration.ts";

/** Finds the exports from which some indicators are computed; a rate has those of its part and of its whole. */
export function findExportsOfIndicators(
  indicatorIds: readonly string[],
  { sectors }: Catalogue,
): ReadonlySet<string> {
  const indicators = new Map(sectors.flatMap((sector) => sector.indicators).map((each) => [each.id, each]));
  const listIds = (id: string): readonly string[] => {
    const aggregation = indicators.get(id)?.aggregation;
    if (!aggregation) return [];
    return isComputedFromRows(aggregation)
      ? [aggregation.export]
      : listOperands(aggregation).flatMap(listIds);
  };
  return new Set(indicatorIds.flatMap(listIds));
}

/** Finds the indicators of which at least one export is absent. */
export function findAbsentIndicatorIds(catalogue: Catalogue): ReadonlySet<string> {
  const exports = catalogue.sectors.flatMap((sector) => sector.exports);
  const absentIds = new Set(exports.flatMap(({ id, absent }) => (absent === undefined ? [] : [id])));
  if (absentIds.size === 0) return new Set();
  const indicatorIds = catalogue.sectors.flatMap((sector) => sector.indicators.map(({ id }) => id));
  return new Set(
    indicatorIds.filter((id) =>
      [...findExportsOfIndicators([id], catalogue)].some((exportId) => absentIds.has(exportId)),
    ),
  );
}

/** The sectors without the exports that are absent and without their indicators; a sector of which nothing is left goes too. */
export function omitAbsentExports(catalogue: Catalogue): readonly Sector[] {
  const { sectors } = catalogue;
  if (!sectors.some((sector) => sector.exports.some(({ absent }) => absent !== undefined))) return sectors;
  const absentIds = findAbsentIndicatorIds(catalogue);
  const present = sectors.map((sector) => ({
    ...sector,
    exports: sector.exports.filter(({ absent }) => absent === undefined),
    indicators: sector.indicators.filter(({ id }) => !absentIds.has(id)),
  }));
  return present.filter(({ exports, indicators }) => exports.length + indicators.length > 0);
}
