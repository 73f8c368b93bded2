import type { SeparatorMeanings } from "../numbers.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberReader, numberTraits } from "./number-column.ts";
import { countThings, createReaderByUnit, createUnitRecordReader, one } from "./unit-column.ts";

/** Hectares, kilograms …: a lone separator means what it means elsewhere in the file. */
export const decimalColumn: ColumnTypeDefinition = {
  ...numberTraits,
  createCellReader: ({ unit }, { separators }) => createDecimalReaders(separators)(unit?.value),
  createRecordReader: (matched, readCell, { separators }) =>
    createUnitRecordReader(
      { unit: one, ...matched },
      readCell,
      createDecimalReaders(separators),
      countThings(matched),
    ),
};

function createDecimalReaders(separators: SeparatorMeanings) {
  return createReaderByUnit((unit) =>
    createNumberReader({
      factor: unit?.factor ?? 1,
      separators,
      acceptsPercent: true,
      findProblem: () => undefined,
    }),
  );
}
