import type { Catalogue, ExportDeclaration } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { type Issue, issue } from "../issues/issue.ts";
import { type Period, samePeriodLastYear } from "../period.ts";
import { type Quantity, sumOf } from "../quantity.ts";
import {
  fallingTotals,
  localitiesSideBySide,
  loneMoney,
  monthsInOrder,
  strayLocalities,
  wrongUnits,
} from "./doubtful-values.ts";
import type { Figure } from "./figure.ts";
import type { FigureSet } from "./figure-set.ts";
import { gapsIn, twoFiles } from "./gaps.ts";
import { exportOf, type Group, isInPeriod } from "./groups.ts";
import type { Published } from "./published.ts";

/** Checks of sense: every row was read well, yet together they tell something that can hardly be. Warnings all. */
export interface SenseInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly figures: FigureSet;
  readonly published: Published;
  /** Exports with errors: judging what could not be read whole would only echo them. */
  readonly doubtful: ReadonlySet<string>;
}

export function doubtsOf(inputs: SenseInputs): Issue[] {
  const exports = inputs.catalogue.sectors
    .flatMap((sector) => sector.exports)
    .filter(({ id }) => !inputs.doubtful.has(id));
  const parts = inputs.doubtful.size > 0 ? [] : partDoubts(inputs);
  return [...exports.flatMap((declaration) => doubtsOfExport(declaration, inputs)), ...parts];
}

/** The period, and the same one last year, with which it is compared; unless what was signed then stands instead of the rows. */
function periodsThatCount(
  { id }: ExportDeclaration,
  { period, catalogue, published }: SenseInputs,
): Period[] {
  const before = samePeriodLastYear(period);
  const isSigned = catalogue.sectors
    .flatMap(({ indicators }) => indicators)
    .filter(({ aggregation }) => exportOf(aggregation) === id)
    .every((indicator) => published(indicator.id, before, undefined) !== undefined);
  return isSigned ? [period] : [period, before];
}

function doubtsOfExport(declaration: ExportDeclaration, inputs: SenseInputs): Issue[] {
  const { office, groups } = inputs;
  const periods = periodsThatCount(declaration, inputs);
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
