import type { ColumnTypeDefinition } from "./column-type.ts";
import { numberTraits } from "./number-column.ts";
import { createReadersOfThings } from "./unit-column.ts";

/** Hectares, kilograms …: a lone separator means what it means elsewhere in the file. */
export const decimalColumn: ColumnTypeDefinition = {
  ...numberTraits,
  ...createReadersOfThings((factor, separators) => ({
    factor,
    separators,
    acceptsPercent: true,
    findProblem: () => undefined,
  })),
};
