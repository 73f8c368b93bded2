import type { Catalogue } from "../../catalogue/declaration.ts";
import { hasErrors, type Issue } from "../../issues/issue.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import type { ExportData } from "../export-data/export-data.ts";
import { createPeriodTest } from "../groups/row-groups.ts";
import { checkUnknownTexts, checkUnmetFilters } from "./unknown-texts.ts";

interface TextCheck {
  /** An export with an error among its texts counts as not read completely: its missing figures would only repeat the error. */
  readonly gathered: ExportData;
  readonly issues: readonly Issue[];
}

/** Checks the texts of every export, also of those with errors: a text that no figure wants is a cause of its own. */
export function checkTextsAndMarkIncompleteExports(
  exportData: ExportData,
  { period, catalogue }: { readonly period: Period; readonly catalogue: Catalogue },
): TextCheck {
  const isInPeriod = createPeriodTest(period);
  const isInPeriodLastYear = createPeriodTest(toSamePeriodLastYear(period));
  const incompleteExports = new Set(exportData.incompleteExports);
  const issues: Issue[] = [];
  for (const declaration of catalogue.sectors.flatMap((sector) => sector.exports)) {
    const all = exportData.groups.get(declaration.id) ?? [];
    const counted = all.filter((group) => isInPeriod(group) || isInPeriodLastYear(group));
    const textIssues = checkUnknownTexts(declaration, counted, catalogue);
    const filterIssues = checkUnmetFilters(declaration, { all, counted }, catalogue, textIssues);
    if (hasErrors([...textIssues, ...filterIssues])) incompleteExports.add(declaration.id);
    issues.push(...textIssues, ...filterIssues);
  }
  return { gathered: { ...exportData, incompleteExports }, issues };
}
