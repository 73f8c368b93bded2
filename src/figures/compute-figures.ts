import { omitAbsentExports } from "../catalogue/absent-exports.ts";
import type { Indicator } from "../catalogue/declaration.ts";
import { findTimeInPeriod, pickLocalitiesOfPeriod } from "../catalogue/office/locality-times.ts";
import { createLazyGetter, getOrCreate } from "../exports/memoize.ts";
import { listMonths, toSamePeriodLastYear } from "../period.ts";
import { computeBreakdownParts } from "./compute-breakdown.ts";
import { computeFigure } from "./compute-figure.ts";
import { findEarlierPlaces } from "./coverage/earlier-places.ts";
import { createCoverageFinder } from "./coverage/indicator-coverage.ts";
import { isLastYearWhole } from "./coverage/merged-provinces.ts";
import { pickYearEstimates } from "./estimates/year-estimates.ts";
import type { Figure, LocalityFigure, MonthFigure } from "./figure.ts";
import type { FigureContext } from "./figure-context.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import type { BreakdownPart, FigureSet } from "./figure-set.ts";
import { buildGroupIndex, type GroupIndex } from "./groups/group-index.ts";
import type { FigureValue } from "./values/figure-value.ts";
import { computeIndicatorValue, type ValueQuery } from "./values/indicator-value.ts";
import { computeValuesByLocality } from "./values/values-by-locality.ts";
import { addValuesOfPlaces } from "./values/values-of-places.ts";

/** Computes every indicator of the exports that the office has: actual, plan, same period last year, by locality and by month. */
export function computeFigures(inputs: FigureInputs): FigureSet {
  const indicators = omitAbsentExports(inputs.catalogue).flatMap((sector) => sector.indicators);
  const groupIndex = buildGroupIndex(inputs.groups, indicators);
  const context = createFigureContext(inputs, indicators, groupIndex);
  const all = indicators.map((indicator) => computeTerritoryFigure(indicator, context));
  const figuresById = new Map(all.map((figure) => [figure.indicator.id, figure]));
  // A document prints many a figure in several places, and the documents of a batch print the same ones.
  const localityFigures = new Map<string, Figure>();
  const actualByLocality = new Map<string, ReadonlyMap<string, FigureValue>>();
  const breakdowns = new Map<string, BreakdownPart[] | undefined>();
  return {
    all,
    findFigure(id, locality) {
      const figure = figuresById.get(id);
      if (!figure || locality === undefined) return figure;
      return getOrCreate(localityFigures, `${id} ${locality}`, () =>
        computeLocalityFigure(figure.indicator, locality, context),
      );
    },
    computeByLocality: ({ indicator }) => computeLocalityFigures(indicator, context),
    findActualByLocality: (id) =>
      getOrCreate(actualByLocality, id, () => computeActualByLocality(figuresById.get(id), context)),
    findBreakdown: (id, column, locality) =>
      getOrCreate(breakdowns, `${id} ${column} ${locality}`, () =>
        computeBreakdownParts({ id, column, locality }, inputs, groupIndex),
      ),
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

function computeActualByLocality(
  figure: Figure | undefined,
  { inputs: { period, office }, groupIndex }: FigureContext,
): Map<string, FigureValue> {
  const codes = office.localities.map(({ code }) => code);
  return figure ? computeValuesByLocality(figure.indicator, { period, codes }, groupIndex) : new Map();
}

function computeTerritoryFigure(indicator: Indicator, context: FigureContext): Figure {
  const { period } = context.inputs;
  return computeFigure(indicator, { period }, context, {
    placeTime: undefined,
    byLocality: createLazyGetter(() => computeLocalityFigures(indicator, context)),
    byMonth: createLazyGetter(() => computeMonthFigures(indicator, { period }, context)),
  });
}

function computeLocalityFigures(indicator: Indicator, context: FigureContext): LocalityFigure[] {
  const { period, office } = context.inputs;
  return pickLocalitiesOfPeriod(office.localities, period)
    .map((place): LocalityFigure => {
      const locality = place.code;
      const parts = { placeTime: findTimeInPeriod(place, period), byLocality: listNone, byMonth: listNone };
      return { ...computeFigure(indicator, { period, locality }, context, parts), locality };
    })
    .filter(({ actual, samePeriodLastYear, plan }) => actual ?? samePeriodLastYear ?? plan);
}

function computeLocalityFigure(indicator: Indicator, locality: string, context: FigureContext): Figure {
  const query = { period: context.inputs.period, locality };
  return computeFigure(indicator, query, context, {
    placeTime: undefined,
    byLocality: listNone,
    byMonth: createLazyGetter(() => computeMonthFigures(indicator, query, context)),
  });
}

function listNone(): [] {
  return [];
}

function computeMonthFigures(indicator: Indicator, query: ValueQuery, context: FigureContext): MonthFigure[] {
  const { groupIndex, inputs } = context;
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
        samePeriodLastYear: hasLastYear ? computeMonthOfLastYear(indicator, monthQuery, context) : null,
      };
    })
    .filter(({ actual, samePeriodLastYear }) => actual ?? samePeriodLastYear);
}

/** The same month of last year: of a place that was made of others, their sum. */
function computeMonthOfLastYear(
  indicator: Indicator,
  { locality, ...query }: ValueQuery,
  { groupIndex, inputs }: FigureContext,
): FigureValue | null {
  const months = query.period;
  const lastYear = { ...query, period: toSamePeriodLastYear(months) };
  if (locality === undefined) return computeIndicatorValue(indicator, lastYear, groupIndex);
  const found = findEarlierPlaces(locality, { months, monthsBefore: lastYear.period }, inputs.office);
  if ("reason" in found) return null;
  const values = found.places.map(({ code }) =>
    computeIndicatorValue(indicator, { ...lastYear, locality: code }, groupIndex),
  );
  return values.includes(null)
    ? null
    : addValuesOfPlaces(
        indicator,
        values.flatMap((value) => value ?? []),
      );
}
