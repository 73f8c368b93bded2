/** The last digit that the cells of a column are written with: 0,1 triệu đồng. */
import type { Column } from "../../catalogue/declaration.ts";
import { parseMoneyUnitFactor } from "../../catalogue/units.ts";
import { createQuantity, findLastDigitExponent, type Quantity } from "../../quantity.ts";
import type { RowGroup } from "../groups/row-groups.ts";

/** Caches the precision of the columns of an export, because every equation of it asks. */
const precisionCache = new WeakMap<readonly RowGroup[], Map<string, Quantity>>();

/**
 * Finds the last digit that any number of the column uses, at most the declared unit: in a column in triệu đồng with one decimal,
 * 100.000. Files do not keep it, and a column of round numbers would seem rounded.
 */
export function findWrittenPrecision(column: Column, groups: readonly RowGroup[]): Quantity {
  const cache = precisionCache.get(groups) ?? new Map<string, Quantity>();
  precisionCache.set(groups, cache);
  const known = cache.get(column.id) ?? computeWrittenPrecision(column, groups);
  cache.set(column.id, known);
  return known;
}

function computeWrittenPrecision({ id, unit }: Column, groups: readonly RowGroup[]): Quantity {
  const factor = unit === undefined ? undefined : parseMoneyUnitFactor(unit);
  let exponent = Math.log10(factor ?? 1);
  for (const { sums } of groups) {
    const amount = sums.get(id);
    if (amount && !amount.eq(0)) exponent = Math.min(exponent, findLastDigitExponent(amount));
  }
  return createQuantity(`1e${exponent}`);
}
