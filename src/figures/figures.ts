import type { Catalogue, Indicator } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { monthsOf, type Period, samePeriodLastYear } from "../period.ts";
import { percentOf, type Quantity } from "../quantity.ts";
import { breakdownOf } from "./breakdown.ts";
import type { Figure, LocalityFigure, MonthFigure, Value } from "./figure.ts";
import type { FigureSet } from "./figure-set.ts";
import type { Group } from "./groups.ts";
import type { Plans } from "./plans.ts";
import { asPublished, type Published } from "./published.ts";
import { sourcesOf } from "./sources.ts";
import { type Material, materialOf, type Question, valueFor } from "./value.ts";

/** All that figures are made from. */
export interface FigureInputs {
  readonly period: Period;
  readonly catalogue: Catalogue;
  readonly office: Office;
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly plans: Plans;
  /** What was signed last year; where nothing was, last year is what its rows give. */
  readonly published: Published;
}

/** Every indicator of the catalogue over the period: actual, plan, same period last year, by locality and by month. */
export function figuresOf(inputs: FigureInputs): FigureSet {
  const indicators = inputs.catalogue.sectors.flatMap((sector) => sector.indicators);
  const material = materialOf(inputs.groups, indicators);
  const all = indicators.map((indicator) => wholeFigure(indicator, inputs, material));
  const byId = new Map(all.map((figure) => [figure.indicator.id, figure]));
  return {
    all,
    figure(id, locality) {
      const figure = byId.get(id);
      if (!figure || locality === undefined) return figure;
      return localityFigure(figure.indicator, locality, inputs, material);
    },
    breakdown: (id, column, locality) => breakdownOf({ id, column, locality }, inputs, material),
  };
}

function wholeFigure(indicator: Indicator, inputs: FigureInputs, material: Material): Figure {
  const { period, office } = inputs;
  const inPlaces = () =>
    office.localities
      .map(
        ({ code }): LocalityFigure => ({
          ...figureFor(indicator, { period, locality: code }, inputs, material),
          locality: code,
        }),
      )
      .filter(({ actual, samePeriodLastYear, plan }) => actual ?? samePeriodLastYear ?? plan);
  return {
    ...figureFor(indicator, { period }, inputs, material),
    byLocality: once(inPlaces),
    byMonth: once(() => byMonth(indicator, { period }, material)),
  };
}

function localityFigure(
  indicator: Indicator,
  locality: string,
  inputs: FigureInputs,
  material: Material,
): Figure {
  const question = { period: inputs.period, locality };
  return {
    ...figureFor(indicator, question, inputs, material),
    locality,
    byLocality: () => [],
    byMonth: once(() => byMonth(indicator, question, material)),
  };
}

/** Computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

type FigureCore = Omit<Figure, "byLocality" | "byMonth">;

function figureFor(
  indicator: Indicator,
  question: Question,
  inputs: FigureInputs,
  material: Material,
): FigureCore {
  const { period } = question;
  const actual = valueFor(indicator, question, material);
  const before = samePeriodLastYear(period);
  const lastYear = asPublished(
    valueFor(indicator, { ...question, period: before }, material),
    inputs.published(indicator.id, before, question.locality),
  );
  const plan = inputs.plans.plan(indicator.id, period.year, question.locality)?.amount ?? null;
  const isRate = indicator.aggregation.kind === "ratio";
  return {
    indicator,
    period,
    actual,
    plan,
    planPercent: actual && plan && percentOf(actual.amount, plan),
    samePeriodLastYear: lastYear,
    changePercent: isRate ? null : changePercent(actual, lastYear),
    changePoints: isRate && actual && lastYear ? actual.amount.minus(lastYear.amount) : null,
    sources: () => sourcesOf(indicator, question, material),
  };
}

function changePercent(actual: Value | null, lastYear: Value | null): Quantity | null {
  return actual && lastYear && percentOf(actual.amount.minus(lastYear.amount), lastYear.amount);
}

function byMonth(indicator: Indicator, question: Question, material: Material): MonthFigure[] {
  const { period } = question;
  return monthsOf(period)
    .map((month) => {
      const one = {
        ...question,
        period: { kind: "month", year: period.year, first: month, last: month } as const,
      };
      return {
        month,
        actual: valueFor(indicator, one, material),
        samePeriodLastYear: valueFor(indicator, { ...one, period: samePeriodLastYear(one.period) }, material),
      };
    })
    .filter(({ actual, samePeriodLastYear }) => actual ?? samePeriodLastYear);
}
