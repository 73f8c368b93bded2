/** Declared rules that no number of the data has met: a wrong column, text or time would otherwise stay unknown. */
import type { Catalogue } from "../../catalogue/declaration.ts";
import {
  type EditRule,
  isInTimeOfRule,
  listExportsOfRule,
  listIndicatorOperands,
} from "../../catalogue/edits/edit-rule.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import type { ExportData } from "../export-data/export-data.ts";
import { findExportId } from "../groups/key-columns.ts";
import { describeRule } from "./edit-kind-list.ts";
import type { EditReport } from "./evaluate-edits.ts";

/** Checks the reports of all years. A rule on data that are not there, not of its time or not read completely is not expected to be met. */
export function checkUnmetRules(
  reports: readonly EditReport[],
  { groups, incompleteExports }: Pick<ExportData, "groups" | "incompleteExports">,
  catalogue: Catalogue,
): Issue[] {
  const met = new Set(
    reports.flatMap(({ tallies }) => tallies.flatMap(({ rule, checked }) => (checked > 0 ? [rule] : []))),
  );
  const hasDataOfTime = (rule: EditRule, exportId: string) =>
    !incompleteExports.has(exportId) &&
    (groups.get(exportId) ?? []).some(({ month }) => isInTimeOfRule(rule, month));
  return catalogue.sectors
    .flatMap(({ edits = [] }) => edits)
    .filter((rule) => !rule.isDerived && !met.has(rule.id))
    .filter((rule) => listReadExports(rule, catalogue).every((id) => hasDataOfTime(rule, id)))
    .map((rule) => {
      const details = { id: rule.id, rule: describeRule(rule, { catalogue }) };
      return buildIssue("edit-unmet", details, { file: `sectors/${rule.sector}.yaml` });
    });
}

/** The exports of a rule's columns, or of its indicators. */
function listReadExports(rule: EditRule, { sectors }: Catalogue): string[] {
  const indicators = sectors.flatMap((sector) => sector.indicators);
  const ofIndicators = listIndicatorOperands(rule).flatMap((id) =>
    indicators
      .filter((indicator) => indicator.id === id)
      .flatMap(({ aggregation }) => findExportId(aggregation) ?? []),
  );
  return [...listExportsOfRule(rule), ...ofIndicators];
}
