import type { IssueCode } from "../../../issues/issue.ts";
import type { Quantity } from "../../../quantity.ts";
import type { SeparatorMeanings } from "../numbers.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberCellReader, isWholeNumber, numberTraits } from "./number-column.ts";
import {
  acceptOwnThings,
  createCountUnitTest,
  createRowUnitRecordReader,
  memoizeReaderByUnit,
  one,
} from "./unit-column.ts";

/** Whole numbers of people, households, gifts …: a lone separator can only group thousands, but in "nghìn người" it may begin decimals. */
export const countColumn: ColumnTypeDefinition = {
  ...numberTraits,
  createCellReader: (matched, context) =>
    acceptOwnThings(createCountReaderByUnit(context.separators)(matched.unit?.value), matched, context),
  createRecordReader: (matched, readCell, { separators }) =>
    createRowUnitRecordReader(
      { unit: one, ...matched },
      readCell,
      createCountReaderByUnit(separators),
      createCountUnitTest(matched),
    ),
};

function createCountReaderByUnit(separators: SeparatorMeanings) {
  return memoizeReaderByUnit((unit) =>
    createNumberCellReader({
      factor: unit?.factor ?? 1,
      separators: (unit?.factor ?? 1) === 1 ? "group" : separators,
      acceptsPercent: false,
      findProblem: findCountProblemCode,
    }),
  );
}

function findCountProblemCode(value: Quantity): IssueCode | undefined {
  if (!isWholeNumber(value)) return "count-fraction";
  if (value.lt(0)) return "count-negative";
  return value.gt(Number.MAX_SAFE_INTEGER) ? "number-too-large" : undefined;
}
