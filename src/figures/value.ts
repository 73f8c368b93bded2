import type { Aggregation, Filter, Indicator } from "../catalogue/declaration.ts";
import { folded } from "../exports/fold.ts";
import type { YearMonth } from "../exports/row.ts";
import { cutOffDate, monthsOf, type Period } from "../period.ts";
import { percentOf, type Quantity, quantity, sumOf } from "../quantity.ts";
import type { Value } from "./figure.ts";
import type { Group } from "./groups.ts";

/** What a value is asked for: whose rows, and of which months. */
export interface Question {
  readonly period: Period;
  readonly locality?: string;
  /** Narrows by one more text, for breakdowns. */
  readonly only?: Filter;
}

/** The groups of every export by its id, and the indicators by theirs. */
export interface Material {
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The groups of one export and locality (of all where none is named) by month, without a look at the others. */
  readonly monthsOf: (
    exportId: string,
    locality: string | undefined,
  ) => ReadonlyMap<YearMonth, readonly Group[]>;
}

export function materialOf(groups: Material["groups"], indicators: readonly Indicator[]): Material {
  const places = new Map<string, Map<YearMonth, Group[]>>();
  const enter = (exportId: string, locality: string | undefined, group: Group) => {
    const key = placeKey(exportId, locality);
    const months = places.get(key) ?? new Map<YearMonth, Group[]>();
    places.set(key, months);
    const known = months.get(group.month);
    if (known) known.push(group);
    else months.set(group.month, [group]);
  };
  for (const [exportId, all] of groups) {
    for (const group of all) {
      enter(exportId, undefined, group);
      if (group.locality !== undefined) enter(exportId, group.locality, group);
    }
  }
  return {
    groups,
    indicators: new Map(indicators.map((one) => [one.id, one])),
    monthsOf: (exportId, locality) => places.get(placeKey(exportId, locality)) ?? new Map(),
  };
}

function placeKey(exportId: string, locality = ""): string {
  return `${exportId} ${locality}`;
}

/** What the indicator comes to; null where nothing was reported. */
export function valueFor(indicator: Indicator, question: Question, material: Material): Value | null {
  const { aggregation } = indicator;
  if (aggregation.kind === "ratio") return ratioOf(aggregation, question, material);
  const groups = groupsFor(indicator, question, material);
  switch (aggregation.kind) {
    case "sum":
    case "stock":
      return sumOfColumn(groups, aggregation.column);
    case "count":
      return countOf(groups, hasReport(aggregation.export, question, material));
    case "done":
      return doneOf(groups, aggregation.completed, question.period);
  }
}

/** The groups that an indicator is made of: a flow takes all months of the period, a stock its last month. */
export function groupsFor(indicator: Indicator, question: Question, material: Material): readonly Group[] {
  const { aggregation } = indicator;
  if (aggregation.kind === "ratio") return [];
  const { where } = aggregation;
  const filter = foldedFilter(question.only ? { ...where, ...question.only } : where);
  const { period } = question;
  const months = aggregation.kind === "stock" ? { ...period, first: period.last } : period;
  const there = material.monthsOf(aggregation.export, question.locality);
  return monthsOf(months).flatMap((month) => {
    const groups = there.get(months.year * 100 + month) ?? [];
    return filter.length === 0 ? groups : groups.filter((group) => passes(group, filter));
  });
}

type FoldedFilter = readonly (readonly [column: string, accepted: ReadonlySet<string>])[];

/** An indicator is asked for in every locality, and its filter is the same each time. */
const knownFilters = new WeakMap<Filter, FoldedFilter>();

function foldedFilter(filter: Filter): FoldedFilter {
  const known = knownFilters.get(filter) ?? foldedAnew(filter);
  knownFilters.set(filter, known);
  return known;
}

function foldedAnew(filter: Filter): FoldedFilter {
  return Object.entries(filter).map(([column, accepted]) => [column, new Set(accepted.map(folded))]);
}

/** The first column of the filter in which the group holds another text. */
export function unmetColumn(group: Group, filter: Filter): string | undefined {
  return Object.keys(filter).find(
    (column) => !passes(group, foldedFilter({ [column]: filter[column] ?? [] })),
  );
}

function passes({ foldedTexts }: Group, filter: FoldedFilter): boolean {
  return filter.every(([column, accepted]) => accepted.has(foldedTexts[column] ?? ""));
}

function sumOfColumn(groups: readonly Group[], column: string): Value | null {
  const sums = groups.flatMap(({ sums }) => sums.get(column) ?? []);
  return sums.length === 0 ? null : { amount: sumOf(sums) };
}

/** No row that fits is a zero where the export lists other rows of the period, and nothing at all where it lists none. */
function countOf(groups: readonly Group[], reported: boolean): Value | null {
  return reported ? { amount: rowsOf(groups) } : null;
}

function hasReport(exportId: string, { period, locality }: Question, material: Material): boolean {
  const there = material.monthsOf(exportId, locality);
  return monthsOf(period).some((month) => there.has(period.year * 100 + month));
}

function doneOf(groups: readonly Group[], completed: string, period: Period): Value | null {
  if (groups.length === 0) return null;
  const { year, month, day } = cutOffDate(period);
  const end = `${year}-${String(month).padStart(2, "0")}-${day}`;
  const part = rowsOf(groups.filter(({ texts }) => (texts[completed] ?? "9999") <= end));
  return { amount: part, part, whole: rowsOf(groups) };
}

function rowsOf(groups: readonly Group[]): Quantity {
  return quantity(groups.reduce((sum, { rows }) => sum + rows, 0));
}

function ratioOf(
  { part, whole }: Extract<Aggregation, { kind: "ratio" }>,
  question: Question,
  material: Material,
): Value | null {
  const [partValue, wholeValue] = [part, whole].map((id) => {
    const indicator = material.indicators.get(id);
    return indicator ? valueFor(indicator, question, material) : null;
  });
  if (!partValue || !wholeValue) return null;
  const amount = percentOf(partValue.amount, wholeValue.amount);
  return amount && { amount, part: partValue.amount, whole: wholeValue.amount };
}
