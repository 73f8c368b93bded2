import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberReader, createNumberRecordReader, numberTraits } from "./number-column.ts";

/** Hectares, kilograms …: a lone separator means what it means elsewhere in the file. */
export const decimalColumn: ColumnTypeDefinition = {
  ...numberTraits,
  createCellReader: (_, { separators }) =>
    createNumberReader({ factor: 1, separators, acceptsPercent: true, findProblem: () => undefined }),
  createRecordReader: ({ index }, readCell) => createNumberRecordReader(index, 1, readCell),
};
