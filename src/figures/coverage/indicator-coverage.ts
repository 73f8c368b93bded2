import { isComputedFromRows, isStockOrOpening, listOperands } from "../../catalogue/aggregation.ts";
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import type { Period } from "../../period.ts";
import { getOrCreateFoldedFilter, isAcceptedByFilter } from "../groups/folded-filter.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import { coversMonth } from "../groups/span-groups.ts";
import { pickCountedMonths } from "../values/counted-months.ts";
import { type Coverage, nothingDue, type PlaceMonths, uniteCoverages } from "./coverage.ts";
import { computeExportCoverage, type ReportedExport } from "./export-coverage.ts";

/** What the coverage of every indicator is computed from. */
export interface CoverageSources {
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groupIndex: GroupIndex;
  /** The period of the report. */
  readonly report: Period;
}

interface IndicatorCoverageQuery {
  readonly period: Period;
  readonly locality?: string;
}

/** Computes the coverage of an indicator over a period; that of a ratio or a total is the coverage of its operands. */
export type CoverageFinder = (indicator: Indicator, query: IndicatorCoverageQuery) => Coverage;

/** Creates a finder that computes the coverage of an export once for all its indicators, and that of an indicator once for all places. */
export function createCoverageFinder(sources: CoverageSources): CoverageFinder {
  const { report, office, groupIndex } = sources;
  const exports = new Map<string, ReportedExport>();
  const exportsWithEstimates = new Set<string>();
  for (const declaration of sources.catalogue.sectors.flatMap((sector) => sector.exports)) {
    const groups = groupIndex.groups.get(declaration.id) ?? [];
    exports.set(declaration.id, { declaration, groups, office });
    if (groups.some(({ isEstimate }) => isEstimate)) exportsWithEstimates.add(declaration.id);
  }
  const exportCoverages = new Map<string, Coverage>();
  const indicatorCoverages = new Map<string, Coverage>();
  const computeCoverageOfAllPlaces = (
    indicator: Indicator,
    reported: ReportedExport,
    months: Period,
  ): Coverage => {
    const isStock = isStockOrOpening(indicator.aggregation);
    const key = `${reported.declaration.id} ${isStock} ${formatMonthsKey(months)}`;
    const ofExport = getOrCreate(exportCoverages, key, () =>
      computeExportCoverage(reported, { months, report, isStock }),
    );
    const coverage = addEmptyCells(ofExport, indicator, reported);
    return exportsWithEstimates.has(reported.declaration.id)
      ? addEstimates(coverage, indicator, reported)
      : coverage;
  };
  const findCoverage: CoverageFinder = (indicator, query) => {
    const { aggregation } = indicator;
    if (!isComputedFromRows(aggregation)) {
      const operands = listOperands(aggregation).flatMap((id) => groupIndex.indicators.get(id) ?? []);
      return uniteCoverages(operands.map((operand) => findCoverage(operand, query)));
    }
    const reported = exports.get(aggregation.export);
    if (!reported) return nothingDue;
    const months = pickCountedMonths(aggregation, query.period);
    const ofAllPlaces = getOrCreate(indicatorCoverages, `${indicator.id} ${formatMonthsKey(months)}`, () =>
      computeCoverageOfAllPlaces(indicator, reported, months),
    );
    return pickLocality(ofAllPlaces, query.locality);
  };
  return findCoverage;
}

function formatMonthsKey({ year, first, last }: Period): string {
  return `${year} ${first} ${last}`;
}

function pickLocality(ofAllPlaces: Coverage, locality: string | undefined): Coverage {
  if (locality === undefined) return ofAllPlaces;
  const { estimated, ...coverage } = ofAllPlaces;
  const isOwn = ({ place }: PlaceMonths) => place?.code === locality;
  const ownEstimated = estimated?.filter(isOwn) ?? [];
  return {
    ...coverage,
    due: coverage.due.filter(isOwn),
    lacking: coverage.lacking.filter(isOwn),
    ...(ownEstimated.length > 0 && { estimated: ownEstimated }),
  };
}

/** Adds the months that only estimates say, of those that are due. */
function addEstimates(coverage: Coverage, { aggregation }: Indicator, { groups }: ReportedExport): Coverage {
  if (!("where" in aggregation)) return coverage;
  const filter = getOrCreateFoldedFilter(aggregation.where);
  const wanted = groups.filter((group) => isAcceptedByFilter(group, filter));
  const estimated = coverage.due.flatMap(({ place, months }): PlaceMonths[] => {
    const own = wanted.filter(({ locality }) => locality === undefined || locality === place?.code);
    const ownMonths = months.filter((month) => {
      const ofMonth = own.filter((group) => coversMonth(group, month));
      return ofMonth.length > 0 && ofMonth.every(({ isEstimate }) => isEstimate);
    });
    return ownMonths.length === 0 ? [] : [{ ...(place && { place }), months: ownMonths }];
  });
  return estimated.length === 0 ? coverage : { ...coverage, estimated };
}

/** Adds the months whose rows leave an optional column empty; an empty cell of any other column is an error. */
function addEmptyCells(
  coverage: Coverage,
  { aggregation }: Indicator,
  { declaration, groups }: ReportedExport,
): Coverage {
  if (aggregation.kind !== "sum" && !isStockOrOpening(aggregation)) return coverage;
  const { column: columnId, where } = aggregation;
  if (!declaration.columns.find(({ id }) => id === columnId)?.optional) return coverage;
  const filter = getOrCreateFoldedFilter(where);
  const wanted = groups.filter((group) => isAcceptedByFilter(group, filter));
  if (wanted.every(({ sums }) => sums.has(columnId))) return coverage;
  const empty = coverage.due.flatMap(({ place, months }): PlaceMonths[] => {
    const own = wanted.filter(({ locality }) => locality === undefined || locality === place?.code);
    const emptyMonths = months.filter((month) => {
      const ofMonth = own.filter((group) => coversMonth(group, month));
      return ofMonth.length > 0 && ofMonth.every(({ sums }) => !sums.has(columnId));
    });
    return emptyMonths.length === 0 ? [] : [{ ...(place && { place }), months: emptyMonths }];
  });
  return empty.length === 0
    ? coverage
    : { ...coverage, lacking: uniteCoverages([coverage, { due: [], lacking: empty }]).lacking };
}
