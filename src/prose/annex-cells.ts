/** How figures stand in the cells of a table, where the heading names the unit. */
import type { Figure, Value } from "../figures/figure.ts";
import { type Quantity, quantity } from "../quantity.ts";
import type { Aspect } from "./line.ts";
import { magnitudes, numeral } from "./numbers.ts";
import type { Phrase } from "./phrase.ts";

/** A figure without what it is made of. */
export type FigureRow = Omit<Figure, "byLocality" | "byMonth">;

/** A figure in print, or the mark that stands where there is none, with what words it anew (see `cellAnew`). */
export type Cell = Phrase & { readonly format: string };

/** Of official statistics: nothing happened, or nothing is asked of it. */
export const notArisen = "-";
/** It may have happened, but was not reported. */
export const notReported = "…";

/** The unit of a row or column, in which all its numbers are printed. */
export interface TableUnit {
  readonly name: string;
  readonly size: Quantity;
  readonly decimals: number | undefined;
}

/** Money in triệu đồng with one decimal where all its amounts are that large, so that columns stay narrow; else as it is. */
export function tableUnit(unit: string, amounts: readonly Quantity[]): TableUnit {
  const isLarge = (amount: Quantity) => amount.eq(0) || amount.abs().gte(millions.size);
  return unit === "đồng" && amounts.every(isLarge) ? millions : unitAsItIs(unit);
}

/** Every amount of a figure that a table prints in the figure's unit. */
export function amountsOf({ actual, plan, samePeriodLastYear }: FigureRow): Quantity[] {
  return [actual?.amount, plan, samePeriodLastYear?.amount].filter(
    (amount) => amount !== null && amount !== undefined,
  );
}

export function planCell({ plan }: FigureRow, unit: TableUnit): Cell {
  return plan === null ? without("plan", notArisen, unit) : number("plan", plan, unit);
}

export function actualCell({ actual }: FigureRow, unit: TableUnit): Cell {
  return valueCell("actual", actual, unit);
}

export function lastYearCell({ samePeriodLastYear }: FigureRow, unit: TableUnit): Cell {
  return valueCell("samePeriodLastYear", samePeriodLastYear, unit);
}

/** Actual / plan in percent. */
export function planPercentCell({ plan, actual, planPercent }: FigureRow): Cell {
  if (planPercent) return percent("planPercent", planPercent);
  return without("planPercent", plan === null || actual !== null ? notArisen : notReported);
}

/** Actual / last year in percent; a rate in points more or less. */
export function comparedCell({ actual, samePeriodLastYear, changePercent, changePoints }: FigureRow): Cell {
  if (changePoints)
    return { aspect: "change", value: changePoints, shown: signed(changePoints), format: "cell" };
  if (changePercent) return percent("change", changePercent.plus(100));
  return without("change", actual !== null && samePeriodLastYear !== null ? notArisen : notReported);
}

/** The cell of an old table as it would be printed today, in the unit that the table's heading names. */
export function cellAnew(figure: FigureRow, aspect: Aspect, format: string): Cell {
  const { unit } = figure.indicator;
  const cells: Record<Aspect, (figure: FigureRow, unit: TableUnit) => Cell> = {
    plan: planCell,
    planPercent: planPercentCell,
    actual: actualCell,
    parts: actualCell,
    samePeriodLastYear: lastYearCell,
    change: comparedCell,
  };
  return cells[aspect](figure, format === formatOf(millions) ? millions : unitAsItIs(unit));
}

/** What a cell of this format counts in. */
export function cellSize(format: string): Quantity {
  return format === formatOf(millions) ? millions.size : quantity(1);
}

const millions: TableUnit = { name: "triệu đồng", size: magnitudes.triệu, decimals: 1 };

function unitAsItIs(unit: string): TableUnit {
  return { name: unit, size: quantity(1), decimals: unit === "%" ? 2 : undefined };
}

function formatOf(unit: TableUnit): string {
  return unit === millions ? "cell in=triệu" : "cell";
}

function valueCell(aspect: Aspect, value: Value | null, unit: TableUnit): Cell {
  if (value === null) return without(aspect, notReported, unit);
  const isRate = unit.name === "%";
  // Tasks: 12 of 13.
  if (value.whole && !isRate) {
    return {
      aspect: aspect === "actual" ? "parts" : aspect,
      value: value.amount,
      shown: `${numeral(value.amount)}/${numeral(value.whole)}`,
      format: "cell",
    };
  }
  return number(aspect, value.amount, unit);
}

function number(aspect: Aspect, value: Quantity, unit: TableUnit): Cell {
  const counted = unit === millions ? value.div(unit.size) : value;
  const shown = value.eq(0) ? notArisen : numeral(counted, unit.decimals);
  return { aspect, value, shown, format: formatOf(unit) };
}

function without(aspect: Aspect, mark: string, unit?: TableUnit): Cell {
  return { aspect, value: null, shown: mark, format: unit ? formatOf(unit) : "cell" };
}

function percent(aspect: Aspect, value: Quantity): Cell {
  return { aspect, value, shown: numeral(value, 1), format: "cell" };
}

function signed(value: Quantity): string {
  return `${value.gt(0) ? "+" : ""}${numeral(value, 2)}`;
}
