import type { SeparatorMeanings } from "../numbers.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberCellReader, numberTraits } from "./number-column.ts";
import { createCountUnitTest, createRowUnitRecordReader, memoizeReaderByUnit, one } from "./unit-column.ts";

/** Hectares, kilograms …: a lone separator means what it means elsewhere in the file. */
export const decimalColumn: ColumnTypeDefinition = {
  ...numberTraits,
  createCellReader: ({ unit }, { separators }) => createDecimalReaderByUnit(separators)(unit?.value),
  createRecordReader: (matched, readCell, { separators }) =>
    createRowUnitRecordReader(
      { unit: one, ...matched },
      readCell,
      createDecimalReaderByUnit(separators),
      createCountUnitTest(matched),
    ),
};

function createDecimalReaderByUnit(separators: SeparatorMeanings) {
  return memoizeReaderByUnit((unit) =>
    createNumberCellReader({
      factor: unit?.factor ?? 1,
      separators,
      acceptsPercent: true,
      findProblem: () => undefined,
    }),
  );
}
