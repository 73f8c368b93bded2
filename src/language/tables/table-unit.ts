/** The unit in which a table prints the numbers of a row or column, and how a recorded cell names it. */
import type { FigureWithoutBreakdowns } from "../../figures/figure.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import { magnitudes } from "../numbers/number-text.ts";

/** Stands in a recorded format where a template's figure has the name of its helper. */
export const cellFormatName = "cell";

/** The unit in which all numbers of a row or column are printed. */
export interface TableUnit {
  readonly name: string;
  readonly divisor: Quantity;
  readonly decimals: number | undefined;
}

/** Triệu đồng with one decimal if all amounts are that large, so that columns stay narrow; else the unit itself. */
export function chooseTableUnit(unit: string, amounts: readonly Quantity[]): TableUnit {
  const isLarge = (amount: Quantity) => amount.eq(0) || amount.abs().gte(millionDong.divisor);
  return unit === "đồng" && amounts.every(isLarge) ? millionDong : buildUnscaledTableUnit(unit);
}

/** The amounts of a figure that a table prints in the figure's unit. */
export function collectPrintedAmounts({
  actual,
  plan,
  samePeriodLastYear,
}: FigureWithoutBreakdowns): Quantity[] {
  return [actual?.amount, plan, samePeriodLastYear?.amount].filter(
    (amount) => amount !== null && amount !== undefined,
  );
}

/** The divisor from the unit of the figure to the unit of a cell with this format. */
export function resolveCellDivisor(cellFormat: string): Quantity {
  return isInMillionDong(cellFormat) ? millionDong.divisor : createQuantity(1);
}

export function isInMillionDong(cellFormat: string): boolean {
  return cellFormat.endsWith(" in=triệu");
}

export const millionDong: TableUnit = { name: "triệu đồng", divisor: magnitudes.triệu, decimals: 1 };

export function buildUnscaledTableUnit(unit: string): TableUnit {
  return { name: unit, divisor: magnitudes.số, decimals: undefined };
}

export function toCellFormat(unit: TableUnit): string {
  return unit === millionDong ? `${cellFormatName} in=triệu` : cellFormatName;
}
