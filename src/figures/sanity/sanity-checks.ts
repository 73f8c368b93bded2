import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { FileDates } from "../../exports/meaning/times/file-dates.ts";
import { createLazyGetter } from "../../exports/memoize.ts";
import { createSummableColumnTest } from "../../exports/table/totals/totals.ts";
import type { Issue } from "../../issues/issue.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import type { FigureSet } from "../figure-set.ts";
import type { FileRowKeys } from "../files/repeated-rows.ts";
import { type RowGroup, selectGroupsOfPeriods } from "../groups/row-groups.ts";
import { omitSpans } from "../groups/span-groups.ts";
import type { TargetRow } from "../plans/year-plans.ts";
import { checkCopiedSlicesAndZeroMonths } from "./copied-slices.ts";
import { checkCopiedPublishedFigures, checkCopiedYears } from "./copied-years.ts";
import { checkDoubtfulFlows, findCumulativeFlows } from "./doubtful-flows.ts";
import { checkGivenValues } from "./given-values.ts";
import { groupLocalitiesByMonthAndTexts } from "./group-values.ts";
import {
  checkCountAndMoneyMismatch,
  checkFallingCumulativeTotals,
  checkOutlierLocalities,
} from "./implausible-values.ts";
import { checkImplausibleYearChanges } from "./implausible-years.ts";
import { checkIncompleteSurveys } from "./incomplete-surveys.ts";
import { checkLunarYears } from "./lunar-years.ts";
import { checkPartsAgainstWhole } from "./part-sums.ts";
import { checkPlansWithoutActual } from "./plans-without-actual.ts";
import { checkMonthAndLocalityGaps, checkMonthsInTwoFiles } from "./reporting-gaps.ts";
import { checkSpans } from "./spans.ts";
import { checkSwappedDates } from "./swapped-dates.ts";
import { checkTerritoryRowsBesideLocalityRows } from "./whole-and-places.ts";

interface SanityInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly figures: FigureSet;
  /** Exports with errors, which are not checked: their missing rows would only repeat the errors. */
  readonly incompleteExports: ReadonlySet<string>;
  readonly targets: readonly TargetRow[];
  readonly dates: readonly FileDates[];
  /** By file: the columns of numbers that it has. */
  readonly rowKeys: readonly Pick<FileRowKeys, "file" | "numberColumns">[];
}

/** Checks whether rows that were read without errors are plausible together. Only doubts about the time or place of a whole file are errors. */
export function checkSanity(inputs: SanityInputs): Issue[] {
  const exports = inputs.catalogue.sectors
    .flatMap((sector) => sector.exports)
    .filter(({ id }) => !inputs.incompleteExports.has(id));
  const exportIssues = exports.flatMap((declaration) => checkExportSanity(declaration, inputs));
  const allExportIssues = [...exportIssues, ...checkSwappedDates(inputs.dates)];
  if (inputs.incompleteExports.size > 0) return allExportIssues;
  return [
    ...allExportIssues,
    ...checkImplausibleYearChanges(inputs.figures),
    ...checkDoubtfulFlows(inputs.figures, findCumulativeFlows(inputs)),
    ...checkPartsAgainstWhole(inputs),
    ...checkPlansWithoutActual(inputs),
  ];
}

function checkExportSanity(declaration: ExportDeclaration, inputs: SanityInputs): Issue[] {
  const { office, groups, period } = inputs;
  // Last year's rows are checked too, because the report compares with them.
  const lastYear = toSamePeriodLastYear(period);
  const periods = [period, lastYear] as const;
  const allGroups = groups.get(declaration.id) ?? [];
  // Months are compared with months alone; a row of several months is looked at for gaps and overlaps.
  const exportGroups = omitSpans(allGroups);
  const ofBothYears = selectGroupsOfPeriods(allGroups, periods);
  const counted = omitSpans(ofBothYears);
  const listLocalitiesByMonth = createLazyGetter(() => groupLocalitiesByMonthAndTexts(counted));
  return [
    ...periods.flatMap((period) => checkMonthAndLocalityGaps(declaration, allGroups, period, office)),
    ...checkIncompleteSurveys(declaration, exportGroups, inputs),
    ...periods.flatMap((period) => checkSpans(declaration, allGroups, period, inputs)),
    ...periods.flatMap((period) => checkGivenValues(declaration, allGroups, period, inputs.catalogue)),
    ...checkMonthsInTwoFiles(declaration, counted, office, inputs.rowKeys),
    ...checkCopiedYears(declaration, counted, period),
    ...checkCopiedPublishedFigures(declaration, counted, period, inputs.figures),
    ...checkLunarYears(counted),
    ...checkCopiedSlicesAndZeroMonths(
      declaration,
      counted,
      office,
      createSummableColumnTest(declaration, inputs.catalogue),
    ),
    ...checkTerritoryRowsBesideLocalityRows(declaration, ofBothYears, inputs),
    ...declaration.columns.flatMap((column) => [
      ...checkCountAndMoneyMismatch(declaration, column, counted, office),
      ...checkFallingCumulativeTotals(column, counted, periods, office),
      ...checkOutlierLocalities(column, counted, { office, listLocalitiesByMonth }),
    ]),
  ];
}
