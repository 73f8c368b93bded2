/** The indicators that are computed from the rows of an export: every file asks for them, so that they are sorted by export once. */
import { isComputedFromRows, type RowAggregation } from "../aggregation.ts";
import type { Catalogue, Indicator, Sector } from "../declaration.ts";

/** An indicator with the aggregation of the rows that it is computed from. */
export interface RowIndicator extends Indicator {
  readonly aggregation: RowAggregation;
}

type IndicatorsByExport = ReadonlyMap<string, readonly RowIndicator[]>;

const indicatorsBySectors = new WeakMap<readonly Sector[], IndicatorsByExport>();
const noIndicators: readonly RowIndicator[] = [];

/** Lists the indicators of an export, in the order of the report. */
export function listIndicatorsOfExport(
  exportId: string | undefined,
  { sectors }: Pick<Catalogue, "sectors">,
): readonly RowIndicator[] {
  const byExport = indicatorsBySectors.get(sectors) ?? sortByExport(sectors);
  indicatorsBySectors.set(sectors, byExport);
  return byExport.get(exportId ?? "") ?? noIndicators;
}

function sortByExport(sectors: readonly Sector[]): IndicatorsByExport {
  const byExport = new Map<string, RowIndicator[]>();
  for (const indicator of sectors.flatMap(({ indicators }) => indicators)) {
    if (!isRowIndicator(indicator)) continue;
    const known = byExport.get(indicator.aggregation.export);
    if (known) known.push(indicator);
    else byExport.set(indicator.aggregation.export, [indicator]);
  }
  return byExport;
}

function isRowIndicator(indicator: Indicator): indicator is RowIndicator {
  return isComputedFromRows(indicator.aggregation);
}

/** The columns of an export that hold rates and averages. */
export function listGivenColumns(exportId: string, catalogue: Pick<Catalogue, "sectors">): string[] {
  return listIndicatorsOfExport(exportId, catalogue).flatMap(({ aggregation }) =>
    aggregation.kind === "given" ? [aggregation.column] : [],
  );
}

/** The columns of an export that hold what there is at a moment. */
export function listStockColumns(exportId: string, catalogue: Pick<Catalogue, "sectors">): string[] {
  return listIndicatorsOfExport(exportId, catalogue).flatMap(({ aggregation }) =>
    aggregation.kind === "stock" ? [aggregation.column] : [],
  );
}
