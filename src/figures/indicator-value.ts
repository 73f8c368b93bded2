import type { Aggregation, DatedStock, Indicator } from "../catalogue/declaration.ts";
import type { Filter } from "../catalogue/filter.ts";
import { computeCutOffDate, formatIsoDate, listYearMonths, type Period } from "../period.ts";
import { computePercent, createQuantity, type Quantity, sumQuantities } from "../quantity.ts";
import type { FigureValue } from "./figure-value.ts";
import { computeGivenValue, selectGivenGroups } from "./given-value.ts";
import { getOrCreateFoldedFilter, isAcceptedByFilter } from "./groups/folded-filter.ts";
import type { GroupIndex } from "./groups/group-index.ts";
import type { RowGroup } from "./groups/row-groups.ts";
import { coversMonth, selectFlowGroups, selectStockGroups } from "./groups/span-groups.ts";

/** Selects the rows of a value by period and locality. */
export interface ValueQuery {
  readonly period: Period;
  readonly locality?: string;
  /** A further filter, for the parts of a breakdown. */
  readonly only?: Filter;
}

/** Computes an indicator over the period; null if nothing was reported. */
export function computeIndicatorValue(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): FigureValue | null {
  const { aggregation } = indicator;
  if (aggregation.kind === "ratio") return computeRatio(aggregation, query, groupIndex);
  const groups = findIndicatorGroups(indicator, query, groupIndex);
  switch (aggregation.kind) {
    case "sum":
    case "stock":
      return sumColumnOfGroups(groups, aggregation.column);
    case "given":
      return computeGivenValue(groups, aggregation);
    case "count":
      return countRowsIfReported(groups, hasRowsInPeriod(aggregation.export, query, groupIndex));
    case "done":
      return computeCompletion(groups, aggregation.completed, query.period);
  }
}

/** Finds the groups that an indicator counts: a flow takes all months of the period, a stock the last month. */
export function findIndicatorGroups(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): readonly RowGroup[] {
  const { aggregation } = indicator;
  if (aggregation.kind === "ratio") return [];
  const { where } = aggregation;
  const filter = getOrCreateFoldedFilter(query.only ? { ...where, ...query.only } : where);
  const { period } = query;
  const months = aggregation.kind === "stock" ? { ...period, first: period.last } : period;
  const groupsByMonth = groupIndex.findGroupsByMonth(aggregation.export, query.locality);
  const accept = (groups: readonly RowGroup[]) =>
    filter.length === 0 ? groups : groups.filter((group) => isAcceptedByFilter(group, filter));
  if (aggregation.kind === "given")
    return selectGivenGroups(accept([...groupsByMonth.values()].flat()), period, aggregation);
  if (aggregation.kind !== "stock" && groupIndex.hasSpans(aggregation.export))
    // A list of nine months less one of six is no list: only numbers are subtracted.
    return selectFlowGroups(
      accept([...groupsByMonth.values()].flat()),
      period,
      aggregation.kind === "sum" ? [aggregation.column] : [],
    ).counted;
  const all = listYearMonths(months).flatMap((month) => accept(groupsByMonth.get(month) ?? []));
  const groups = groupIndex.hasSpans(aggregation.export) ? selectStockGroups(all) : all;
  return aggregation.kind === "stock" && aggregation.dated
    ? keepLastDayPerPlace(groups, aggregation.column, aggregation.dated)
    : groups;
}

/** The last day counts for a stock reported on several days of a month; stocks of other places or labels add up. */
function keepLastDayPerPlace(
  groups: readonly RowGroup[],
  amountColumn: string,
  { day, labels }: DatedStock,
): readonly RowGroup[] {
  const latest = new Map<string, RowGroup>();
  for (const group of groups) {
    if (!group.sums.has(amountColumn)) continue;
    const key = JSON.stringify([group.locality, ...labels.map((label) => group.foldedTexts[label])]);
    const earlier = latest.get(key);
    if (!earlier || (earlier.texts[day] ?? "") < (group.texts[day] ?? "")) latest.set(key, group);
  }
  return [...latest.values()];
}

function sumColumnOfGroups(groups: readonly RowGroup[], column: string): FigureValue | null {
  const sums = groups.flatMap(({ sums }) => sums.get(column) ?? []);
  return sums.length === 0 ? null : { amount: sumQuantities(sums) };
}

/** A count without matching rows is 0 if the export has other rows of the period, and not reported if it has none. */
function countRowsIfReported(groups: readonly RowGroup[], isReported: boolean): FigureValue | null {
  return isReported ? { amount: countRows(groups) } : null;
}

function hasRowsInPeriod(
  exportId: string,
  { period, locality }: ValueQuery,
  groupIndex: GroupIndex,
): boolean {
  const groupsByMonth = groupIndex.findGroupsByMonth(exportId, locality);
  if (!groupIndex.hasSpans(exportId)) return listYearMonths(period).some((month) => groupsByMonth.has(month));
  const groups = [...groupsByMonth.values()].flat();
  return listYearMonths(period).some((month) => groups.some((group) => coversMonth(group, month)));
}

function computeCompletion(
  groups: readonly RowGroup[],
  completedColumn: string,
  period: Period,
): FigureValue | null {
  if (groups.length === 0) return null;
  const cutOffDate = formatIsoDate(computeCutOffDate(period));
  const part = countRows(groups.filter(({ texts }) => (texts[completedColumn] ?? "9999") <= cutOffDate));
  return { amount: part, part, whole: countRows(groups) };
}

function countRows(groups: readonly RowGroup[]): Quantity {
  return createQuantity(groups.reduce((sum, { rows }) => sum + rows, 0));
}

function computeRatio(
  { part, whole }: Extract<Aggregation, { kind: "ratio" }>,
  query: ValueQuery,
  groupIndex: GroupIndex,
): FigureValue | null {
  const [partValue, wholeValue] = [part, whole].map((id) => {
    const indicator = groupIndex.indicators.get(id);
    return indicator ? computeIndicatorValue(indicator, query, groupIndex) : null;
  });
  if (!partValue || !wholeValue) return null;
  const amount = computePercent(partValue.amount, wholeValue.amount);
  return amount && { amount, part: partValue.amount, whole: wholeValue.amount };
}
