/** Finds months that stand out from the other months of their place: numbers in another unit, or with a digit too many. */
import type { Column } from "../../catalogue/declaration.ts";
import { createLazyGetter } from "../../exports/memoize.ts";
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
  /** The median of the other months of the year; only an outlier has one. */
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
  const months = series.flatMap((groups) => listMonthsOfPlace(collectGroupValues(groups, column), times));
  return months.map((month) => {
    const { value, place } = month;
    const isOutlier = !place.isSteady && isOutlierAmongAll(month, months, times);
    const median = isOutlier ? findMedian(month) : Number.NaN;
    const usual = Number.isFinite(median) ? createQuantity(median) : undefined;
    return { value, isComparable: place.isComparable, isOutlier, usual };
  });
}

/** All months of a place; they are sorted only where one of them may be an outlier. */
interface PlaceMonths {
  readonly isComparable: boolean;
  /** True if no two months differ so much that one of them could be an outlier. */
  readonly isSteady: boolean;
  readonly sortAll: () => readonly number[];
  readonly sortByYear: () => ReadonlyMap<number, readonly number[]>;
}

interface Month {
  readonly value: GroupValue;
  readonly place: PlaceMonths;
}

function listMonthsOfPlace(values: readonly GroupValue[], times: number): Month[] {
  const amounts = values.map(({ approximate }) => approximate);
  const isComparable = values.length >= fewestMonths;
  const isSteady = Math.max(...amounts) < Math.min(...amounts) * Math.min(times, loneFactor);
  const place: PlaceMonths = {
    isComparable,
    isSteady: isSteady || !isComparable,
    sortAll: createLazyGetter(() => sortAmounts(values)),
    sortByYear: createLazyGetter(() => {
      const byYear = groupByKey(values, extractCalendarYear);
      return new Map([...byYear].map(([year, ofYear]) => [year, sortAmounts(ofYear)]));
    }),
  };
  return values.map((value) => ({ value, place }));
}

/** Finds the median of the other months of the year, as two years in different units are another doubt; NaN if they are too few. */
function findMedian({ value, place }: Month): number {
  const ofYear = place.sortByYear().get(extractCalendarYear(value)) ?? [];
  if (ofYear.length < fewestMonths) return Number.NaN;
  const own = ofYear.indexOf(value.approximate);
  return computeMedian(ofYear.length - 1, (index) => ofYear[index < own ? index : index + 1]);
}

/** True for a month that is far from every other month of all years. */
function isLone({ value, place }: Month): boolean {
  const { approximate } = value;
  const all = place.sortAll();
  const [least, secondLeast = Number.NaN] = all;
  const [secondMost = Number.NaN, most] = all.slice(-2);
  // The month is far from all others if it is far from the nearest one.
  return (
    (approximate === most && isLargeAndAtLeastTimes(approximate, secondMost, loneFactor)) ||
    (approximate === least && isLargeAndAtLeastTimes(secondLeast, approximate, loneFactor))
  );
}

function isOutlierAmongAll(month: Month, months: readonly Month[], times: number): boolean {
  if (isLone(month) && !isSharedJump(month, months, times)) return true;
  return (
    isFarFromMedian(month, times, 1) && isFarFromMedian(month, times, computeSeasonFactor(month, months))
  );
}

/** True if the month is far from the median of its year, after the season of its month: relief rice before Tết is no error. */
function isFarFromMedian(month: Month, times: number, seasonFactor: number): boolean {
  const { approximate } = month.value;
  const median = findMedian(month);
  const isLarge = isLargeAndAtLeastTimes(approximate, median, times * Math.max(1, seasonFactor));
  return isLarge || isLargeAndAtLeastTimes(median, approximate, times / Math.min(1, seasonFactor));
}

/** The jumps of other places are as large as this one within such a factor. */
const sameJump = 1.4;

/** True if the other places jumped nearly as far in the same month: pupils enrol in September. A hundredfold is no season. */
function isSharedJump(month: Month, months: readonly Month[], times: number): boolean {
  const { value } = month;
  const hasPeers = months.some(
    (other) => other.value !== value && other.value.group.month === value.group.month,
  );
  const factor = computeSeasonFactor(month, months);
  const own = value.approximate / findMedian(month);
  const isSameDirection = own > 1 === factor > 1;
  const [size, ownSize] = [Math.max(factor, 1 / factor), Math.max(own, 1 / own)];
  return hasPeers && isSameDirection && ownSize <= size * sameJump && size >= times && size < outlierFactor;
}

/** The factor by which other places exceed their median in this month, or the place itself in other years; 1 if none can say. */
function computeSeasonFactor({ value }: Month, months: readonly Month[]): number {
  const { group } = value;
  const others = months.filter((other) => other.value !== value);
  const ofOtherPlaces = others.filter((other) => other.value.group.month === group.month);
  const ofOtherYears = others.filter(
    (other) =>
      other.value.group.month % 100 === group.month % 100 && isOfSamePlaceAndTexts(other.value.group, group),
  );
  const ratios = (ofOtherPlaces.length > 0 ? ofOtherPlaces : ofOtherYears)
    .map((peer) => peer.value.approximate / findMedian(peer))
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio))
    .sort((a, b) => a - b);
  return ratios.length === 0 ? 1 : computeMedian(ratios.length, (index) => ratios[index]);
}

function isOfSamePlaceAndTexts(a: RowGroup, b: RowGroup): boolean {
  return a.locality === b.locality && formatTextsKey(a.texts) === formatTextsKey(b.texts);
}

function extractCalendarYear({ group }: GroupValue): number {
  return Math.floor(group.month / 100);
}

function sortAmounts(values: readonly GroupValue[]): number[] {
  return values.map(({ approximate }) => approximate).sort((a, b) => a - b);
}

/** Small amounts differ by nature, and a month without anything is no error. */
function isLargeAndAtLeastTimes(high: number, low: number, factor: number): boolean {
  return low > 0 && high >= smallestCheckedAmount && high >= low * factor;
}

/** Computes the median of some sorted numbers. */
function computeMedian(count: number, findNumber: (index: number) => number | undefined): number {
  const readAt = (index: number) => findNumber(index) ?? Number.NaN;
  return (readAt(Math.floor((count - 1) / 2)) + readAt(Math.floor(count / 2))) / 2;
}
