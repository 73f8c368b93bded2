/** The amounts of a figure as JSON for scripts: of its period, from January on, of the quarter or month before, and what remains. */
import { isPercentage } from "../catalogue/declaration.ts";
import { findPreviousPeriod, formatPeriodId } from "../period.ts";
import type { Quantity } from "../quantity.ts";
import { type CoverageRecord, toCoverageRecord } from "./coverage/coverage-record.ts";
import type { FigureWithoutBreakdowns } from "./figure.ts";
import { computeRemaining } from "./plans/remaining.ts";
import type { FigureValue } from "./values/figure-value.ts";

/** A value beside the year's plan and last year. */
interface ComparedRecord {
  readonly actual: number | null;
  readonly planPercent?: number | null;
  readonly planPoints?: number | null;
  readonly samePeriodLastYear: number | null;
  /** The paper that last year's published number was typed from; absent for all others. */
  readonly samePeriodLastYearTypedFrom?: string;
  readonly changePercent?: number | null;
  readonly changePoints?: number | null;
  readonly coverage: CoverageRecord;
}

/** The two numbers of a ratio or of a share of completed tasks. */
export interface PartRecord {
  readonly part?: number;
  readonly whole?: number;
}

export interface AmountRecord extends ComparedRecord {
  readonly plan: number | null;
  /** The estimate of the whole year; absent without one. */
  readonly yearEstimate?: number;
  /** The total from January to the end of a period that begins later; absent for a number of one moment. */
  readonly toDate?: { readonly period: string } & PartRecord & ComparedRecord;
  /** The quarter or month before, with both sides of the change; absent where there is none that covers the same. */
  readonly previousPeriod?: { readonly period: string; readonly now: number; readonly before: number };
  /** The year's plan less what was done from January on; absent in December, for rates, and where months lack. */
  readonly remaining?: number;
}

export function toAmountRecord(figure: FigureWithoutBreakdowns): AmountRecord {
  const remaining = computeRemaining(figure);
  return {
    ...toComparedRecord(figure),
    plan: toNumberOrNull(figure.plan),
    ...(figure.yearEstimate && { yearEstimate: figure.yearEstimate.amount.toNumber() }),
    ...toToDateRecord(figure),
    ...toPreviousPeriodRecord(figure),
    ...(remaining && { remaining: remaining.amount.toNumber() }),
  };
}

function toComparedRecord(figure: FigureWithoutBreakdowns): ComparedRecord {
  const isRate = isPercentage(figure.indicator);
  return {
    actual: toAmountNumberOrNull(figure.actual),
    samePeriodLastYear: toAmountNumberOrNull(figure.samePeriodLastYear),
    ...(figure.samePeriodLastYear?.typedFrom !== undefined && {
      samePeriodLastYearTypedFrom: figure.samePeriodLastYear.typedFrom,
    }),
    ...(isRate
      ? {
          planPoints: toNumberOrNull(figure.planPoints),
          changePoints: toNumberOrNull(figure.changePoints),
        }
      : {
          planPercent: toNumberOrNull(figure.planPercent),
          changePercent: toNumberOrNull(figure.changePercent),
        }),
    coverage: toCoverageRecord(figure),
  };
}

function toToDateRecord(figure: FigureWithoutBreakdowns): Pick<AmountRecord, "toDate"> {
  const toDate = figure.toDate();
  if (!toDate) return {};
  const period = formatPeriodId(toDate.period);
  return { toDate: { period, ...toPartAndWholeNumbers(toDate.actual), ...toComparedRecord(toDate) } };
}

function toPreviousPeriodRecord(figure: FigureWithoutBreakdowns): Pick<AmountRecord, "previousPeriod"> {
  const comparison = figure.comparisonWithPrevious();
  const previous = findPreviousPeriod(figure.period);
  if (!previous || !comparison || comparison.kind === "none") return {};
  const [now, before] = [comparison.now.amount.toNumber(), comparison.before.amount.toNumber()];
  return { previousPeriod: { period: formatPeriodId(previous), now, before } };
}

export function toPartAndWholeNumbers(figureValue: FigureValue | null): PartRecord {
  return figureValue?.part && figureValue.whole
    ? { part: figureValue.part.toNumber(), whole: figureValue.whole.toNumber() }
    : {};
}

export function toAmountNumberOrNull(figureValue: FigureValue | null): number | null {
  return figureValue === null ? null : figureValue.amount.toNumber();
}

function toNumberOrNull(quantity: Quantity | null): number | null {
  return quantity === null ? null : quantity.toNumber();
}
