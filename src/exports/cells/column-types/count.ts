import type { IssueCode } from "../../../issues/issue.ts";
import type { Quantity } from "../../../quantity.ts";
import type { ColumnTypeDefinition } from "./column-type.ts";
import { createNumberReader, createNumberRecordReader, isWhole, numberTraits } from "./number-column.ts";

/** Whole numbers of people, households, gifts …: a lone separator can only group thousands. */
export const countColumn: ColumnTypeDefinition = {
  ...numberTraits,
  createCellReader: () =>
    createNumberReader({
      factor: 1,
      separators: "group",
      acceptsPercent: false,
      findProblem: findCountProblem,
    }),
  createRecordReader: ({ index }, readCell) => createNumberRecordReader(index, 1, readCell),
};

function findCountProblem(value: Quantity): IssueCode | undefined {
  if (!isWhole(value)) return "count-fraction";
  if (value.lt(0)) return "count-negative";
  return value.gt(Number.MAX_SAFE_INTEGER) ? "number-too-large" : undefined;
}
