import { type Indicator, isPercentage } from "../catalogue/declaration.ts";
import { findTimeInPeriod } from "../catalogue/office/locality-times.ts";
import type { Office } from "../catalogue/office/office.ts";
import { createLazyGetter } from "../exports/memoize.ts";
import { findPreviousPeriod, findYearToDate, type Period, toSamePeriodLastYear } from "../period.ts";
import { computePercent } from "../quantity.ts";
import { compareLikeWithLike } from "./coverage/compare-like-with-like.ts";
import type { Comparison } from "./coverage/comparison.ts";
import { type Coverage, nothingDue } from "./coverage/coverage.ts";
import { isLastYearWhole } from "./coverage/merged-provinces.ts";
import { computeEarlierSide, computeEarlierValue } from "./earlier-side.ts";
import { toWholeYear } from "./estimates/year-estimates.ts";
import type { Figure } from "./figure.ts";
import type { FigureContext } from "./figure-context.ts";
import { collectSourceLines } from "./figure-sources.ts";
import { isItsOwnToDate, isOfOneMoment } from "./values/counted-months.ts";
import type { FigureValue } from "./values/figure-value.ts";
import { computeIndicatorValue, type ValueQuery } from "./values/indicator-value.ts";
import { computeMonthsToDate } from "./values/months-to-date.ts";

/** The callers add these to a figure: its breakdowns, and the months in which its place exists. */
type FigureParts = Pick<Figure, "placeTime" | "byLocality" | "byMonth">;

const noParts: FigureParts = { placeTime: undefined, byLocality: () => [], byMonth: () => [] };

/**
 * Computes one indicator for the territory or one locality, with its plan and its comparisons. One literal lists every field, so that all
 * figures are objects of one shape, which are read faster: a document reads thousands of fields.
 */
export function computeFigure(
  indicator: Indicator,
  query: ValueQuery,
  context: FigureContext,
  { placeTime, byLocality, byMonth }: FigureParts = noParts,
): Figure {
  const { inputs, groupIndex, yearEstimates, findCoverage, exports } = context;
  const { period } = query;
  const actual = computeIndicatorValue(indicator, query, groupIndex);
  const periodLastYear = toSamePeriodLastYear(period);
  const earlier = computeEarlierSide(indicator, query, periodLastYear, context);
  const lastYear = earlier.before;
  const plan = inputs.plans.findPlan(indicator.id, period.year, query.locality)?.amount ?? null;
  const coverage = findCoverage(indicator, query);
  const coverageLastYear = earlier.coverageBefore;
  const isMoment = isOfOneMoment(indicator, groupIndex.indicators);
  const comparison = compareLikeWithLike(
    indicator,
    { now: actual, coverage, ...earlier },
    { period, periodBefore: periodLastYear, groupIndex, exports },
  );
  const isRate = isPercentage(indicator);
  const { changePercent, changePoints } = computeChanges(indicator, comparison);
  return {
    indicator,
    period,
    locality: query.locality,
    placeTime,
    actual,
    plan,
    planNextYear: inputs.plans.findPlan(indicator.id, period.year + 1, query.locality)?.amount ?? null,
    planPercent: isRate ? null : actual && plan && computePercent(actual.amount, plan),
    planPoints: isRate && actual && plan ? actual.amount.minus(plan) : null,
    samePeriodLastYear: lastYear,
    localitiesLastYear: earlier.localities,
    yearEstimate: yearEstimates
      ? computeIndicatorValue(indicator, { ...query, period: toWholeYear(period) }, yearEstimates)
      : null,
    coverage,
    coverageLastYear: lastYear?.isPublished ? nothingDue : coverageLastYear,
    comparison,
    comparisonWithYearStart: isMoment
      ? compareWithEarlier(indicator, { actual, coverage, query }, toYearBefore(period), context)
      : null,
    changePercent,
    changePoints,
    comparisonWithPrevious: createLazyGetter(() => {
      const previous = findPreviousPeriod(period);
      return previous ? compareWithEarlier(indicator, { actual, coverage, query }, previous, context) : null;
    }),
    toDate: createLazyGetter(() => {
      const yearToDate = isItsOwnToDate(indicator, groupIndex.indicators)
        ? undefined
        : findYearToDate(period);
      if (!yearToDate) return null;
      const toDate = { ...query, period: yearToDate };
      const timeToDate = findPlaceTime(query.locality, yearToDate, inputs.office);
      return computeFigure(indicator, toDate, context.findToDateContext(), {
        ...noParts,
        placeTime: timeToDate,
      });
    }),
    sources: () => collectSourceLines(indicator, query, groupIndex),
    byMonthToDate: createLazyGetter(() => {
      const toDate = context.findToDateContext();
      const isWhole =
        query.locality !== undefined || isLastYearWhole(indicator, period, toDate.groupIndex, inputs.office);
      // What was published covers all provinces, rows of last year perhaps only some of them.
      const computeLastYear = (months: ValueQuery) => {
        const value = earlier.refusal ? null : computeEarlierValue(indicator, months, toDate);
        return isWhole || value?.isPublished ? value : null;
      };
      return computeMonthsToDate(
        query,
        (months) => computeIndicatorValue(indicator, months, toDate.groupIndex),
        computeLastYear,
      );
    }),
    byLocality,
    byMonth,
  };
}

function findPlaceTime(
  code: string | undefined,
  period: Period,
  { localities }: Pick<Office, "localities">,
): Figure["placeTime"] {
  const place = localities.find((each) => each.code === code);
  return place && findTimeInPeriod(place, period);
}

/** The year before, of which a stock has its end. */
function toYearBefore({ year }: Period): Period {
  return { kind: "year", year: year - 1, first: 1, last: 12 };
}

/** Compares a number with that of an earlier period that has other months. */
function compareWithEarlier(
  indicator: Indicator,
  {
    actual,
    coverage,
    query,
  }: { readonly actual: FigureValue | null; readonly coverage: Coverage; readonly query: ValueQuery },
  periodBefore: Period,
  context: FigureContext,
): Comparison {
  return compareLikeWithLike(
    indicator,
    {
      now: actual,
      coverage,
      ...computeEarlierSide(indicator, query, periodBefore, context),
    },
    { period: query.period, periodBefore, groupIndex: context.groupIndex, exports: context.exports },
  );
}

/** Computes the changes from the sides of the comparison, which cover the same; null without one. */
function computeChanges(
  indicator: Indicator,
  comparison: Comparison,
): Pick<Figure, "changePercent" | "changePoints"> {
  if (comparison.kind === "none") return { changePercent: null, changePoints: null };
  const { now, before } = comparison;
  const change = now.amount.minus(before.amount);
  return isPercentage(indicator)
    ? { changePercent: null, changePoints: change }
    : { changePercent: computePercent(change, before.amount), changePoints: null };
}
