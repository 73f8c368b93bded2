import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office.ts";
import { buildIssue, type Issue } from "../../issues/issue.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import { type Quantity, sumQuantities } from "../../quantity.ts";
import type { Figure } from "../figure.ts";
import type { FigureSet } from "../figure-set.ts";
import { isInPeriod, type RowGroup } from "../groups/row-groups.ts";
import {
  checkCountWithoutMoney,
  checkFallingTotals,
  checkOutlierLocalities,
  checkUnitErrors,
  groupLocalitiesByMonth,
  groupMonthsByLocality,
  outlierFactor,
  smallestCheckedAmount,
} from "./implausible-values.ts";
import { checkMonthsInTwoFiles, checkReportingGaps } from "./reporting-gaps.ts";

/** Checks of sense: every row was read well, yet together they tell something that can hardly be. Warnings all. */
export interface SanityInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly figures: FigureSet;
  /** Exports with errors: judging what could not be read whole would only echo them. */
  readonly incompleteExports: ReadonlySet<string>;
}

export function findSanityIssues(inputs: SanityInputs): Issue[] {
  const exports = inputs.catalogue.sectors
    .flatMap((sector) => sector.exports)
    .filter(({ id }) => !inputs.incompleteExports.has(id));
  const parts = inputs.incompleteExports.size > 0 ? [] : checkPartSums(inputs);
  const years = inputs.incompleteExports.size > 0 ? [] : checkImplausibleYears(inputs);
  return [...exports.flatMap((declaration) => checkExportSanity(declaration, inputs)), ...years, ...parts];
}

function checkExportSanity(declaration: ExportDeclaration, inputs: SanityInputs): Issue[] {
  const { office, groups, period } = inputs;
  // Last year's rows count too: the report compares with them.
  const periods = [period, toSamePeriodLastYear(period)];
  const all = groups.get(declaration.id) ?? [];
  const counted = all.filter((group) => periods.some((period) => isInPeriod(group, period)));
  const monthly = { months: groupMonthsByLocality(all), counted: new Set(counted) };
  const peers = groupLocalitiesByMonth(counted);
  return [
    ...periods.flatMap((period) => checkReportingGaps(declaration, counted, period, office)),
    ...checkMonthsInTwoFiles(declaration, counted, office),
    ...declaration.columns.flatMap((column) => [
      ...checkCountWithoutMoney(declaration, column, counted, office),
      ...checkFallingTotals(column, counted, periods, office),
      ...checkUnitErrors(declaration, column, monthly, office),
      ...checkOutlierLocalities(column, peers, office),
    ]),
  ];
}

/** A year a hundred times the other was likely typed in another unit, all of it. */
function checkImplausibleYears({ figures }: SanityInputs): Issue[] {
  return figures.all.flatMap(({ indicator, actual, samePeriodLastYear: before }) => {
    if (indicator.aggregation.kind === "ratio" || !actual || !before) return [];
    const [less, more] = actual.amount.lt(before.amount) ? [actual, before] : [before, actual];
    const isFar =
      less.amount.gt(0) &&
      more.amount.gte(less.amount.times(outlierFactor)) &&
      more.amount.gt(smallestCheckedAmount);
    if (!isFar) return [];
    const details = { name: indicator.name, now: actual.amount.toFixed(), before: before.amount.toFixed() };
    return [buildIssue("year-doubtful", details)];
  });
}

/** "Trong đó" can never be more than the whole, and where it is said to leave nothing out, never less. */
function checkPartSums({ figures, office }: SanityInputs): Issue[] {
  return figures.all.flatMap((whole) => {
    const parts = figures.all.filter(({ indicator }) => indicator.partOf === whole.indicator.id);
    if (parts.length === 0) return [];
    const places = [undefined, ...office.localities];
    return places.flatMap((place) => {
      const valueIn = (figure: Figure) => findAmount(figure, place?.code);
      const total = valueIn(whole);
      const values = parts.flatMap((part) => valueIn(part) ?? []);
      const who = place?.name ?? office.territory;
      if (total === undefined || values.length === 0) return [];
      const tooLarge = parts.filter((part) => valueIn(part)?.gt(total));
      const sum = sumQuantities(values);
      return [
        ...tooLarge.map((part) =>
          buildIssue("part-exceeds", { part: part.indicator.name, whole: whole.indicator.name, who }),
        ),
        ...(whole.indicator.partsAddUp && !sum.eq(total)
          ? [
              buildIssue("parts-differ", {
                whole: whole.indicator.name,
                who,
                sum: sum.toFixed(),
                total: total.toFixed(),
              }),
            ]
          : []),
      ];
    });
  });
}

function findAmount(figure: Figure, locality: string | undefined): Quantity | undefined {
  const placeFigure =
    locality === undefined ? figure : figure.byLocality().find((one) => one.locality === locality);
  return placeFigure?.actual?.amount;
}
