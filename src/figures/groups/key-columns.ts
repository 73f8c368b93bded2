import type { Aggregation, Catalogue, Indicator } from "../../catalogue/declaration.ts";

/** Collects the text columns that separate an export's groups: those by which an indicator filters, breaks down, or dates a completion or a stock. */
export function collectExportKeyColumns(exportId: string, catalogue: Catalogue): string[] {
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
  const columns = indicators
    .filter(({ aggregation }) => findExportId(aggregation) === exportId)
    .flatMap(collectIndicatorKeyColumns);
  return [...new Set(columns)];
}

export function collectIndicatorKeyColumns({ aggregation, breakdowns }: Indicator): string[] {
  return [
    ...("where" in aggregation ? Object.keys(aggregation.where) : []),
    ...(aggregation.kind === "done" ? [aggregation.completed] : []),
    ...(aggregation.kind === "stock" && aggregation.dated
      ? [aggregation.dated.day, ...aggregation.dated.labels]
      : []),
    ...breakdowns,
  ];
}

/** The export that an indicator is computed from; a ratio has none of its own. */
export function findExportId(aggregation: Aggregation): string | undefined {
  return aggregation.kind === "ratio" ? undefined : aggregation.export;
}
