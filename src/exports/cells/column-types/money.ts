import type { Unit } from "../../../catalogue/units.ts";
import { buildProblem, type CellReader } from "../cell-reading.ts";
import type { MatchedColumn } from "../matched-column.ts";
import { parseNumber, type SeparatorMeanings } from "../numbers.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberReader, isWhole, numberTraits } from "./number-column.ts";
import {
  createReaderByUnit,
  createUnitRecordReader,
  findUnitConflict,
  splitCellUnit,
} from "./unit-column.ts";

/** Amounts of money, converted to đồng by the unit of the cell, of its row or of the column; without one they mean nothing. */
export const moneyColumn: ColumnTypeDefinition = {
  ...numberTraits,
  needsUnit: true,
  createCellReader(matched, { separators }) {
    const readerByUnit = createMoneyReaders(separators);
    const readPlain = readerByUnit(matched.unit?.value);
    return (cell) => {
      const own = endsWithLetter.test(cell) ? splitCellUnit(cell) : undefined;
      if (!own) return readPlain(cell);
      return findUnitConflict(matched, own.unit, "ô") ?? readerByUnit(own.unit)(own.number);
    };
  },
  createRecordReader: (matched, readCell, { separators }) =>
    createUnitRecordReader(matched, readCell, createMoneyReaders(separators), isMoney(matched)),
};

const endsWithLetter = /[\p{L}₫)]\s*$/u;

function isMoney({ rowUnits }: MatchedColumn): (unit: Unit) => boolean {
  return ({ kind }) => kind === "money" || (kind === "multiple" && (rowUnits?.takesMultiple ?? false));
}

function createMoneyReaders(separators: SeparatorMeanings) {
  return createReaderByUnit((unit) => (unit ? createMoneyReader(unit, separators) : readWithoutUnit));
}

function createMoneyReader(unit: Unit, separators: SeparatorMeanings): CellReader {
  return createNumberReader({
    factor: unit.factor,
    // An amount in đồng is whole: a lone separator can only group thousands.
    separators: unit.factor === 1 ? "group" : separators,
    acceptsPercent: false,
    findProblem: (value) => (isWhole(value) ? undefined : "money-fraction"),
    problemDetails: { unit: unit.name },
  });
}

const readUnreadable = createNumberReader({
  factor: 1,
  separators: "group",
  acceptsPercent: false,
  findProblem: () => undefined,
});

/** Nothing is nothing in every unit; any other amount needs one. */
function readWithoutUnit(cell: string): ReturnType<CellReader> {
  const parsed = parseNumber(cell);
  const hasUnitlessAmount =
    parsed !== undefined && !parsed.percent && /[1-9]/.test(parsed.whole + parsed.fraction);
  return hasUnitlessAmount ? buildProblem("unit-missing", cell) : readUnreadable(cell);
}
