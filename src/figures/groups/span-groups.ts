/** Rows of several months ("9 tháng", "Quý III"): which of them a figure counts, beside the months and beside each other. */
import { type Period, toYearMonth, type YearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import type { RowGroup } from "./row-groups.ts";

/** A time that cannot be counted: a span that the period cuts, or two times that overlap and do not agree. */
type SpanProblem =
  | { readonly kind: "unsplit"; readonly span: RowGroup }
  | { readonly kind: "overlapping"; readonly span: RowGroup; readonly other: RowGroup };

export interface SpanSelection {
  readonly counted: readonly RowGroup[];
  readonly problems: readonly SpanProblem[];
}

export function isSpan({ firstMonth }: RowGroup): boolean {
  return firstMonth !== undefined;
}

/** True if the group reports the month, alone or with others. */
export function coversMonth({ firstMonth, month }: RowGroup, asked: YearMonth): boolean {
  return (firstMonth ?? month) <= asked && asked <= month;
}

/** Selects the groups of a flow in the period: times that tile it, each month once. */
export function selectFlowGroups(groups: readonly RowGroup[], period: Period): SpanSelection {
  const selections = groupByLabels(groups).map((pieces) => selectPieces(pieces, period));
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

/** The groups with the same place and texts, which differ in their time alone. */
function groupByLabels(groups: readonly RowGroup[]): RowGroup[][] {
  const byLabels = new Map<string, RowGroup[]>();
  for (const group of groups) {
    const key = JSON.stringify([group.locality, group.foldedTexts]);
    const pieces = byLabels.get(key);
    if (pieces) pieces.push(group);
    else byLabels.set(key, [group]);
  }
  return [...byLabels.values()];
}

function selectPieces(pieces: readonly RowGroup[], { year, first, last }: Period): SpanSelection {
  const [from, to] = [toYearMonth(year, first), toYearMonth(year, last)];
  const touching = pieces.filter(({ firstMonth, month }) => (firstMonth ?? month) <= to && month >= from);
  const inside = touching.filter(({ firstMonth, month }) => (firstMonth ?? month) >= from && month <= to);
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
  return { counted, problems: problems.slice(0, 1) };
}

function countMonths({ firstMonth, month }: RowGroup): number {
  return month - (firstMonth ?? month) + 1;
}

function overlaps(a: RowGroup, b: RowGroup): boolean {
  return (a.firstMonth ?? a.month) <= b.month && (b.firstMonth ?? b.month) <= a.month;
}

/** True if the parts of a span, where they are all there, add up to it; sums from its first month on, and some of its months, are no more than it. */
function agreesWithParts(span: RowGroup, pieces: readonly RowGroup[]): boolean {
  const parts = pieces.filter((piece) => piece !== span && overlaps(span, piece));
  const start = span.firstMonth ?? span.month;
  const isWithin = (part: RowGroup) => (part.firstMonth ?? part.month) >= start && part.month <= span.month;
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
