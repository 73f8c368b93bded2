import type { SeparatorMeanings } from "../numbers.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberCellReader, numberTraits } from "./number-column.ts";
import {
  acceptOwnThings,
  createCountUnitTest,
  createRowUnitRecordReader,
  memoizeReaderByUnit,
  one,
} from "./unit-column.ts";

/** Hectares, kilograms …: a lone separator means what it means elsewhere in the file. */
export const decimalColumn: ColumnTypeDefinition = {
  ...numberTraits,
  createCellReader: (matched, context) =>
    acceptOwnThings(createDecimalReaderByUnit(context.separators)(matched.unit?.value), matched, context),
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
