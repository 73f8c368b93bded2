import type { Aggregation, Filter, Indicator } from "../catalogue/declaration.ts";
import { foldText } from "../exports/cells/text-folding.ts";
import { computeCutOffDate, listMonths, type Period, type YearMonth } from "../period.ts";
import { computePercent, createQuantity, type Quantity, sumQuantities } from "../quantity.ts";
import type { FigureValue } from "./figure.ts";
import type { RowGroup } from "./groups/row-groups.ts";

/** What a value is asked for: whose rows, and of which months. */
export interface ValueQuery {
  readonly period: Period;
  readonly locality?: string;
  /** Narrows by one more text, for breakdowns. */
  readonly only?: Filter;
}

/** The groups of every export by its id, and the indicators by theirs. */
export interface GroupIndex {
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The groups of one export and locality (of all where none is named) by month, without a look at the others. */
  readonly findGroupsByMonth: (
    exportId: string,
    locality: string | undefined,
  ) => ReadonlyMap<YearMonth, readonly RowGroup[]>;
}

export function buildGroupIndex(groups: GroupIndex["groups"], indicators: readonly Indicator[]): GroupIndex {
  const groupsByPlace = new Map<string, Map<YearMonth, RowGroup[]>>();
  const addToPlace = (exportId: string, locality: string | undefined, group: RowGroup) => {
    const key = formatPlaceKey(exportId, locality);
    const months = groupsByPlace.get(key) ?? new Map<YearMonth, RowGroup[]>();
    groupsByPlace.set(key, months);
    const monthGroups = months.get(group.month);
    if (monthGroups) monthGroups.push(group);
    else months.set(group.month, [group]);
  };
  for (const [exportId, all] of groups) {
    for (const group of all) {
      addToPlace(exportId, undefined, group);
      if (group.locality !== undefined) addToPlace(exportId, group.locality, group);
    }
  }
  return {
    groups,
    indicators: new Map(indicators.map((one) => [one.id, one])),
    findGroupsByMonth: (exportId, locality) =>
      groupsByPlace.get(formatPlaceKey(exportId, locality)) ?? new Map(),
  };
}

function formatPlaceKey(exportId: string, locality = ""): string {
  return `${exportId} ${locality}`;
}

/** What the indicator comes to; null where nothing was reported. */
export function computeValue(
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
      return sumColumn(groups, aggregation.column);
    case "count":
      return computeCount(groups, hasRowsInPeriod(aggregation.export, query, groupIndex));
    case "done":
      return computeCompletion(groups, aggregation.completed, query.period);
  }
}

/** The groups that an indicator is made of: a flow takes all months of the period, a stock its last month. */
export function findIndicatorGroups(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): readonly RowGroup[] {
  const { aggregation } = indicator;
  if (aggregation.kind === "ratio") return [];
  const { where } = aggregation;
  const filter = foldFilterCached(query.only ? { ...where, ...query.only } : where);
  const { period } = query;
  const months = aggregation.kind === "stock" ? { ...period, first: period.last } : period;
  const groupsByMonth = groupIndex.findGroupsByMonth(aggregation.export, query.locality);
  return listMonths(months).flatMap((month) => {
    const groups = groupsByMonth.get(months.year * 100 + month) ?? [];
    return filter.length === 0 ? groups : groups.filter((group) => matchesFilter(group, filter));
  });
}

type FoldedFilter = readonly (readonly [column: string, accepted: ReadonlySet<string>])[];

/** An indicator is asked for in every locality, and its filter is the same each time. */
const foldedFilterCache = new WeakMap<Filter, FoldedFilter>();

function foldFilterCached(filter: Filter): FoldedFilter {
  const result = foldedFilterCache.get(filter) ?? foldFilter(filter);
  foldedFilterCache.set(filter, result);
  return result;
}

function foldFilter(filter: Filter): FoldedFilter {
  return Object.entries(filter).map(([column, accepted]) => [column, new Set(accepted.map(foldText))]);
}

/** The first column of the filter in which the group holds another text. */
export function findUnmetColumn(group: RowGroup, filter: Filter): string | undefined {
  return Object.keys(filter).find(
    (column) => !matchesFilter(group, foldFilterCached({ [column]: filter[column] ?? [] })),
  );
}

function matchesFilter({ foldedTexts }: RowGroup, filter: FoldedFilter): boolean {
  return filter.every(([column, accepted]) => accepted.has(foldedTexts[column] ?? ""));
}

function sumColumn(groups: readonly RowGroup[], column: string): FigureValue | null {
  const sums = groups.flatMap(({ sums }) => sums.get(column) ?? []);
  return sums.length === 0 ? null : { amount: sumQuantities(sums) };
}

/** No row that fits is a zero where the export lists other rows of the period, and nothing at all where it lists none. */
function computeCount(groups: readonly RowGroup[], reported: boolean): FigureValue | null {
  return reported ? { amount: countRows(groups) } : null;
}

function hasRowsInPeriod(
  exportId: string,
  { period, locality }: ValueQuery,
  groupIndex: GroupIndex,
): boolean {
  const groupsByMonth = groupIndex.findGroupsByMonth(exportId, locality);
  return listMonths(period).some((month) => groupsByMonth.has(period.year * 100 + month));
}

function computeCompletion(
  groups: readonly RowGroup[],
  completed: string,
  period: Period,
): FigureValue | null {
  if (groups.length === 0) return null;
  const { year, month, day } = computeCutOffDate(period);
  const end = `${year}-${String(month).padStart(2, "0")}-${day}`;
  const part = countRows(groups.filter(({ texts }) => (texts[completed] ?? "9999") <= end));
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
    return indicator ? computeValue(indicator, query, groupIndex) : null;
  });
  if (!partValue || !wholeValue) return null;
  const amount = computePercent(partValue.amount, wholeValue.amount);
  return amount && { amount, part: partValue.amount, whole: wholeValue.amount };
}
