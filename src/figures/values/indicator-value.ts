import {
  type Aggregation,
  type DatedStock,
  isComputedFromRows,
  isStockOrOpening,
  isTaskAggregation,
} from "../../catalogue/aggregation.ts";
import type { Indicator } from "../../catalogue/declaration.ts";
import type { Filter } from "../../catalogue/filter.ts";
import { getOrCreate } from "../../exports/memoize.ts";
import { listYearMonths, type Period, toYearMonth } from "../../period.ts";
import { computePercent, createQuantity, type Quantity, sumQuantities } from "../../quantity.ts";
import { type FoldedFilter, getOrCreateFoldedFilter, isAcceptedByFilter } from "../groups/folded-filter.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { coversMonth, selectFlowGroups, selectStockGroups } from "../groups/span-groups.ts";
import { pickCountedMonths } from "./counted-months.ts";
import type { FigureValue } from "./figure-value.ts";
import { computeGivenValue, selectGivenGroups } from "./given-value.ts";
import { computeTaskValue, selectTaskGroups } from "./task-value.ts";

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
  if (aggregation.kind === "total") return computeTotal(aggregation, query, groupIndex);
  const groups = findIndicatorGroups(indicator, query, groupIndex);
  switch (aggregation.kind) {
    case "sum":
    case "stock":
    case "opening":
      return sumColumnOfGroups(groups, aggregation.column);
    case "given":
      return computeGivenValue(groups, aggregation);
    case "count":
      return countRowsIfReported(groups, hasRowsInPeriod(aggregation.export, query, groupIndex));
    case "done":
    case "open":
      return computeTaskValue(groups, aggregation, query.period);
  }
}

/** Finds the groups that an indicator counts: a flow takes all months of the period, a stock the last one, tasks also earlier ones. */
export function findIndicatorGroups(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): readonly RowGroup[] {
  const { aggregation } = indicator;
  if (!isComputedFromRows(aggregation)) return [];
  const { period } = query;
  const groupsByMonth = groupIndex.findGroupsByMonth(aggregation.export, query.locality);
  const filter = foldFilters(aggregation.where, query.only);
  const findAll = () => keepAccepted([...groupsByMonth.values()].flat(), filter);
  if (aggregation.kind === "given") return selectGivenGroups(findAll(), period, aggregation);
  if (isTaskAggregation(aggregation)) return selectTaskGroups(findAll(), period, aggregation);
  const isStock = isStockOrOpening(aggregation);
  const hasSpans = groupIndex.hasSpans(aggregation.export);
  if (!isStock && hasSpans)
    // A list of nine months less one of six is no list: only numbers are subtracted.
    return selectFlowGroups(findAll(), period, aggregation.kind === "sum" ? [aggregation.column] : [])
      .counted;
  const months = pickCountedMonths(aggregation, period);
  const all = query.only
    ? collectGroupsOfMonths(groupsByMonth, months, filter)
    : findAcceptedGroups(groupsByMonth, months, filter);
  const groups = hasSpans ? selectStockGroups(all) : all;
  return "dated" in aggregation && aggregation.dated
    ? keepLastDayPerPlace(groups, aggregation.column, aggregation.dated)
    : groups;
}

/** Folds the filter of an indicator, and that of the part of its breakdown: a part never has rows that its whole has not. */
function foldFilters(where: Filter, only: Filter | undefined): FoldedFilter {
  const filter = getOrCreateFoldedFilter(where);
  return only ? [...filter, ...getOrCreateFoldedFilter(only)] : filter;
}

function keepAccepted(groups: readonly RowGroup[], filter: FoldedFilter): readonly RowGroup[] {
  return filter.length === 0 ? groups : groups.filter((group) => isAcceptedByFilter(group, filter));
}

type GroupsByMonth = ReturnType<GroupIndex["findGroupsByMonth"]>;

/** The groups of a place or of all that the latest filter accepts, by their months. */
interface AcceptedGroups {
  readonly filter: FoldedFilter;
  readonly byMonths: Map<number, readonly RowGroup[]>;
}

const latestAccepted = new WeakMap<GroupsByMonth, AcceptedGroups>();

/** Collects the groups once for a value, its sources, and the next indicator where that counts the same rows. */
function findAcceptedGroups(
  groupsByMonth: GroupsByMonth,
  months: Period,
  filter: FoldedFilter,
): readonly RowGroup[] {
  let accepted = latestAccepted.get(groupsByMonth);
  if (accepted?.filter !== filter) {
    accepted = { filter, byMonths: new Map() };
    latestAccepted.set(groupsByMonth, accepted);
  }
  const key = toYearMonth(months.year, months.first) * 100 + months.last;
  return getOrCreate(accepted.byMonths, key, () => collectGroupsOfMonths(groupsByMonth, months, filter));
}

function collectGroupsOfMonths(
  groupsByMonth: GroupsByMonth,
  { year, first, last }: Period,
  filter: FoldedFilter,
): RowGroup[] {
  const all: RowGroup[] = [];
  for (let month = first; month <= last; month++)
    for (const group of groupsByMonth.get(toYearMonth(year, month)) ?? [])
      if (isAcceptedByFilter(group, filter)) all.push(group);
  return all;
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

export function sumColumnOfGroups(groups: readonly RowGroup[], column: string): FigureValue | null {
  const amounts: Quantity[] = [];
  for (const { sums } of groups) {
    const amount = sums.get(column);
    if (amount) amounts.push(amount);
  }
  return amounts.length === 0 ? null : { amount: sumQuantities(amounts) };
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

/** Adds up the operands; null unless all were reported, because a part is no total. */
function computeTotal(
  { of }: Extract<Aggregation, { kind: "total" }>,
  query: ValueQuery,
  groupIndex: GroupIndex,
): FigureValue | null {
  const values = of.map((id) => {
    const indicator = groupIndex.indicators.get(id);
    return indicator ? computeIndicatorValue(indicator, query, groupIndex) : null;
  });
  const amounts = values.flatMap((value) => value?.amount ?? []);
  return amounts.length < of.length ? null : { amount: sumQuantities(amounts) };
}
