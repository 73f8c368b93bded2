import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import type { Issue } from "../../issues/issue.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import type { FigureSet } from "../figure-set.ts";
import { isInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { groupLocalitiesByMonth, groupMonthsByLocality } from "./group-values.ts";
import {
  checkCountWithoutMoney,
  checkFallingTotals,
  checkOutlierLocalities,
  checkUnitErrors,
} from "./implausible-values.ts";
import { checkImplausibleYears } from "./implausible-years.ts";
import { checkPartSums } from "./part-sums.ts";
import { checkMonthsInTwoFiles, checkReportingGaps } from "./reporting-gaps.ts";

interface SanityInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly figures: FigureSet;
  /** Exports with errors, which are not checked: their missing rows would only repeat the errors. */
  readonly incompleteExports: ReadonlySet<string>;
}

/** Checks whether rows that were read without errors are plausible together. All issues are warnings. */
export function checkSanity(inputs: SanityInputs): Issue[] {
  const exports = inputs.catalogue.sectors
    .flatMap((sector) => sector.exports)
    .filter(({ id }) => !inputs.incompleteExports.has(id));
  const exportIssues = exports.flatMap((declaration) => checkExportSanity(declaration, inputs));
  if (inputs.incompleteExports.size > 0) return exportIssues;
  return [...exportIssues, ...checkImplausibleYears(inputs.figures), ...checkPartSums(inputs)];
}

function checkExportSanity(declaration: ExportDeclaration, inputs: SanityInputs): Issue[] {
  const { office, groups, period } = inputs;
  // Last year's rows are checked too, because the report compares with them.
  const periods = [period, toSamePeriodLastYear(period)];
  const exportGroups = groups.get(declaration.id) ?? [];
  const counted = exportGroups.filter((group) => periods.some((period) => isInPeriod(group, period)));
  const monthly = { months: groupMonthsByLocality(exportGroups), counted: new Set(counted) };
  const localitiesByMonth = groupLocalitiesByMonth(counted);
  return [
    ...periods.flatMap((period) => checkReportingGaps(declaration, counted, period, office)),
    ...checkMonthsInTwoFiles(declaration, counted, office),
    ...declaration.columns.flatMap((column) => [
      ...checkCountWithoutMoney(declaration, column, counted, office),
      ...checkFallingTotals(column, counted, periods, office),
      ...checkUnitErrors(declaration, column, monthly, office),
      ...checkOutlierLocalities(column, localitiesByMonth, office),
    ]),
  ];
}
