/** Rates and averages as they were handed in: of several rows only the mean by a declared weight is one number, never their sum. */
import type { Aggregation } from "../catalogue/aggregation.ts";
import { type Period, toYearMonth } from "../period.ts";
import { sumQuantities } from "../quantity.ts";
import type { FigureValue } from "./figure-value.ts";
import { isGroupInPeriod, type RowGroup } from "./groups/row-groups.ts";

type GivenAggregation = Extract<Aggregation, { kind: "given" }>;

/** Selects the rows of a rate: those of the territory itself before those of its places, that of the whole period before its months. */
export function selectGivenGroups(
  groups: readonly RowGroup[],
  period: Period,
  { column }: Pick<GivenAggregation, "column">,
): RowGroup[] {
  const reported = groups.filter((group) => isGroupInPeriod(group, period) && group.sums.has(column));
  const ofTerritory = reported.filter(({ locality }) => locality === undefined);
  const ofPlace = ofTerritory.length > 0 ? ofTerritory : reported;
  const ofWholePeriod = ofPlace.filter((group) => isWholePeriod(group, period));
  return ofWholePeriod.length > 0 ? ofWholePeriod : ofPlace;
}

function isWholePeriod({ firstMonth, month }: RowGroup, { year, first, last }: Period): boolean {
  return (firstMonth ?? month) === toYearMonth(year, first) && month === toYearMonth(year, last);
}

/** Computes a rate from its rows; null where there is none, or where several have no weight. */
export function computeGivenValue(
  groups: readonly RowGroup[],
  { column, weight }: Pick<GivenAggregation, "column" | "weight">,
): FigureValue | null {
  // A group of several rows holds the sum of their rates, which is none.
  if (groups.length === 0 || groups.some(({ rows }) => rows > 1)) return null;
  const [only, ...others] = groups;
  const amount = only?.sums.get(column);
  if (others.length === 0) return amount ? { amount } : null;
  if (weight === undefined) return null;
  const weighted = groups.flatMap(({ sums }) => {
    const [rate, size] = [sums.get(column), sums.get(weight)];
    return rate && size ? [{ product: rate.times(size), size }] : [];
  });
  const size = sumQuantities(weighted.map((each) => each.size));
  if (weighted.length < groups.length || size.eq(0)) return null;
  return { amount: sumQuantities(weighted.map(({ product }) => product)).div(size) };
}
