import { type Aggregation, isComputedFromRows, isTaskAggregation } from "../../catalogue/aggregation.ts";
import { listEditRulesOfExport } from "../../catalogue/by-export/edit-rules.ts";
import { listIndicatorsOfExport } from "../../catalogue/by-export/indicators.ts";
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import type { EditRule } from "../../catalogue/edits/edit-rule.ts";

/**
 * Collects the text columns that separate an export's groups: those by which an indicator filters, breaks down, or dates a completion
 * or a stock, and those by which an edit rule tells rows apart.
 */
export function collectExportKeyColumns(exportId: string, catalogue: Catalogue): string[] {
  const columns = listIndicatorsOfExport(exportId, catalogue).flatMap(collectIndicatorKeyColumns);
  const ruleColumns = listEditRulesOfExport(exportId, catalogue).flatMap(collectRuleKeyColumns);
  return [...new Set([...columns, ...ruleColumns])];
}

function collectRuleKeyColumns(rule: EditRule): string[] {
  return [...Object.keys(rule.where), ...(rule.kind === "over" ? [rule.over] : [])];
}

export function collectIndicatorKeyColumns({ aggregation, breakdowns }: Indicator): string[] {
  return [
    ...("where" in aggregation ? Object.keys(aggregation.where) : []),
    ...(isTaskAggregation(aggregation) ? [aggregation.completed, aggregation.deadline ?? []].flat() : []),
    ...("dated" in aggregation && aggregation.dated
      ? [aggregation.dated.day, ...aggregation.dated.labels]
      : []),
    ...breakdowns,
  ];
}

/** The export that an indicator is computed from; one computed from other indicators has none of its own. */
export function findExportId(aggregation: Aggregation): string | undefined {
  return isComputedFromRows(aggregation) ? aggregation.export : undefined;
}
