import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { type Period, samePeriodLastYear } from "../period.ts";
import { type Quantity, sumOf } from "../quantity.ts";
import {
  fallingTotals,
  hundredfold,
  localitiesSideBySide,
  loneMoney,
  monthsInOrder,
  smallest,
  strayLocalities,
  wrongUnits,
} from "./doubtful-values.ts";
import type { Figure } from "./figure.ts";
import type { FigureSet } from "./figure-set.ts";
import { gapsIn, twoFiles } from "./gaps.ts";
import { type Group, isInPeriod } from "./groups.ts";

/** Checks of sense: every row was read well, yet together they tell something that can hardly be. Warnings all. */
export interface SenseInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly figures: FigureSet;
  /** Exports with errors: judging what could not be read whole would only echo them. */
  readonly doubtful: ReadonlySet<string>;
}

export function doubtsOf(inputs: SenseInputs): Issue[] {
  const exports = inputs.catalogue.sectors
    .flatMap((sector) => sector.exports)
    .filter(({ id }) => !inputs.doubtful.has(id));
  const parts = inputs.doubtful.size > 0 ? [] : partDoubts(inputs);
  const years = inputs.doubtful.size > 0 ? [] : doubtfulYears(inputs);
  return [...exports.flatMap((declaration) => doubtsOfExport(declaration, inputs)), ...years, ...parts];
}

function doubtsOfExport(declaration: ExportDeclaration, inputs: SenseInputs): Issue[] {
  const { office, groups, period } = inputs;
  // Last year's rows count too: the report compares with them.
  const periods = [period, samePeriodLastYear(period)];
  const all = groups.get(declaration.id) ?? [];
  const counted = all.filter((group) => periods.some((period) => isInPeriod(group, period)));
  const monthly = { months: monthsInOrder(all), counted: new Set(counted) };
  const peers = localitiesSideBySide(counted);
  return [
    ...periods.flatMap((period) => gapsIn(declaration, counted, period, office)),
    ...twoFiles(declaration, counted, office),
    ...declaration.columns.flatMap((column) => [
      ...loneMoney(declaration, column, counted, office),
      ...fallingTotals(column, counted, periods, office),
      ...wrongUnits(declaration, column, monthly, office),
      ...strayLocalities(column, peers, office),
    ]),
  ];
}

/** A year a hundred times the other was likely typed in another unit, all of it. */
function doubtfulYears({ figures }: SenseInputs): Issue[] {
  return figures.all.flatMap(({ indicator, actual, samePeriodLastYear: before }) => {
    if (indicator.aggregation.kind === "ratio" || !actual || !before) return [];
    const [less, more] = actual.amount.lt(before.amount) ? [actual, before] : [before, actual];
    const isFar =
      less.amount.gt(0) && more.amount.gte(less.amount.times(hundredfold)) && more.amount.gt(smallest);
    if (!isFar) return [];
    const details = { name: indicator.name, now: actual.amount.toFixed(), before: before.amount.toFixed() };
    return [issue("year-doubtful", details)];
  });
}

/** "Trong đó" can never be more than the whole, and where it is said to leave nothing out, never less. */
function partDoubts({ figures, office }: SenseInputs): Issue[] {
  return figures.all.flatMap((whole) => {
    const parts = figures.all.filter(({ indicator }) => indicator.partOf === whole.indicator.id);
    if (parts.length === 0) return [];
    const places = [undefined, ...office.localities];
    return places.flatMap((place) => {
      const valueIn = (figure: Figure) => amountIn(figure, place?.code);
      const total = valueIn(whole);
      const values = parts.flatMap((part) => valueIn(part) ?? []);
      const who = place?.name ?? office.territory;
      if (total === undefined || values.length === 0) return [];
      const tooLarge = parts.filter((part) => valueIn(part)?.gt(total));
      const sum = sumOf(values);
      return [
        ...tooLarge.map((part) =>
          issue("part-exceeds", { part: part.indicator.name, whole: whole.indicator.name, who }),
        ),
        ...(whole.indicator.partsAddUp && !sum.eq(total)
          ? [
              issue("parts-differ", {
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

function amountIn(figure: Figure, locality: string | undefined): Quantity | undefined {
  const own = locality === undefined ? figure : figure.byLocality().find((one) => one.locality === locality);
  return own?.actual?.amount;
}
