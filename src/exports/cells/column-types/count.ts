import type { IssueCode } from "../../../issues/issue.ts";
import type { Quantity } from "../../../quantity.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { isWholeNumber, numberTraits } from "./number-column.ts";
import { createReadersOfThings } from "./unit-column.ts";

/** Whole numbers of people, households, gifts …: a lone separator can only group thousands, but in "nghìn người" it may begin decimals. */
export const countColumn: ColumnTypeDefinition = {
  ...numberTraits,
  ...createReadersOfThings((factor, separators) => ({
    factor,
    separators: factor === 1 ? "group" : separators,
    acceptsPercent: false,
    findProblem: findCountProblemCode,
  })),
};

function findCountProblemCode(value: Quantity): IssueCode | undefined {
  if (!isWholeNumber(value)) return "count-fraction";
  if (value.lt(0)) return "count-negative";
  return value.gt(Number.MAX_SAFE_INTEGER) ? "number-too-large" : undefined;
}
