import type { ColumnTypeDefinition, NumberForm } from "./column-type.ts";
import { createNumberCellReader, createPlainDigitsRecordReader, numberTraits } from "./number-column.ts";

const form: NumberForm = { factor: 1, separators: "decimal" };

/** Shares that the export itself computed. They do not add up, and do not reach thousands: a lone separator begins decimals. */
export const percentColumn: ColumnTypeDefinition = {
  ...numberTraits,
  findFactorOfDigits: () => 1,
  findNumberForm: () => form,
  createCellReader: () =>
    createNumberCellReader({
      ...form,
      acceptsPercent: true,
      findProblem: () => undefined,
    }),
  createRecordReader: ({ index }, readCell) => createPlainDigitsRecordReader(index, 1, readCell),
};
