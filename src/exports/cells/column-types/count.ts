import type { IssueCode } from "../../../issues/issue.ts";
import type { Quantity } from "../../../quantity.ts";
import type { SeparatorMeanings } from "../numbers.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberReader, isWhole, numberTraits } from "./number-column.ts";
import { countThings, createReaderByUnit, createUnitRecordReader, one } from "./unit-column.ts";

/** Whole numbers of people, households, gifts …: a lone separator can only group thousands, but in "nghìn người" it may begin decimals. */
export const countColumn: ColumnTypeDefinition = {
  ...numberTraits,
  createCellReader: ({ unit }, { separators }) => createCountReaders(separators)(unit?.value),
  createRecordReader: (matched, readCell, { separators }) =>
    createUnitRecordReader(
      { unit: one, ...matched },
      readCell,
      createCountReaders(separators),
      countThings(matched),
    ),
};

function createCountReaders(separators: SeparatorMeanings) {
  return createReaderByUnit((unit) =>
    createNumberReader({
      factor: unit?.factor ?? 1,
      separators: (unit?.factor ?? 1) === 1 ? "group" : separators,
      acceptsPercent: false,
      findProblem: findCountProblem,
    }),
  );
}

function findCountProblem(value: Quantity): IssueCode | undefined {
  if (!isWhole(value)) return "count-fraction";
  if (value.lt(0)) return "count-negative";
  return value.gt(Number.MAX_SAFE_INTEGER) ? "number-too-large" : undefined;
}
