import { findUnitFactor, type MoneyUnit, moneyUnits } from "../../../catalogue/units.ts";
import type { MatchedColumn } from "../matched-column.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberReader, createNumberRecordReader, isWhole, numberTraits } from "./number-column.ts";

/** Amounts of money, converted to đồng: the header decides on the unit, then the declaration. */
export const moneyColumn: ColumnTypeDefinition = {
  ...numberTraits,
  units: moneyUnits,
  createCellReader(matched, { separators }) {
    const factor = computeMoneyFactor(matched);
    return createNumberReader({
      factor,
      // An amount in đồng is whole: a lone separator can only group thousands.
      separators: factor === 1 ? "group" : separators,
      acceptsPercent: false,
      findProblem: (value) => (isWhole(value) ? undefined : "money-fraction"),
      problemDetails: { unit: resolveMoneyUnit(matched) },
    });
  },
  createRecordReader: (matched, readCell) =>
    createNumberRecordReader(matched.index, computeMoneyFactor(matched), readCell),
};

function computeMoneyFactor(matched: MatchedColumn): number {
  return findUnitFactor(moneyUnits, resolveMoneyUnit(matched)) ?? 1;
}

function resolveMoneyUnit({ column, unit }: MatchedColumn): MoneyUnit {
  return unit ?? column.unit ?? moneyUnits.base;
}
