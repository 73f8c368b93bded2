import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Indicator } from "../catalogue/declaration.ts";
import { existsInPeriod, findTimeInPeriod } from "../catalogue/office/locality-times.ts";
import { createLazyGetter } from "../exports/memoize.ts";
import { listMonths, toSamePeriodLastYear } from "../period.ts";
import { computeBreakdownParts } from "./compute-breakdown.ts";
import { computeFigureWithoutBreakdowns } from "./compute-figure.ts";
import { createCoverageFinder } from "./coverage/indicator-coverage.ts";
import { isLastYearWhole } from "./coverage/merged-provinces.ts";
import { pickYearEstimates } from "./estimates/year-estimates.ts";
import type { Figure, LocalityFigure, MonthFigure } from "./figure.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import type { FigureSet } from "./figure-set.ts";
import { buildGroupIndex, type GroupIndex } from "./groups/group-index.ts";
import { computeIndicatorValue, type ValueQuery } from "./values/indicator-value.ts";

/** Computes every indicator of the exports that the office has: actual, plan, same period last year, by locality and by month. */
export function computeFigures(inputs: FigureInputs): FigureSet {
  const indicators = omitAbsentExports(inputs.catalogue).flatMap((sector) => sector.indicators);
  const groupIndex = buildGroupIndex(inputs.groups, indicators);
  const context = createFigureContext(inputs, indicators, groupIndex);
  const all = indicators.map((indicator) => computeTerritoryFigure(indicator, context));
  const figuresById = new Map(all.map((figure) => [figure.indicator.id, figure]));
  return {
    all,
    findFigure(id, locality) {
      const figure = figuresById.get(id);
      if (!figure || locality === undefined) return figure;
      return computeLocalityFigure(figure.indicator, locality, context);
    },
    findBreakdown: (id, column, locality) =>
      computeBreakdownParts({ id, column, locality }, inputs, groupIndex),
  };
}

function createFigureContext(
  inputs: FigureInputs,
  indicators: readonly Indicator[],
  groupIndex: GroupIndex,
): FigureContext {
  const { groupsToDate, catalogue, period } = inputs;
  const yearEstimates = pickYearEstimates(inputs);
  const context: FigureContext = {
    inputs,
    groupIndex,
    yearEstimates: yearEstimates.size > 0 ? buildGroupIndex(yearEstimates, indicators) : undefined,
    findCoverage: createCoverageFinder({ ...inputs, groupIndex, report: period }),
    exports: new Map(
      catalogue.sectors.flatMap((sector) => sector.exports.map((each) => [each.id, each] as const)),
    ),
    findToDateContext: createLazyGetter(() =>
      groupsToDate
        ? createFigureContext(inputs, indicators, buildGroupIndex(groupsToDate, indicators))
        : context,
    ),
  };
  return context;
}

function computeTerritoryFigure(indicator: Indicator, context: FigureContext): Figure {
  const { period, office } = context.inputs;
  const computeLocalityFigures = () =>
    office.localities
      .filter((place) => existsInPeriod(place, period))
      .map((place): LocalityFigure => {
        const locality = place.code;
        const placeTime = findTimeInPeriod(place, period);
        return {
          ...computeFigureWithoutBreakdowns(indicator, { period, locality }, context),
          locality,
          ...(placeTime && { placeTime }),
        };
      })
      .filter(({ actual, samePeriodLastYear, plan }) => actual ?? samePeriodLastYear ?? plan);
  return {
    ...computeFigureWithoutBreakdowns(indicator, { period }, context),
    byLocality: createLazyGetter(computeLocalityFigures),
    byMonth: createLazyGetter(() => computeMonthFigures(indicator, { period }, context)),
  };
}

function computeLocalityFigure(indicator: Indicator, locality: string, context: FigureContext): Figure {
  const query = { period: context.inputs.period, locality };
  return {
    ...computeFigureWithoutBreakdowns(indicator, query, context),
    locality,
    byLocality: () => [],
    byMonth: createLazyGetter(() => computeMonthFigures(indicator, query, context)),
  };
}

function computeMonthFigures(
  indicator: Indicator,
  query: ValueQuery,
  { groupIndex, inputs }: FigureContext,
): MonthFigure[] {
  const { period } = query;
  const hasLastYear =
    query.locality !== undefined || isLastYearWhole(indicator, period, groupIndex, inputs.office);
  return listMonths(period)
    .map((month) => {
      const monthQuery = {
        ...query,
        period: { kind: "month", year: period.year, first: month, last: month } as const,
      };
      return {
        month,
        actual: computeIndicatorValue(indicator, monthQuery, groupIndex),
        samePeriodLastYear: hasLastYear
          ? computeIndicatorValue(
              indicator,
              { ...monthQuery, period: toSamePeriodLastYear(monthQuery.period) },
              groupIndex,
            )
          : null,
      };
    })
    .filter(({ actual, samePeriodLastYear }) => actual ?? samePeriodLastYear);
}
