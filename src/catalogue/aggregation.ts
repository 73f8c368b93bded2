/** The computation of one number: from the rows of an export, or from other indicators. */
import type { Filter } from "./filter.ts";

/**
 * All kinds sum over localities. Over months only flows are summed: a stock ("tính đến cuối kỳ") takes the last month of the
 * period, its opening value the month before the period.
 */
export type Aggregation = RowAggregation | DerivedAggregation;

export type RowAggregation =
  | { readonly kind: "sum"; readonly export: string; readonly column: string; readonly where: Filter }
  | StockAggregation
  | { readonly kind: "count"; readonly export: string; readonly where: Filter }
  | TaskAggregation
  /** A rate or an average as handed in; of several rows only their mean by `weight`, a column of the same export. */
  | {
      readonly kind: "given";
      readonly export: string;
      readonly column: string;
      readonly weight?: string;
      readonly where: Filter;
    };

/** A number of one moment: at the end of the period, or (`opening`) at its start. */
export interface StockAggregation {
  readonly kind: "stock" | "opening";
  readonly export: string;
  readonly column: string;
  readonly where: Filter;
  /** Only in an export with dates, where the last row of the month counts. */
  readonly dated?: DatedStock;
}

/**
 * Tasks, a row each, of which a period has those assigned in it and those pending at its start. `done` counts the ones with a date in
 * `completed` by its end (12/13 nhiệm vụ), `open` those without one.
 */
export interface TaskAggregation {
  readonly kind: "done" | "open";
  readonly export: string;
  readonly completed: string;
  /** Only of open tasks: the column of the date by which a task is due; those not yet overdue are left out. */
  readonly deadline?: string;
  readonly where: Filter;
}

/** A ratio is computed from two indicators, in percent, never summed or averaged; a total adds up indicators of one unit. */
type DerivedAggregation =
  | { readonly kind: "ratio"; readonly part: string; readonly whole: string }
  | { readonly kind: "total"; readonly of: readonly string[] };

/** The columns of a stock in an export with dates. */
export interface DatedStock {
  /** The column with the day of a row. */
  readonly day: string;
  /** The columns of texts: rows that differ in one of them are different stocks, which add up. */
  readonly labels: readonly string[];
}

export function isComputedFromRows(aggregation: Aggregation): aggregation is RowAggregation {
  return aggregation.kind !== "ratio" && aggregation.kind !== "total";
}

export function isTaskAggregation(aggregation: Aggregation): aggregation is TaskAggregation {
  return aggregation.kind === "done" || aggregation.kind === "open";
}

/** True for a number of one moment, which is not summed over months. */
export function isStockOrOpening(aggregation: Aggregation): aggregation is StockAggregation {
  return aggregation.kind === "stock" || aggregation.kind === "opening";
}

/** Lists the indicators that one is computed from; none for one that is computed from rows. */
export function listOperands(aggregation: Aggregation): readonly string[] {
  switch (aggregation.kind) {
    case "ratio":
      return [aggregation.part, aggregation.whole];
    case "total":
      return aggregation.of;
    case "sum":
    case "stock":
    case "opening":
    case "count":
    case "done":
    case "open":
    case "given":
      return [];
  }
}
