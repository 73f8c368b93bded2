/** Sums that must hold: exact, but for the last written digit of amounts of money. */
import type { Column } from "../../catalogue/declaration.ts";
import { type Quantity, zero } from "../../quantity.ts";
import type { EditCell, EditCheck, EditKey, Equation } from "./edit-check.ts";
import type { EditContext } from "./edit-context.ts";
import { findRoundingError } from "./written-precision.ts";

/** Builds the check that the cells of `minus` add up to those of `plus`, or to no more than these. */
export function buildEquationCheck(
  key: EditKey,
  {
    plus,
    minus,
    isAtLeast = false,
  }: { plus: readonly EditCell[]; minus: readonly EditCell[]; isAtLeast?: boolean },
  context: EditContext,
): EditCheck {
  const terms: Equation["terms"] = [
    ...plus.map((cell) => ({ cell, sign: 1 as const })),
    ...minus.map((cell) => ({ cell, sign: -1 as const })),
  ];
  let [tolerance, residual] = [zero, zero];
  for (const { cell, sign } of terms) {
    tolerance = tolerance.plus(computeRoundingError(cell, context));
    residual = sign === 1 ? residual.plus(cell.amount) : residual.minus(cell.amount);
  }
  const equation = { terms, isAtLeast, tolerance, residual };
  return { key, outcome: "equation", equation };
}

export function isEquationMet({ isAtLeast, residual, tolerance }: Equation): boolean {
  return isAtLeast ? residual.gte(zero.minus(tolerance)) : residual.abs().lte(tolerance);
}

function computeRoundingError({ source }: EditCell, context: EditContext): Quantity {
  return source ? computeRoundingErrorOfColumn(source.column, source.exportId, context) : zero;
}

/** Half of the last digit that the column writes; 0 for counts, which are not rounded. */
export function computeRoundingErrorOfColumn(
  column: Column,
  exportId: string,
  { groups }: EditContext,
): Quantity {
  return column.type === "count" ? zero : findRoundingError(column, groups.get(exportId) ?? []);
}

/** The value with which a cell would make the equation hold. */
export function computeMendedAmount({ terms, residual }: Equation, cellId: string): Quantity | undefined {
  const term = terms.find(({ cell }) => cell.id === cellId);
  return term?.cell.amount.minus(residual.times(term.sign));
}

/** True if the equation holds after the cell has another value. */
export function holdsWith(equation: Equation, cellId: string, amount: Quantity): boolean {
  const term = equation.terms.find(({ cell }) => cell.id === cellId);
  if (!term) return isEquationMet(equation);
  const change = amount.minus(term.cell.amount).times(term.sign);
  return isEquationMet({ ...equation, residual: equation.residual.plus(change) });
}
