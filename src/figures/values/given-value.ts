/** Rates and averages as they were handed in: of several rows only the mean by a declared weight is one number, never their sum. */
import type { Aggregation } from "../../catalogue/aggregation.ts";
import { type Period, toYearMonth } from "../../period.ts";
import { sumQuantities } from "../../quantity.ts";
import { isGroupInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { getFirstMonth } from "../groups/span-differences.ts";
import { coversMonth } from "../groups/span-groups.ts";
import type { FigureValue } from "./figure-value.ts";

type GivenAggregation = Extract<Aggregation, { kind: "given" }>;

/**
 * Selects the rows of a rate: that of the whole period before its months, those of the territory before those of its places. Rows that
 * say it for a part of the places or months only never stand for the others: then all are selected, which are no rate together.
 */
export function selectGivenGroups(
  groups: readonly RowGroup[],
  period: Period,
  { column }: Pick<GivenAggregation, "column">,
): readonly RowGroup[] {
  const reported = groups.filter((group) => isGroupInPeriod(group, period) && group.sums.has(column));
  const ofTerritory = reported.filter(({ locality }) => locality === undefined);
  const ofWholePeriod = reported.filter((group) => isWholePeriod(group, period));
  const ofTerritoryAndPeriod = ofWholePeriod.filter(({ locality }) => locality === undefined);
  if (ofTerritoryAndPeriod.length > 0) return ofTerritoryAndPeriod;
  const isTimeCovered = (group: RowGroup) =>
    [getFirstMonth(group), group.month].every((month) => ofTerritory.some((own) => coversMonth(own, month)));
  if (ofTerritory.length > 0 && reported.every(isTimeCovered)) return ofTerritory;
  const hasWhole = ({ locality }: RowGroup) => ofWholePeriod.some((group) => group.locality === locality);
  return reported.every(hasWhole) ? ofWholePeriod : reported;
}

function isWholePeriod(group: RowGroup, { year, first, last }: Period): boolean {
  return getFirstMonth(group) === toYearMonth(year, first) && group.month === toYearMonth(year, last);
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
  if (weight === undefined || !isOfOneKind(groups)) return null;
  const weighted = groups.flatMap(({ sums }) => {
    const [rate, size] = [sums.get(column), sums.get(weight)];
    return rate && size ? [{ product: rate.times(size), size }] : [];
  });
  const size = sumQuantities(weighted.map((each) => each.size));
  if (weighted.length < groups.length || size.eq(0)) return null;
  return { amount: sumQuantities(weighted.map(({ product }) => product)).div(size) };
}

/** True if all rows say the rate for as long a time, and all for places or all for the territory: others have no common weight. */
function isOfOneKind(groups: readonly RowGroup[]): boolean {
  const kinds = groups.map(
    (group) => `${group.month - getFirstMonth(group)} ${group.locality === undefined}`,
  );
  return new Set(kinds).size === 1;
}
