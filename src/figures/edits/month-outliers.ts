/** Finds months that stand out from the other months of their place: numbers in another unit, or with a digit too many. */
import type { Column } from "../../catalogue/declaration.ts";
import { createQuantity, type Quantity } from "../../quantity.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { outlierFactor, smallestCheckedAmount } from "../sanity/group-values.ts";
import { type MonthPosition, MonthSeasons, type Season } from "./month-seasons.ts";
import { computeMedianWithout, PlaceMonths } from "./place-months.ts";

/** A month so many times every other one is doubted in any case. */
const loneFactor = 9;

/** The months of one place and content. */
export interface ComparedPlace {
  readonly place: PlaceMonths;
  /** The positions of the months that stand out, each with the median of the other months of its year, where there is one. */
  readonly outliers: ReadonlyMap<number, Quantity | undefined>;
}

/**
 * Compares every month with those of its place. One that is so many times the median of the others of its year is an outlier, unless
 * other places have the same season.
 */
export function compareMonths(
  series: readonly (readonly RowGroup[])[],
  column: Column,
  times: number,
): ComparedPlace[] {
  const places = series.map((groups) => new PlaceMonths(groups, column));
  const seasons = new MonthSeasons(places);
  return places.map((place) => ({
    place,
    outliers: mayHaveOutliers(place, times) ? findOutliers(place, seasons, times) : noOutliers,
  }));
}

const noOutliers: ComparedPlace["outliers"] = new Map();

/** False where the largest and the smallest number tell that no month stands out, as in most places. */
function mayHaveOutliers(place: PlaceMonths, times: number): boolean {
  const { isComparable, least, most } = place;
  if (!isComparable || most < smallestCheckedAmount || most < least * Math.min(times, loneFactor))
    return false;
  if (isLargest(place, most) || isSmallest(place, least)) return true;
  for (const ofYear of place.sortedByYear.values()) if (mayHaveOutliersInYear(ofYear, times)) return true;
  return false;
}

/** The largest and the smallest number of a year are the farthest from the median of the others, unless this one is 0. */
function mayHaveOutliersInYear(ofYear: readonly number[], times: number): boolean {
  const most = ofYear.at(-1) ?? 0;
  const medianBelow = computeMedianWithout(ofYear, ofYear.length - 1);
  if (medianBelow <= 0 || isLargeAndAtLeastTimes(most, medianBelow, times)) return true;
  const least = ofYear.find((amount) => amount > 0) ?? 0;
  return isLargeAndAtLeastTimes(computeMedianWithout(ofYear, 0), least, times);
}

function findOutliers(place: PlaceMonths, seasons: MonthSeasons, times: number): ComparedPlace["outliers"] {
  const outliers = new Map<number, Quantity | undefined>();
  for (const [index, amount] of place.amounts.entries()) {
    if (Number.isNaN(amount)) continue;
    const month = { place, index, amount, median: place.findMedianOfOthers(index) };
    if (!isOutlier(month, seasons, times)) continue;
    outliers.set(index, Number.isFinite(month.median) ? createQuantity(month.median) : undefined);
  }
  return outliers;
}

interface Month extends MonthPosition {
  readonly amount: number;
  /** The median of the other months of the year; NaN if they are too few. */
  readonly median: number;
}

function isOutlier(month: Month, seasons: MonthSeasons, times: number): boolean {
  const isFar = isFarFromMedian(month, times, 1);
  const isAlone = isLone(month);
  if (!isFar && !isAlone) return false;
  const season = seasons.find(month);
  if (isAlone && !isSharedJump(month, season, times)) return true;
  return isFar && isFarFromMedian(month, times, season.factor);
}

/** True for a month that is far from every other month of all years. */
function isLone({ place, amount }: Month): boolean {
  return isLargest(place, amount) || isSmallest(place, amount);
}

/** True if an amount is the largest and far from the next one, and so from all others. */
function isLargest({ most, sorted }: PlaceMonths, amount: number): boolean {
  return amount === most && isLargeAndAtLeastTimes(amount, sorted.at(-2) ?? Number.NaN, loneFactor);
}

function isSmallest({ least, sorted }: PlaceMonths, amount: number): boolean {
  return amount === least && isLargeAndAtLeastTimes(sorted[1] ?? Number.NaN, amount, loneFactor);
}

/** True if the month is far from the median of its year, after the season of its month: relief rice before Tết is no error. */
function isFarFromMedian({ amount, median }: Month, times: number, seasonFactor: number): boolean {
  const isLarge = isLargeAndAtLeastTimes(amount, median, times * Math.max(1, seasonFactor));
  return isLarge || isLargeAndAtLeastTimes(median, amount, times / Math.min(1, seasonFactor));
}

/** The jumps of other places are as large as this one within such a factor. */
const sameJump = 1.4;

/** True if the other places jumped nearly as far in the same month: pupils enrol in September. A hundredfold is no season. */
function isSharedJump({ amount, median }: Month, { factor, hasPeers }: Season, times: number): boolean {
  const own = amount / median;
  const isSameDirection = own > 1 === factor > 1;
  const [size, ownSize] = [Math.max(factor, 1 / factor), Math.max(own, 1 / own)];
  return hasPeers && isSameDirection && ownSize <= size * sameJump && size >= times && size < outlierFactor;
}

/** Small amounts differ by nature, and a month without anything is no error. */
function isLargeAndAtLeastTimes(high: number, low: number, factor: number): boolean {
  return low > 0 && high >= smallestCheckedAmount && high >= low * factor;
}
