/** How much a correction would change the figures that are printed. */
import type { Indicator } from "../../catalogue/declaration.ts";
import { baseMoneyUnit } from "../../catalogue/units.ts";
import { toYearMonth } from "../../period.ts";
import { createQuantity, type Quantity, roundQuantity } from "../../quantity.ts";
import { getOrCreateFoldedFilter, isAcceptedByFilter } from "../groups/folded-filter.ts";
import type { EditCell, EditKey } from "./edit-check.ts";
import type { EditContext } from "./edit-context.ts";

/** The largest change of a figure by the correction of one cell. */
export interface Effect {
  readonly share: number;
  readonly changesPrintedDigit: boolean;
}

/** A correction that hardly changes a figure is only counted, because a long list of small ones goes unread. */
const smallestShare = 0.01;

/** Tables print money in triệu đồng with one decimal. */
const printedMoneyDigit = createQuantity(100_000);

/** Computes the effect of a corrected cell; undefined if no figure prints the column, or the cell is a figure itself. */
export function computeEffect(
  { amount, source }: EditCell,
  expected: Quantity,
  { isLastYear }: EditKey,
  { catalogue, figures, period }: EditContext,
): Effect | undefined {
  if (!source) return undefined;
  const { group, exportId, column } = source;
  const change = amount.minus(expected);
  const effects = catalogue.sectors
    .flatMap(({ indicators }) => indicators)
    .filter((indicator) => printsColumn(indicator, exportId, column.id))
    .map((indicator): Effect => {
      const { aggregation } = indicator;
      const figure = figures.findFigure(indicator.id);
      const printed = (isLastYear ? figure?.samePeriodLastYear : figure?.actual)?.amount;
      const isOfLastMonth = group.month % 100 === period.last;
      const isIn =
        "where" in aggregation &&
        isAcceptedByFilter(group, getOrCreateFoldedFilter(aggregation.where)) &&
        (aggregation.kind !== "stock" || isOfLastMonth) &&
        group.month <= toYearMonth(period.year, period.last);
      if (!printed || !isIn) return { share: 0, changesPrintedDigit: false };
      const digit = indicator.unit === baseMoneyUnit ? printedMoneyDigit : createQuantity(1);
      const round = (value: Quantity) => roundQuantity(value.div(digit), 0);
      return {
        // A figure of 0 changes by no share, but by its digits.
        share: printed.eq(0) ? 0 : change.div(printed).abs().toNumber(),
        changesPrintedDigit: !round(printed).eq(round(printed.minus(change))),
      };
    });
  if (effects.length === 0) return undefined;
  return {
    share: Math.max(...effects.map(({ share }) => share)),
    changesPrintedDigit: effects.some(({ changesPrintedDigit }) => changesPrintedDigit),
  };
}

export function isNegligible(effect: Effect | undefined): boolean {
  return effect !== undefined && effect.share < smallestShare && !effect.changesPrintedDigit;
}

function printsColumn({ aggregation }: Indicator, exportId: string, column: string): boolean {
  return (
    (aggregation.kind === "sum" || aggregation.kind === "stock") &&
    aggregation.export === exportId &&
    aggregation.column === column
  );
}
