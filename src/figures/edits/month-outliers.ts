/** Finds months that stand out from the other months of their place: numbers in another unit, or with a digit too many. */
import type { Column } from "../../catalogue/declaration.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import { groupByKey } from "../groups/group-by-key.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { formatTextsKey } from "../groups/texts-key.ts";
import {
  collectGroupValues,
  type GroupValue,
  outlierFactor,
  smallestCheckedAmount,
} from "../sanity/group-values.ts";

const fewestMonths = 5;
/** A month so many times every other one is doubted in any case. */
const loneFactor = 9;

export interface ComparedMonth {
  readonly value: GroupValue;
  /** False where the other months are too few. */
  readonly isComparable: boolean;
  readonly isOutlier: boolean;
  /** Of an outlier, the median of the other months of the year, where there is one. */
  readonly usual: Quantity | undefined;
}

/**
 * Compares every month with those of its place. One that is so many times the median of the others of its year is an outlier, unless
 * other places have the same season.
 */
export function compareMonths(
  series: readonly (readonly RowGroup[])[],
  column: Column,
  times: number,
): ComparedMonth[] {
  const comparisons = series.flatMap((groups) => buildMonthComparisons(collectGroupValues(groups, column)));
  return comparisons.map((month) => {
    const { value, isComparable, median } = month;
    const isOutlier =
      (month.isLone && !isSharedJump(month, comparisons, times)) ||
      (isFarFromMedian(month, times, 1) &&
        isFarFromMedian(month, times, computeSeasonFactor(month, comparisons)));
    const usual = isOutlier && Number.isFinite(median) ? createQuantity(median) : undefined;
    return { value, isComparable, isOutlier, usual };
  });
}

interface MonthComparison {
  readonly value: GroupValue;
  readonly isComparable: boolean;
  /** The median of the other months of the year; NaN if they are too few. */
  readonly median: number;
  /** Far from every other month of all years. */
  readonly isLone: boolean;
}

/** Compares months with those of their year: two years in different units are another doubt. */
function buildMonthComparisons(values: readonly GroupValue[]): MonthComparison[] {
  const sorted = sortAmountsIfEnough(values);
  const byYear = groupByKey(values, ({ group }) => extractCalendarYear(group));
  const sortedByYear = new Map([...byYear].map(([year, ofYear]) => [year, sortAmountsIfEnough(ofYear)]));
  return values.map((value) => {
    const { group, approximate } = value;
    const others = omitAmount(sorted, approximate);
    const isLone =
      isLargeAndAtLeastTimes(approximate, others.at(-1) ?? Number.NaN, loneFactor) ||
      isLargeAndAtLeastTimes(others[0] ?? Number.NaN, approximate, loneFactor);
    const ofYear = sortedByYear.get(extractCalendarYear(group)) ?? [];
    const median = computeMedian(omitAmount(ofYear, approximate));
    return { value, isComparable: sorted.length > 0, median, isLone };
  });
}

/** True if the month is far from the median of its year, after the season of its month: relief rice before Tết is no error. */
function isFarFromMedian(
  { value: { approximate }, median }: MonthComparison,
  times: number,
  seasonFactor: number,
): boolean {
  const isLarge = isLargeAndAtLeastTimes(approximate, median, times * Math.max(1, seasonFactor));
  return isLarge || isLargeAndAtLeastTimes(median, approximate, times / Math.min(1, seasonFactor));
}

/** The jumps of other places are as large as this one within such a factor. */
const sameJump = 1.4;

/** True if the other places jumped nearly as far in the same month: pupils enrol in September. A hundredfold is no season. */
function isSharedJump(
  month: MonthComparison,
  comparisons: readonly MonthComparison[],
  times: number,
): boolean {
  const { value, median } = month;
  const hasPeers = comparisons.some(
    (other) => other.value !== value && other.value.group.month === value.group.month,
  );
  const factor = computeSeasonFactor(month, comparisons);
  const own = value.approximate / median;
  const isSameDirection = own > 1 === factor > 1;
  const [size, ownSize] = [Math.max(factor, 1 / factor), Math.max(own, 1 / own)];
  return hasPeers && isSameDirection && ownSize <= size * sameJump && size >= times && size < outlierFactor;
}

/** The factor by which other places exceed their median in this month, or the place itself in other years; 1 if none can say. */
function computeSeasonFactor({ value }: MonthComparison, comparisons: readonly MonthComparison[]): number {
  const { group } = value;
  const others = comparisons.filter((other) => other.value !== value);
  const ofOtherPlaces = others.filter((other) => other.value.group.month === group.month);
  const ofOtherYears = others.filter(
    (other) =>
      other.value.group.month % 100 === group.month % 100 && isOfSamePlaceAndTexts(other.value.group, group),
  );
  const ratios = (ofOtherPlaces.length > 0 ? ofOtherPlaces : ofOtherYears)
    .map((peer) => peer.value.approximate / peer.median)
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio))
    .sort((a, b) => a - b);
  return ratios.length === 0 ? 1 : computeMedian(ratios);
}

function isOfSamePlaceAndTexts(a: RowGroup, b: RowGroup): boolean {
  return a.locality === b.locality && formatTextsKey(a.texts) === formatTextsKey(b.texts);
}

function extractCalendarYear({ month }: RowGroup): number {
  return Math.floor(month / 100);
}

/** The sorted amounts of all months; empty if they are too few to be compared. */
function sortAmountsIfEnough(values: readonly GroupValue[]): number[] {
  if (values.length < fewestMonths) return [];
  return values.map(({ approximate }) => approximate).sort((a, b) => a - b);
}

/** The amounts of the other months. */
function omitAmount(sorted: readonly number[], amount: number): readonly number[] {
  return sorted.length === 0 ? sorted : sorted.toSpliced(sorted.indexOf(amount), 1);
}

/** Small amounts differ by nature, and a month without anything is no error. */
function isLargeAndAtLeastTimes(high: number, low: number, factor: number): boolean {
  return low > 0 && high >= smallestCheckedAmount && high >= low * factor;
}

function computeMedian(sorted: readonly number[]): number {
  const readAt = (index: number) => sorted[index] ?? Number.NaN;
  return (readAt(Math.floor((sorted.length - 1) / 2)) + readAt(Math.floor(sorted.length / 2))) / 2;
}
