/** Equations by floats alone, without an object for each of their numbers: nearly all hold, and only one that does not needs its cells. */
import type { ColumnOperand } from "../../catalogue/edits/edit-rule.ts";
import { zero } from "../../quantity.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { type EditContext, findOperandColumn } from "./edit-context.ts";
import { computeRoundingErrorOfColumn } from "./equations.ts";

/** A column of an equation, in the group itself or in that of the month before. */
export interface PlainTerm {
  readonly operand: ColumnOperand;
  readonly sign: 1 | -1;
  readonly isOfMonthBefore?: boolean;
}

export type PlainEquationTest = (group: RowGroup, before?: RowGroup) => boolean;

/** The tolerance is a float and may be a little off; what is so near to it is computed exactly. */
const sureShare = 1 - 1e-9;

/** Creates a test that is true only where an equation surely holds: all its numbers are there, and safe integers. */
export function createPlainEquationTest(
  terms: readonly PlainTerm[],
  context: EditContext,
  isAtLeast = false,
): PlainEquationTest {
  if (context.keepsMetEquations) return () => false;
  let tolerance = zero;
  for (const { operand } of terms) {
    const column = findOperandColumn(operand, context.catalogue);
    if (!column) return () => false;
    tolerance = tolerance.plus(computeRoundingErrorOfColumn(column, operand.export, context));
  }
  const sureTolerance = tolerance.toNumber() * sureShare;
  return (group, before = group) => {
    const residual = addTerms(terms, group, before);
    return isAtLeast ? residual >= -sureTolerance : Math.abs(residual) <= sureTolerance;
  };
}

/** NaN where a number is missing or is no safe integer, and where the sum leaves these on its way. */
function addTerms(terms: readonly PlainTerm[], group: RowGroup, before: RowGroup): number {
  let sum = 0;
  for (const { operand, sign, isOfMonthBefore } of terms) {
    const amount = (isOfMonthBefore ? before : group).sums.get(operand.column);
    sum += sign * (amount ? amount.toInteger() : Number.NaN);
    if (!Number.isSafeInteger(sum)) return Number.NaN;
  }
  return sum;
}
