/** When localities exist: places are abolished, merged and founded, also in the middle of a period. */
import { type Period, toYearMonth, type YearMonth } from "../../period.ts";
import type { Locality } from "./office.ts";

export type LocalityTime = Pick<Locality, "from" | "until">;

/** True if the place exists in the whole time from one month to another, or in the one month. */
export function existsThroughout({ from, until }: LocalityTime, first: YearMonth, last = first): boolean {
  return (from ?? first) <= first && last <= (until ?? last);
}

/** True if both places exist in some month. */
export function areOfOneTime(a: LocalityTime, b: LocalityTime): boolean {
  return !isOver(a, b) && !isOver(b, a);
}

/** True if a place has ended before another begins. */
function isOver({ until }: LocalityTime, { from }: LocalityTime): boolean {
  return until !== undefined && from !== undefined && until < from;
}

/** True if the place exists in some month of the period. */
export function existsInPeriod(time: LocalityTime, { year, first, last }: Period): boolean {
  return areOfOneTime(time, { from: toYearMonth(year, first), until: toYearMonth(year, last) });
}

/** The months of a period in which a place exists, where it does not exist in all of them. */
export interface PlaceTime {
  readonly first: YearMonth;
  readonly last: YearMonth;
}

/** Finds the months of a period in which a place exists; undefined for a place that exists in the whole period. */
export function findTimeInPeriod({ from, until }: LocalityTime, period: Period): PlaceTime | undefined {
  const first = toYearMonth(period.year, period.first);
  const last = toYearMonth(period.year, period.last);
  if (existsThroughout({ ...(from && { from }), ...(until && { until }) }, first, last)) return undefined;
  return { first: Math.max(first, from ?? first), last: Math.min(last, until ?? last) };
}

/** The localities that exist in some month of the period. */
export function pickLocalitiesOfPeriod<Place extends LocalityTime>(
  localities: readonly Place[],
  period: Period,
): readonly Place[] {
  return localities.filter((place) => existsInPeriod(place, period));
}

/** True if places of the period exist in other months of it than others: their numbers cannot be put in order. */
export function hasPlacesOfSeveralTimes(localities: readonly LocalityTime[], period: Period): boolean {
  const times = pickLocalitiesOfPeriod(localities, period).map((place) => findTimeInPeriod(place, period));
  return new Set(times.map((time) => JSON.stringify(time ?? null))).size > 1;
}

/** Some months in which the same places exist. */
interface TimeOfPlaces {
  readonly first: YearMonth;
  readonly last: YearMonth;
}

/** Divides all months into times between which places begin or end; one time where all places always exist. */
export function listLocalityTimes(localities: readonly LocalityTime[]): TimeOfPlaces[] {
  const begins = localities.flatMap(({ from, until }) => [
    ...(from === undefined ? [] : [from]),
    ...(until === undefined ? [] : [toNextMonth(until)]),
  ]);
  const firsts = [0, ...new Set(begins.toSorted((a, b) => a - b))];
  return firsts.map((first, index) => {
    const next = firsts[index + 1];
    return { first, last: next === undefined ? Number.POSITIVE_INFINITY : toMonthBefore(next) };
  });
}

function toNextMonth(month: YearMonth): YearMonth {
  return month % 100 === 12 ? month + 89 : month + 1;
}

function toMonthBefore(month: YearMonth): YearMonth {
  return month % 100 === 1 ? month - 89 : month - 1;
}
