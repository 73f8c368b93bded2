/** The number of an earlier period with which a figure is compared. */
import type { Indicator } from "../catalogue/declaration.ts";
import type { Period } from "../period.ts";
import type { ComparisonSides } from "./coverage/compare-like-with-like.ts";
import { nothingDue, uniteCoverages } from "./coverage/coverage.ts";
import { findEarlierPlaces } from "./coverage/earlier-places.ts";
import { findLackingProvinces } from "./coverage/merged-provinces.ts";
import type { FigureContext } from "./figure-context.ts";
import type { PublishedLookup } from "./published/published-lookup.ts";
import { isOfOneMoment, pickCountedMonths } from "./values/counted-months.ts";
import type { FigureValue } from "./values/figure-value.ts";
import { computeIndicatorValue, type ValueQuery } from "./values/indicator-value.ts";
import { addValuesOfPlaces } from "./values/values-of-places.ts";

interface EarlierSide extends Pick<ComparisonSides, "before" | "coverageBefore" | "refusal"> {
  /** The places that the place was made of. */
  readonly localities?: readonly string[];
}

/** Computes the number of the period before: for one place that of the places that it was made of, if all of them have rows. */
export function computeEarlierSide(
  indicator: Indicator,
  { locality, ...query }: ValueQuery,
  periodBefore: Period,
  context: FigureContext,
): EarlierSide {
  const { findCoverage, inputs, groupIndex } = context;
  const queryBefore = { ...query, period: periodBefore };
  if (locality === undefined) {
    const before = computeEarlierValue(indicator, queryBefore, context);
    const refusal = before?.isPublished
      ? undefined
      : findLackingProvinces(indicator, { ...inputs, period: query.period, periodBefore, groupIndex });
    return refusal
      ? { before: null, coverageBefore: nothingDue, refusal }
      : { before, coverageBefore: findCoverage(indicator, queryBefore) };
  }
  const pickMonths = (period: Period) =>
    isOfOneMoment(indicator, groupIndex.indicators) ? pickCountedMonths({ kind: "stock" }, period) : period;
  const found = findEarlierPlaces(
    locality,
    { months: pickMonths(query.period), monthsBefore: pickMonths(periodBefore) },
    inputs.office,
  );
  if ("reason" in found) return { before: null, coverageBefore: nothingDue, refusal: found.reason };
  const sides = found.places.map((place) => {
    const ofPlace = { ...queryBefore, locality: place.code };
    const value = computeEarlierValue(indicator, ofPlace, context);
    return { place, value, coverage: findCoverage(indicator, ofPlace) };
  });
  const [only, ...others] = sides;
  if (only?.place.code === locality && others.length === 0)
    return { before: only.value, coverageBefore: only.coverage };
  const lacking = sides.flatMap(({ place, value }) => (value ? [] : [place]));
  return {
    localities: found.places.map(({ code }) => code),
    before:
      lacking.length > 0
        ? null
        : addValuesOfPlaces(
            indicator,
            sides.flatMap(({ value }) => value ?? []),
          ),
    coverageBefore: uniteCoverages(sides.map(({ coverage }) => coverage)),
    refusal: lacking.length > 0 ? { why: "predecessors-lacking", places: lacking } : undefined,
  };
}

/** Computes the value of an earlier period; what was published then holds. */
export function computeEarlierValue(
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
