import { type ExportDeclaration, type Indicator, isPercentage } from "../catalogue/declaration.ts";
import { createLazyGetter } from "../exports/memoize.ts";
import { findPreviousPeriod, findYearToDate, type Period, toSamePeriodLastYear } from "../period.ts";
import { computePercent } from "../quantity.ts";
import { compareLikeWithLike } from "./coverage/compare-like-with-like.ts";
import type { Comparison } from "./coverage/comparison.ts";
import { type Coverage, nothingDue } from "./coverage/coverage.ts";
import type { CoverageFinder } from "./coverage/indicator-coverage.ts";
import { toWholeYear } from "./estimates/year-estimates.ts";
import type { Figure, FigureWithoutBreakdowns } from "./figure.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import { collectSourceLines } from "./figure-sources.ts";
import type { GroupIndex } from "./groups/group-index.ts";
import type { PublishedLookup } from "./published/published-lookup.ts";
import { isItsOwnToDate, isOfOneMoment } from "./values/counted-months.ts";
import type { FigureValue } from "./values/figure-value.ts";
import { computeIndicatorValue, type ValueQuery } from "./values/indicator-value.ts";
import { computeMonthsToDate } from "./values/months-to-date.ts";

/** What every figure of a period is computed from. */
export interface FigureContext {
  readonly inputs: FigureInputs;
  readonly groupIndex: GroupIndex;
  readonly yearEstimates: GroupIndex | undefined;
  readonly findCoverage: CoverageFinder;
  readonly exports: ReadonlyMap<string, ExportDeclaration>;
  /** The context of the months from January on, which may have estimates of months before the period. */
  readonly findToDateContext: () => FigureContext;
}

/** Computes one indicator for the territory or one locality, with its plan and its comparisons. */
export function computeFigureWithoutBreakdowns(
  indicator: Indicator,
  query: ValueQuery,
  context: FigureContext,
): FigureWithoutBreakdowns {
  const { inputs, groupIndex, yearEstimates, findCoverage, exports } = context;
  const { period } = query;
  const actual = computeIndicatorValue(indicator, query, groupIndex);
  const periodLastYear = toSamePeriodLastYear(period);
  const lastYear = computeEarlierValue(indicator, { ...query, period: periodLastYear }, context);
  const plan = inputs.plans.findPlan(indicator.id, period.year, query.locality)?.amount ?? null;
  const coverage = findCoverage(indicator, query);
  const coverageLastYear = findCoverage(indicator, { ...query, period: periodLastYear });
  const isMoment = isOfOneMoment(indicator, groupIndex.indicators);
  const comparison = compareLikeWithLike(
    indicator,
    { now: actual, before: lastYear, coverage, coverageBefore: coverageLastYear },
    { period, periodBefore: periodLastYear, groupIndex, exports },
  );
  const isRate = isPercentage(indicator);
  return {
    indicator,
    period,
    actual,
    plan,
    planNextYear: inputs.plans.findPlan(indicator.id, period.year + 1, query.locality)?.amount ?? null,
    planPercent: isRate ? null : actual && plan && computePercent(actual.amount, plan),
    planPoints: isRate && actual && plan ? actual.amount.minus(plan) : null,
    samePeriodLastYear: lastYear,
    yearEstimate: yearEstimates
      ? computeIndicatorValue(indicator, { ...query, period: toWholeYear(period) }, yearEstimates)
      : null,
    coverage,
    coverageLastYear: lastYear?.isPublished ? nothingDue : coverageLastYear,
    comparison,
    comparisonWithYearStart: isMoment
      ? compareWithEarlier(indicator, { actual, coverage, query }, toYearBefore(period), context)
      : null,
    ...computeChanges(indicator, comparison),
    comparisonWithPrevious: createLazyGetter(() => {
      const previous = findPreviousPeriod(period);
      return previous ? compareWithEarlier(indicator, { actual, coverage, query }, previous, context) : null;
    }),
    toDate: createLazyGetter(() => {
      const yearToDate = isItsOwnToDate(indicator, groupIndex.indicators)
        ? undefined
        : findYearToDate(period);
      if (!yearToDate) return null;
      const { locality } = query;
      return {
        ...computeFigureWithoutBreakdowns(
          indicator,
          { ...query, period: yearToDate },
          context.findToDateContext(),
        ),
        ...(locality !== undefined && { locality }),
      };
    }),
    sources: () => collectSourceLines(indicator, query, groupIndex),
    byMonthToDate: createLazyGetter(() => {
      const toDate = context.findToDateContext();
      return computeMonthsToDate(
        query,
        (months) => computeIndicatorValue(indicator, months, toDate.groupIndex),
        (months) => computeEarlierValue(indicator, months, toDate),
      );
    }),
  };
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
  const queryBefore = { ...query, period: periodBefore };
  return compareLikeWithLike(
    indicator,
    {
      now: actual,
      before: computeEarlierValue(indicator, queryBefore, context),
      coverage,
      coverageBefore: context.findCoverage(indicator, queryBefore),
    },
    { ...context, period: query.period, periodBefore },
  );
}

/** Computes the value of an earlier period; what was published then holds. */
function computeEarlierValue(
  indicator: Indicator,
  query: ValueQuery,
  { inputs, groupIndex }: FigureContext,
): FigureValue | null {
  return replaceAmountByPublished(
    computeIndicatorValue(indicator, query, groupIndex),
    inputs.findPublished(indicator.id, query.period, query.locality),
  );
}

/** Replaces the amount that today's rows give by the published one; part and whole stay. */
function replaceAmountByPublished(
  computed: FigureValue | null,
  published: ReturnType<PublishedLookup>,
): FigureValue | null {
  return published === undefined ? computed : { ...computed, ...published, isPublished: true };
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
