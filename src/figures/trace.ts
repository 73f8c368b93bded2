/** How a figure comes about: the rows that make it, those that do not, and where its plan stands. */
import type { Catalogue, Indicator } from "../catalogue/declaration.ts";
import type { YearMonth } from "../exports/row.ts";
import { samePeriodLastYear } from "../period.ts";
import { sumOf } from "../quantity.ts";
import type { Figure, Source, Value } from "./figure.ts";
import type { FigureSet } from "./figure-set.ts";
import { exportOf, type Group } from "./groups.ts";
import { type LeftOut, leftOutOf } from "./left-out.ts";
import type { Plan, Plans } from "./plans.ts";
import type { RowBook } from "./row-book.ts";
import { groupsFor, type Material, type Question, valueFor } from "./value.ts";

/** Rows of one file that agree in month, locality and the texts that the indicator asks for, and what they come to. */
export interface TracedGroup extends Source {
  readonly month: YearMonth;
  readonly locality?: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly value: Value;
}

export interface Trace {
  readonly figure: Figure;
  /** In the order of the files and their lines. None for a ratio: its operands have them. */
  readonly groups: readonly TracedGroup[];
  /** The other lines of the same export. */
  readonly leftOut: readonly LeftOut[];
  readonly samePeriodLastYear: { readonly value: Value | null; readonly groups: readonly TracedGroup[] };
  readonly plan: Plan | null;
  /** Of a ratio: its part and its whole. */
  readonly operands: readonly Trace[];
}

export interface TraceInputs {
  readonly catalogue: Catalogue;
  readonly figures: FigureSet;
  readonly plans: Plans;
  readonly book: RowBook;
}

export type TraceQuestion = Pick<Question, "period" | "locality">;

/** The trace of an indicator that the book was kept for. */
export function traceOf(indicator: Indicator, question: TraceQuestion, inputs: TraceInputs): Trace {
  const figure = inputs.figures.figure(indicator.id, question.locality);
  if (!figure) throw new Error(`${indicator.id}: no indicator of the catalogue`);
  const { aggregation } = indicator;
  const exportId = exportOf(aggregation);
  const material = materialOf(indicator, inputs);
  const lastYear = { ...question, period: samePeriodLastYear(question.period) };
  const trace = {
    figure,
    groups: tracedGroups(indicator, question, material),
    leftOut:
      exportId === undefined
        ? []
        : leftOutOf(indicator, question, { material, unread: inputs.book.unread(exportId) }),
    samePeriodLastYear: {
      value: figure.samePeriodLastYear,
      groups: tracedGroups(indicator, lastYear, material),
    },
    plan: inputs.plans.plan(indicator.id, question.period.year, question.locality),
    operands: operandsOf(indicator, question, inputs),
  };
  if (exportId !== undefined) {
    verify(indicator, figure.actual, trace.groups);
    verify(indicator, figure.samePeriodLastYear, trace.samePeriodLastYear.groups);
  }
  return trace;
}

function operandsOf({ aggregation }: Indicator, question: TraceQuestion, inputs: TraceInputs): Trace[] {
  if (aggregation.kind !== "ratio") return [];
  return [aggregation.part, aggregation.whole].flatMap((id) => {
    const operand = inputs.figures.figure(id)?.indicator;
    return operand ? [traceOf(operand, question, inputs)] : [];
  });
}

function materialOf(indicator: Indicator, { book }: TraceInputs): Material {
  const exportId = exportOf(indicator.aggregation) ?? "";
  return {
    groups: new Map([[exportId, book.groups(indicator)]]),
    indicators: new Map([[indicator.id, indicator]]),
  };
}

function tracedGroups(indicator: Indicator, question: TraceQuestion, material: Material): TracedGroup[] {
  return groupsFor(indicator, question, material)
    .flatMap((group) => tracedGroup(group, indicator, question))
    .sort(inFileOrder);
}

/** A group whose rows all left the cell empty comes to nothing and is left out. */
function tracedGroup(group: Group, indicator: Indicator, question: TraceQuestion): TracedGroup[] {
  const value = valueFor(indicator, question, materialOfOne(group, indicator));
  if (!value) return [];
  const { month, locality, texts, rows } = group;
  const place = { month, texts, rows, value, ...(locality === undefined ? {} : { locality }) };
  return [...group.lines].map(([file, lines]) => ({ file, lines: [...lines], ...place }));
}

function materialOfOne(group: Group, indicator: Indicator): Material {
  return {
    groups: new Map([[exportOf(indicator.aggregation) ?? "", [group]]]),
    indicators: new Map([[indicator.id, indicator]]),
  };
}

function inFileOrder(a: TracedGroup, b: TracedGroup): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.lines[0]?.[0] ?? 0) - (b.lines[0]?.[0] ?? 0);
}

/** An explanation that does not come to the figure would be worse than none. */
function verify({ id }: Indicator, value: Value | null, groups: readonly TracedGroup[]): void {
  if (value?.isPublished) return;
  const sum = sumOf(groups.map((group) => group.value.amount));
  if (groups.length === 0 ? value?.amount.gt(0) : !value?.amount.eq(sum))
    throw new Error(`${id}: the rows come to ${sum.toFixed()}, the figure is ${value?.amount.toFixed()}`);
}
