/** The places that stand for one place in an earlier period: the place itself, or those that went whole into it. */
import { existsThroughout } from "../../catalogue/office/locality-times.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { type Period, toYearMonth } from "../../period.ts";
import type { NoComparisonReason } from "./comparison.ts";

type EarlierPlaces =
  | { readonly places: readonly Locality[] }
  /** Months in which the place does not exist would be compared with months in which it does. */
  | { readonly reason: NoComparisonReason };

/** Finds the places of the months before whose numbers add up to those of the place: all of them exist in all of these months. */
export function findEarlierPlaces(
  code: string,
  { months, monthsBefore }: { readonly months: Period; readonly monthsBefore: Period },
  { localities }: Pick<Office, "localities">,
): EarlierPlaces {
  const place = localities.find((each) => each.code === code);
  if (!place) return { places: [] };
  if (place.until !== undefined && place.until < toYearMonth(months.year, months.last))
    return { reason: { why: "place-ended", last: place.until } };
  if (!existsInAllMonths(place, months)) return refuseFounded(place);
  return collectEarlierPlaces(place, monthsBefore, localities);
}

function collectEarlierPlaces(
  place: Locality,
  monthsBefore: Period,
  localities: readonly Locality[],
): EarlierPlaces {
  if (existsInAllMonths(place, monthsBefore)) return { places: [place] };
  const { predecessors = [] } = place;
  const found = predecessors
    .flatMap((code) => localities.filter((each) => each.code === code))
    .map((predecessor) => collectEarlierPlaces(predecessor, monthsBefore, localities));
  const isWhole = found.length > 0 && found.every((each) => "places" in each);
  return isWhole
    ? { places: found.flatMap((each) => ("places" in each ? each.places : [])) }
    : refuseFounded(place);
}

export function existsInAllMonths(place: Locality, { year, first, last }: Period): boolean {
  return existsThroughout(place, toYearMonth(year, first), toYearMonth(year, last));
}

function refuseFounded({ from = 0 }: Locality): EarlierPlaces {
  return { reason: { why: "place-founded", month: from } };
}
