/** The localities that cells name: "Kim Sơn" was a district until June 2025 and is a commune since, and a row has a month. */
import { existsThroughout, listLocalityTimes } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import type { YearMonth } from "../../period.ts";
import { memoize } from "../memoize.ts";
import { createPlaceNameReader, type PlaceReading } from "./place-names.ts";

/** The meaning of a cell in a column of localities. */
export type LocalityReading = PlaceReading | TimedReading;

/** A name that has its meaning, or another one, in some months only. */
export interface TimedReading {
  readonly kind: "timed";
  readonly meanings: readonly PlaceMeaning[];
}

interface PlaceMeaning {
  /** The first and the last month, in between which no place begins or ends. */
  readonly first: YearMonth;
  readonly last: YearMonth;
  readonly reading: PlaceReading;
}

/** The reader of locality names, one per office: its many files name the same localities. */
export function getOrCreateLocalityReader(office: Office): (text: string) => LocalityReading {
  const reader = readersByOffice.get(office) ?? memoize(createLocalityReader(office));
  readersByOffice.set(office, reader);
  return reader;
}

const readersByOffice = new WeakMap<Office, (text: string) => LocalityReading>();

/** Looks a name up among the places of each time, once for all months of it: no row looks through all places. */
function createLocalityReader(office: Office): (text: string) => LocalityReading {
  const readers = listLocalityTimes(office.localities).map(({ first, last }) => ({
    first,
    last,
    read: createPlaceNameReader(
      office,
      office.localities.filter((locality) => existsThroughout(locality, first, last)),
    ),
  }));
  return (text) => {
    const meanings = readers.map(({ first, last, read }) => ({ first, last, reading: read(text) }));
    return findOnlyReading(meanings) ?? { kind: "timed", meanings };
  };
}

/** The meaning that a name has in all months from one to another: undefined if it has several, or none in some of them. */
export function findReadingOfMonths(
  { meanings }: TimedReading,
  first: YearMonth,
  last: YearMonth,
): PlaceReading | undefined {
  return findOnlyReading(listMeaningsOfMonths(meanings, first, last));
}

/** The places that a name means in some of the months from one to another. */
export function listPlacesOfMonths(
  { meanings }: TimedReading,
  { localities }: Office,
  first: YearMonth = 0,
  last: YearMonth = Number.POSITIVE_INFINITY,
): Locality[] {
  const codes = new Set(
    listMeaningsOfMonths(meanings, first, last).flatMap(({ reading }) =>
      reading.kind === "locality" ? [reading.code] : [],
    ),
  );
  return localities.filter(({ code }) => codes.has(code));
}

function listMeaningsOfMonths(meanings: readonly PlaceMeaning[], from: YearMonth, until: YearMonth) {
  return meanings.filter(({ first, last }) => first <= until && from <= last);
}

function findOnlyReading(meanings: readonly PlaceMeaning[]): PlaceReading | undefined {
  const [only] = meanings;
  if (!only || !meanings.every(({ reading }) => isSameReading(reading, only.reading))) return undefined;
  const suggesting = meanings.find(({ reading }) => reading.kind === "unknown" && reading.nearest);
  return (suggesting ?? only).reading;
}

function isSameReading(a: PlaceReading, b: PlaceReading): boolean {
  if (a.kind === "locality" && b.kind === "locality") return a.code === b.code;
  if (a.kind === "unclear" && b.kind === "unclear") return a.candidates.join() === b.candidates.join();
  return a.kind === b.kind;
}
