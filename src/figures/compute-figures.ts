import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import { type Indicator, isPercentage } from "../catalogue/declaration.ts";
import { createLazyGetter } from "../exports/memoize.ts";
import { listMonths, toSamePeriodLastYear } from "../period.ts";
import { computePercent, type Quantity } from "../quantity.ts";
import { computeBreakdownParts } from "./compute-breakdown.ts";
import type { Figure, FigureValue, LocalityFigure, MonthFigure } from "./figure.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import type { FigureSet } from "./figure-set.ts";
import { collectSourceLines } from "./figure-sources.ts";
import { buildGroupIndex, type GroupIndex } from "./groups/group-index.ts";
import { computeIndicatorValue, type ValueQuery } from "./indicator-value.ts";

/** Computes every indicator of the exports that the office has: actual, plan, same period last year, by locality and by month. */
export function computeFigures(inputs: FigureInputs): FigureSet {
  const indicators = omitAbsentExports(inputs.catalogue).flatMap((sector) => sector.indicators);
  const groupIndex = buildGroupIndex(inputs.groups, indicators);
  const all = indicators.map((indicator) => computeTerritoryFigure(indicator, inputs, groupIndex));
  const figuresById = new Map(all.map((figure) => [figure.indicator.id, figure]));
  return {
    all,
    findFigure(id, locality) {
      const figure = figuresById.get(id);
      if (!figure || locality === undefined) return figure;
      return computeLocalityFigure(figure.indicator, locality, inputs, groupIndex);
    },
    findBreakdown: (id, column, locality) =>
      computeBreakdownParts({ id, column, locality }, inputs, groupIndex),
  };
}

function computeTerritoryFigure(indicator: Indicator, inputs: FigureInputs, groupIndex: GroupIndex): Figure {
  const { period, office } = inputs;
  const computeLocalityFigures = () =>
    office.localities
      .map(
        ({ code }): LocalityFigure => ({
          ...computeFigureWithoutBreakdowns(indicator, { period, locality: code }, inputs, groupIndex),
          locality: code,
        }),
      )
      .filter(({ actual, samePeriodLastYear, plan }) => actual ?? samePeriodLastYear ?? plan);
  return {
    ...computeFigureWithoutBreakdowns(indicator, { period }, inputs, groupIndex),
    byLocality: createLazyGetter(computeLocalityFigures),
    byMonth: createLazyGetter(() => computeMonthFigures(indicator, { period }, groupIndex)),
  };
}

function computeLocalityFigure(
  indicator: Indicator,
  locality: string,
  inputs: FigureInputs,
  groupIndex: GroupIndex,
): Figure {
  const query = { period: inputs.period, locality };
  return {
    ...computeFigureWithoutBreakdowns(indicator, query, inputs, groupIndex),
    locality,
    byLocality: () => [],
    byMonth: createLazyGetter(() => computeMonthFigures(indicator, query, groupIndex)),
  };
}

type FigureCore = Omit<Figure, "byLocality" | "byMonth">;

function computeFigureWithoutBreakdowns(
  indicator: Indicator,
  query: ValueQuery,
  inputs: FigureInputs,
  groupIndex: GroupIndex,
): FigureCore {
  const { period } = query;
  const actual = computeIndicatorValue(indicator, query, groupIndex);
  const periodLastYear = toSamePeriodLastYear(period);
  const lastYear = replaceAmountByPublished(
    computeIndicatorValue(indicator, { ...query, period: periodLastYear }, groupIndex),
    inputs.findPublished(indicator.id, periodLastYear, query.locality),
  );
  const plan = inputs.plans.findPlan(indicator.id, period.year, query.locality)?.amount ?? null;
  const isRate = isPercentage(indicator);
  return {
    indicator,
    period,
    actual,
    plan,
    planPercent: actual && plan && computePercent(actual.amount, plan),
    samePeriodLastYear: lastYear,
    changePercent: isRate ? null : computeChangePercent(actual, lastYear),
    changePoints: isRate && actual && lastYear ? actual.amount.minus(lastYear.amount) : null,
    sources: () => collectSourceLines(indicator, query, groupIndex),
  };
}

/** Replaces the amount that today's rows give by the published one; part and whole stay. */
function replaceAmountByPublished(
  computed: FigureValue | null,
  published: Quantity | undefined,
): FigureValue | null {
  return published === undefined ? computed : { ...computed, amount: published, isPublished: true };
}

function computeChangePercent(actual: FigureValue | null, lastYear: FigureValue | null): Quantity | null {
  return actual && lastYear && computePercent(actual.amount.minus(lastYear.amount), lastYear.amount);
}

function computeMonthFigures(indicator: Indicator, query: ValueQuery, groupIndex: GroupIndex): MonthFigure[] {
  const { period } = query;
  return listMonths(period)
    .map((month) => {
      const monthQuery = {
        ...query,
        period: { kind: "month", year: period.year, first: month, last: month } as const,
      };
      return {
        month,
        actual: computeIndicatorValue(indicator, monthQuery, groupIndex),
        samePeriodLastYear: computeIndicatorValue(
          indicator,
          { ...monthQuery, period: toSamePeriodLastYear(monthQuery.period) },
          groupIndex,
        ),
      };
    })
    .filter(({ actual, samePeriodLastYear }) => actual ?? samePeriodLastYear);
}
