import type { Unit } from "../../../catalogue/units.ts";
import { buildProblemReading, type CellReader } from "../cell-reading.ts";
import type { MatchedColumn } from "../matched-column.ts";
import { parseNumberParts, type SeparatorMeanings } from "../numbers.ts";
import type { ColumnTypeDefinition, NumberForm } from "./column-type.ts";
import { createNumberCellReader, isWholeNumber, numberTraits } from "./number-column.ts";
import {
  createRowUnitRecordReader,
  findConflictWithWholeColumnUnit,
  findFactorOfWholeColumn,
  memoizeReaderByUnit,
  splitNumberAndUnit,
} from "./unit-column.ts";

/** Amounts of money, converted to đồng by the unit of the cell, of its row or of the column; without one they mean nothing. */
export const moneyColumn: ColumnTypeDefinition = {
  ...numberTraits,
  needsUnit: true,
  findFactorOfDigits: findFactorOfWholeColumn,
  findNumberForm: ({ unit, rowUnits }, { separators }) =>
    rowUnits || !unit ? undefined : buildMoneyForm(unit.value, separators),
  createCellReader(matched, { separators }) {
    const readerByUnit = createMoneyReaderByUnit(separators);
    const readPlain = readerByUnit(matched.unit?.value);
    return (cell) => {
      const own = !endsWithDigit(cell) && endsWithLetter.test(cell) ? splitNumberAndUnit(cell) : undefined;
      if (!own) return readPlain(cell);
      return findConflictWithWholeColumnUnit(matched, own.unit, "cell") ?? readerByUnit(own.unit)(own.number);
    };
  },
  createRecordReader: (matched, readCell, { separators }) =>
    createRowUnitRecordReader(
      matched,
      readCell,
      createMoneyReaderByUnit(separators),
      createMoneyUnitTest(matched),
    ),
};

/** True for nearly every cell, for which no pattern is run. */
function endsWithDigit(cell: string): boolean {
  const code = cell.charCodeAt(cell.length - 1);
  return code >= zeroDigit && code <= nineDigit;
}

const zeroDigit = 48;
const nineDigit = 57;
const endsWithLetter = /[\p{L}₫)]\s*$/u;

function createMoneyUnitTest({ rowUnits }: MatchedColumn): (unit: Unit) => boolean {
  return ({ kind }) => kind === "money" || (kind === "multiple" && (rowUnits?.takesMultiple ?? false));
}

function createMoneyReaderByUnit(separators: SeparatorMeanings) {
  return memoizeReaderByUnit((unit) =>
    unit ? createMoneyReader(unit, separators) : refuseMoneyWithoutUnitUnlessZero,
  );
}

function createMoneyReader(unit: Unit, separators: SeparatorMeanings): CellReader {
  return createNumberCellReader({
    ...buildMoneyForm(unit, separators),
    acceptsPercent: false,
    findProblem: (value) => (isWholeNumber(value) ? undefined : "money-fraction"),
    problemDetails: { unit: unit.name },
  });
}

function buildMoneyForm({ factor }: Unit, separators: SeparatorMeanings): NumberForm {
  // An amount in đồng is whole: a lone separator can only group thousands.
  return { factor, separators: factor === 1 ? "group" : separators };
}

const readUnreadable = createNumberCellReader({
  factor: 1,
  separators: "group",
  acceptsPercent: false,
  findProblem: () => undefined,
});

/** Nothing is nothing in every unit; any other amount needs one. */
function refuseMoneyWithoutUnitUnlessZero(cell: string): ReturnType<CellReader> {
  const parsed = parseNumberParts(cell);
  const hasUnitlessAmount =
    parsed !== undefined && !parsed.percent && /[1-9]/.test(parsed.whole + parsed.fraction);
  return hasUnitlessAmount ? buildProblemReading("unit-missing", cell) : readUnreadable(cell);
}
