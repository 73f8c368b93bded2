/** Where: the place of one row, whose name has its meaning, or another one, in some months only. */
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { shortenAndCleanText } from "../../issues/issue.ts";
import { formatPlaceWithTime } from "../../issues/place-times.ts";
import { toYearMonth, type YearMonth } from "../../period.ts";
import { toCellReading } from "../cells/column-types/locality.ts";
import { findReadingOfMonths, listPlacesOfMonths, type TimedReading } from "../cells/localities.ts";
import { addFindingAndMarkProblem, type RowDraft, type TimedName } from "./row-draft.ts";

/** The place that a name meant at a line. */
export interface TimedPlace {
  readonly line: number;
  readonly reading: TimedReading;
  readonly locality: string | undefined;
}

interface RowMonths {
  readonly first: YearMonth;
  readonly last: YearMonth;
  /** True for a plan of the year, which belongs to a place that exists in a part of it. */
  readonly isPart: boolean;
}

/** The months of a row; undefined for one without any time, whose place must be the only one of its name. */
export function findRowMonths(
  { month, year, span }: Pick<RowDraft, "month" | "year" | "span">,
  last: YearMonth | undefined,
  isOfPlans: boolean,
): RowMonths | undefined {
  if (last === undefined)
    return year === undefined
      ? undefined
      : { first: toYearMonth(year, 1), last: toYearMonth(year, 12), isPart: true };
  // The yearly number of a survey is that of the places of its end.
  if (span !== undefined) return { first: last, last, isPart: false };
  const first = month?.first === undefined ? last : toYearMonth(Math.floor(last / 100), month.first);
  return { first, last, isPart: isOfPlans };
}

/** The places that a name means in some months; none is known without its time. */
interface NamedPlaces {
  readonly first?: YearMonth | undefined;
  readonly last?: YearMonth | undefined;
  readonly places: readonly Locality[];
}

/** Gives the row the place that its name means in all of its months, or says that there is none, or several. */
export function resolvePlaceAndAddFindings(
  draft: RowDraft,
  { reading, column, text }: TimedName,
  months: RowMonths | undefined,
  office: Office,
): void {
  const { first, last, isPart = true } = months ?? {};
  const places = listPlacesOfMonths(reading, office, first, last);
  const [place, ...others] = places;
  if (isPart && place && others.length === 0) {
    draft.locality = place.code;
    return;
  }
  const only =
    first === undefined || last === undefined ? undefined : findReadingOfMonths(reading, first, last);
  if (!only || only.kind === "unknown") {
    addTimeFinding(draft, { reading, column, text }, { first, last, places }, office);
    return;
  }
  const cell = toCellReading(only, text);
  if (cell.kind === "locality") draft.locality = cell.code;
  if (cell.kind === "foreign") draft.isForeign = true;
  if (cell.kind === "subtotal") draft.subtotal = { column, isPart: cell.isPart };
  if (cell.kind === "problem") addFindingAndMarkProblem(draft, column, cell.code, cell.details);
}

function addTimeFinding(
  draft: RowDraft,
  { reading, column, text }: TimedName,
  { first = 0, last = 0, places }: NamedPlaces,
  office: Office,
): void {
  const named = places.length > 0 ? places : listPlacesOfMonths(reading, office);
  const details = {
    text: shortenAndCleanText(text),
    places: named.map(formatPlaceWithTime).join(", "),
    count: named.length,
    first,
    last,
  };
  if (places.length > 0) addFindingAndMarkProblem(draft, column, "locality-of-several-times", details);
  else if (named.length === 0)
    addFindingAndMarkProblem(draft, column, "locality-unknown", { text: details.text, nearest: "" });
  else {
    const others = listSuccessorsAndPredecessors(named, office).map(({ name }) => name);
    addFindingAndMarkProblem(draft, column, "locality-of-other-time", {
      ...details,
      others: others.slice(0, 5).join(", "),
      more: Math.max(0, others.length - 5),
    });
  }
}

/** The places that went into these, and those that they went into. */
function listSuccessorsAndPredecessors(places: readonly Locality[], { localities }: Office): Locality[] {
  return localities.filter(({ code, predecessors = [] }) =>
    places.some((place) => predecessors.includes(place.code) || place.predecessors?.includes(code)),
  );
}

/** Reports a line whose one name means two places, as where the months of a year stand across: no place has all of its numbers. */
export function checkPlaceOfLine(
  draft: RowDraft,
  { line, ...name }: TimedName & { readonly line: number },
  previous: TimedPlace | undefined,
  office: Office,
): TimedPlace {
  const { reading } = name;
  const { locality } = draft;
  const isOther =
    previous?.line === line &&
    previous.reading === reading &&
    locality !== undefined &&
    previous.locality !== locality;
  if (isOther) {
    const places = office.localities.filter(({ code }) => code === locality || code === previous.locality);
    addTimeFinding(draft, name, { places }, office);
  }
  return { line, reading, locality };
}
