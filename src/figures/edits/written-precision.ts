/** The last digit that the cells of a column are written with: 0,1 triệu đồng. */
import type { Column } from "../../catalogue/declaration.ts";
import { parseMoneyUnitFactor } from "../../catalogue/units.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import { createQuantity, findLastDigitExponent, type Quantity } from "../../quantity.ts";
import type { RowGroup } from "../groups/row-groups.ts";

/** Caches the rounding errors of the columns of an export, because every equation of it asks. */
const roundingErrorCache = new WeakMap<readonly RowGroup[], Map<string, Quantity>>();

/** Finds half of the last digit with which a column is written, by which any of its numbers may be off. */
export function findRoundingError(column: Column, groups: readonly RowGroup[]): Quantity {
  const cache = getOrCreate(roundingErrorCache, groups, () => new Map<string, Quantity>());
  return getOrCreate(cache, column.id, () => computeWrittenPrecision(column, groups).div(2));
}

/**
 * Computes the last digit that any number of the column uses, at most the declared unit: in a column in triệu đồng with one decimal,
 * 100.000. Files do not keep it, and a column of round numbers would seem rounded.
 */
function computeWrittenPrecision({ id, unit }: Column, groups: readonly RowGroup[]): Quantity {
  const factor = unit === undefined ? undefined : parseMoneyUnitFactor(unit);
  let exponent = Math.log10(factor ?? 1);
  for (const { sums } of groups) {
    const amount = sums.get(id);
    if (amount && !amount.eq(0)) exponent = Math.min(exponent, findLastDigitExponent(amount));
  }
  return createQuantity(`1e${exponent}`);
}
