import { type ExportDeclaration, type Indicator, isPercentage } from "../catalogue/declaration.ts";
import { type Period, toSamePeriodLastYear } from "../period.ts";
import { computePercent, type Quantity } from "../quantity.ts";
import { isOfOneMoment } from "./counted-months.ts";
import { compareLikeWithLike } from "./coverage/compare-like-with-like.ts";
import type { Comparison } from "./coverage/comparison.ts";
import { type Coverage, nothingDue } from "./coverage/coverage.ts";
import type { CoverageFinder } from "./coverage/indicator-coverage.ts";
import { toWholeYear } from "./estimates/year-estimates.ts";
import type { Figure } from "./figure.ts";
import type { FigureInputs } from "./figure-inputs.ts";
import { collectSourceLines } from "./figure-sources.ts";
import type { FigureValue } from "./figure-value.ts";
import type { GroupIndex } from "./groups/group-index.ts";
import { computeIndicatorValue, type ValueQuery } from "./indicator-value.ts";

/** What every figure of a period is computed from. */
export interface FigureContext {
  readonly inputs: FigureInputs;
  readonly groupIndex: GroupIndex;
  readonly yearEstimates: GroupIndex | undefined;
  readonly findCoverage: CoverageFinder;
  readonly exports: ReadonlyMap<string, ExportDeclaration>;
}

type FigureCore = Omit<Figure, "byLocality" | "byMonth">;

/** Computes one indicator for the territory or one locality, with its plan and its comparisons. */
export function computeFigureWithoutBreakdowns(
  indicator: Indicator,
  query: ValueQuery,
  context: FigureContext,
): FigureCore {
  const { inputs, groupIndex, yearEstimates, findCoverage, exports } = context;
  const { period } = query;
  const actual = computeIndicatorValue(indicator, query, groupIndex);
  const periodLastYear = toSamePeriodLastYear(period);
  const lastYear = computeEarlierValue(indicator, { ...query, period: periodLastYear }, context);
  const plan = inputs.plans.findPlan(indicator.id, period.year, query.locality)?.amount ?? null;
  const coverage = findCoverage(indicator, query);
  const coverageLastYear = findCoverage(indicator, { ...query, period: periodLastYear });
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
    planPercent: isRate ? null : actual && plan && computePercent(actual.amount, plan),
    planPoints: isRate && actual && plan ? actual.amount.minus(plan) : null,
    samePeriodLastYear: lastYear,
    yearEstimate: yearEstimates
      ? computeIndicatorValue(indicator, { ...query, period: toWholeYear(period) }, yearEstimates)
      : null,
    coverage,
    coverageLastYear: lastYear?.isPublished ? nothingDue : coverageLastYear,
    comparison,
    comparisonWithYearStart: isOfOneMoment(indicator, groupIndex.indicators)
      ? compareWithYearStart(indicator, { actual, coverage, query }, context)
      : null,
    ...computeChanges(indicator, comparison),
    sources: () => collectSourceLines(indicator, query, groupIndex),
  };
}

/** Compares a stock with its value at the end of last year. */
function compareWithYearStart(
  indicator: Indicator,
  {
    actual,
    coverage,
    query,
  }: { readonly actual: FigureValue | null; readonly coverage: Coverage; readonly query: ValueQuery },
  context: FigureContext,
): Comparison {
  const { period } = query;
  const periodBefore: Period = { kind: "year", year: period.year - 1, first: 1, last: 12 };
  const queryBefore = { ...query, period: periodBefore };
  return compareLikeWithLike(
    indicator,
    {
      now: actual,
      before: computeEarlierValue(indicator, queryBefore, context),
      coverage,
      coverageBefore: context.findCoverage(indicator, queryBefore),
    },
    { ...context, period, periodBefore },
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
  published: Quantity | undefined,
): FigureValue | null {
  return published === undefined ? computed : { ...computed, amount: published, isPublished: true };
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
