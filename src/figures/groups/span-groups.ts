/** Rows of several months ("9 tháng", "Quý III"): which of them a figure counts, beside the months and beside each other. */
import { getOrCreate } from "../../exports/memoize.ts";
import { type Period, toYearMonth, type YearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import { groupByLabels } from "./group-by-labels.ts";
import { hasMonthsInPeriod, type RowGroup } from "./row-groups.ts";
import { findDifferences, findFallingColumn, getFirstMonth, type MonthRange } from "./span-differences.ts";

/** A time that cannot be counted. */
export type SpanProblem =
  /** A span that the period cuts. */
  | { readonly kind: "unsplit"; readonly span: RowGroup }
  /** Two times that overlap and do not agree. */
  | { readonly kind: "overlapping"; readonly span: RowGroup; readonly other: RowGroup }
  /** A sum from the first month on that is smaller than an earlier one. */
  | { readonly kind: "falling"; readonly span: RowGroup; readonly column: string }
  /** A difference that is not what the same months say themselves. */
  | {
      readonly kind: "differing";
      readonly span: RowGroup;
      readonly column: string;
      readonly amount: Quantity;
    };

export interface SpanSelection {
  readonly counted: readonly RowGroup[];
  readonly problems: readonly SpanProblem[];
}

export function isSpan({ firstMonth }: RowGroup): boolean {
  return firstMonth !== undefined;
}

/** Caches the answers by the list of an export, since every figure and most checks ask. */
const listsWithSpans = new WeakMap<readonly RowGroup[], boolean>();

/** True if any of the groups has rows of several months. */
export function hasSpans(groups: readonly RowGroup[]): boolean {
  return getOrCreate(listsWithSpans, groups, () => groups.some(isSpan));
}

/** Leaves out the rows of several months; the list itself where there are none. */
export function omitSpans(groups: readonly RowGroup[]): readonly RowGroup[] {
  return hasSpans(groups) ? groups.filter((group) => !isSpan(group)) : groups;
}

/** True if the group reports the month, alone or with others. */
export function coversMonth(group: RowGroup, asked: YearMonth): boolean {
  return getFirstMonth(group) <= asked && asked <= group.month;
}

/** Collects all months that any of the groups reports, alone or with others. */
export function collectCoveredMonths(groups: Iterable<RowGroup>): Set<YearMonth> {
  const months = new Set<YearMonth>();
  for (const group of groups)
    for (let month = getFirstMonth(group); month <= group.month; month++) months.add(month);
  return months;
}

/** Selects the groups of a flow in the period: times that tile it, each month once. Only the flow columns have differences. */
export function selectFlowGroups(
  groups: readonly RowGroup[],
  period: Period,
  flowColumns: readonly string[],
): SpanSelection {
  const selections = groupByLabels(groups).map((pieces) =>
    addDifferences(selectPieces(pieces, period), period, (range) =>
      findDifferences(pieces, range, flowColumns),
    ),
  );
  return {
    counted: selections.flatMap(({ counted }) => counted),
    problems: selections.flatMap(({ problems }) => problems),
  };
}

/** Selects the groups of a stock at the end of the period; none of those that a month and a span report differently. */
export function selectStockGroups(groups: readonly RowGroup[]): RowGroup[] {
  return groupByLabels(groups).flatMap((pieces) => {
    const [first, ...others] = pieces.toSorted((a, b) => countMonths(a) - countMonths(b));
    return first && others.every((other) => haveSameSums(other, [first])) ? [first] : [];
  });
}

function selectPieces(pieces: readonly RowGroup[], period: Period): SpanSelection {
  const { year, first, last } = period;
  const [from, to] = [toYearMonth(year, first), toYearMonth(year, last)];
  const touching = pieces.filter((piece) => hasMonthsInPeriod(piece, period));
  const inside = touching.filter((piece) => getFirstMonth(piece) >= from && piece.month <= to);
  const whole = inside.find((piece) => isSpan(piece) && piece.firstMonth === from && piece.month === to);
  const counted: RowGroup[] = [];
  const problems: SpanProblem[] = [];
  // The longest first: parts that add up to it, or lie within it from its first month on, are in it.
  const byLength = inside.toSorted((a, b) => countMonths(b) - countMonths(a));
  for (const piece of whole ? [whole, ...byLength.filter((other) => other !== whole)] : byLength) {
    const other = counted.find((earlier) => overlaps(earlier, piece));
    if (!other) counted.push(piece);
    else if (isSpan(other) && !agreesWithParts(other, inside))
      problems.push({ kind: "overlapping", span: other, other: piece });
  }
  const covered = countCoveredMonths(counted);
  const cut = touching.find((piece) => !inside.includes(piece));
  if (cut && covered < last - first + 1) problems.push({ kind: "unsplit", span: cut });
  if (problems.length === 0) return { counted: preferMonths(counted, inside), problems };
  return { counted, problems: problems.slice(0, 1) };
}

/** The months of the counted spans, where they are all there and agree with them: they say more than their sum. */
function preferMonths(counted: readonly RowGroup[], inside: readonly RowGroup[]): RowGroup[] {
  return counted.flatMap((piece) => {
    const months = inside.filter((other) => !isSpan(other) && overlaps(other, piece));
    return isSpan(piece) && months.length === countMonths(piece) && haveSameSums(piece, months)
      ? months
      : [piece];
  });
}

/** Reads the months that no group says alone from differences, and compares those that one says with them. */
function addDifferences(
  selection: SpanSelection,
  { year, first, last }: Period,
  findDifferencesOf: (range: MonthRange) => RowGroup[],
): SpanSelection {
  const period: MonthRange = [toYearMonth(year, first), toYearMonth(year, last)];
  const { counted, problems } = selection;
  const wholes = findDifferencesOf(period);
  if (problems.length === 0)
    return countCoveredMonths(counted) < last - first + 1
      ? selection
      : { counted, problems: findDifferenceProblems(wholes, counted) };
  if (problems[0]?.kind !== "unsplit") return selection;
  const gaps = listGaps(counted, period).map(findDifferencesOf);
  const fillings = gaps.flatMap(([filling]) => filling ?? []);
  const [whole] = wholes;
  if (fillings.length === gaps.length) {
    const tiles = [...counted, ...fillings];
    const found = gaps.flatMap((all, index) => findDifferenceProblems(all, fillings.slice(index, index + 1)));
    return {
      counted: found.length > 0 ? counted : tiles,
      problems: [...found, ...findDifferenceProblems(wholes, tiles)].slice(0, 1),
    };
  }
  if (!whole) return selection;
  const part = counted.find((group) => !agreesWithParts(whole, [group]));
  const found = findDifferenceProblems(wholes, [whole]);
  if (part && found.length === 0)
    return { counted, problems: [{ kind: "overlapping", span: whole, other: part }] };
  return { counted: found.length > 0 ? [] : [whole], problems: found };
}

/** The differences that fall, or are not the sum of the groups of the same months. */
function findDifferenceProblems(differences: readonly RowGroup[], tiles: readonly RowGroup[]): SpanProblem[] {
  const { sums } = addGroups(tiles);
  return differences
    .flatMap((span): SpanProblem[] => {
      const falling = findFallingColumn(span);
      if (falling !== undefined) return [{ kind: "falling", span, column: falling }];
      return [...span.sums].flatMap(([column, sum]): SpanProblem[] => {
        const amount = sums.get(column);
        return amount && !amount.eq(sum) ? [{ kind: "differing", span, column, amount }] : [];
      });
    })
    .slice(0, 1);
}

/** The months of the period that no group covers, as ranges. */
function listGaps(counted: readonly RowGroup[], [first, last]: MonthRange): MonthRange[] {
  const gaps: MonthRange[] = [];
  let next = first;
  for (const group of counted.toSorted((a, b) => a.month - b.month)) {
    if (getFirstMonth(group) > next) gaps.push([next, getFirstMonth(group) - 1]);
    next = group.month + 1;
  }
  return next > last ? gaps : [...gaps, [next, last]];
}

function countMonths(group: RowGroup): number {
  return group.month - getFirstMonth(group) + 1;
}

function overlaps(a: RowGroup, b: RowGroup): boolean {
  return getFirstMonth(a) <= b.month && getFirstMonth(b) <= a.month;
}

/** True if the parts of a span, where they are all there, add up to it; sums from its first month on, and some of its months, are no more than it. */
function agreesWithParts(span: RowGroup, pieces: readonly RowGroup[]): boolean {
  const parts = pieces.filter((piece) => piece !== span && overlaps(span, piece));
  const start = getFirstMonth(span);
  const isWithin = (part: RowGroup) => getFirstMonth(part) >= start && part.month <= span.month;
  if (!parts.every(isWithin)) return false;
  const months = parts.filter((part) => !isSpan(part));
  const others = parts.filter((part) => isSpan(part) && part.firstMonth !== start);
  const tilings = [months, others].filter((tiles) => countCoveredMonths(tiles) === countMonths(span));
  return (
    tilings.every((tiles) => haveSameSums(span, tiles)) &&
    parts.every((part) => hasNoLargerSum(part, span)) &&
    (tilings.length > 0 || hasNoLargerSum(addGroups(months), span))
  );
}

type Sums = Pick<RowGroup, "sums">;

function hasNoLargerSum(part: Sums, whole: Sums): boolean {
  return [...part.sums].every(([column, sum]) => whole.sums.get(column)?.gte(sum) ?? true);
}

function addGroups(groups: readonly RowGroup[]): Sums {
  const sums = new Map<string, Quantity>();
  for (const group of groups)
    for (const [column, sum] of group.sums) sums.set(column, sums.get(column)?.plus(sum) ?? sum);
  return { sums };
}

function countCoveredMonths(pieces: readonly RowGroup[]): number {
  return pieces.reduce((sum, piece) => sum + countMonths(piece), 0);
}

function haveSameSums(span: RowGroup, tiles: readonly RowGroup[]): boolean {
  const { sums } = addGroups(tiles);
  return [...span.sums].every(([column, sum]) => sums.get(column)?.eq(sum));
}
