/** The words that a template can print without a helper: {{period.name}}, {{locality.name}}, {{organisation.name}}. */
import { listTerritoryNames } from "../catalogue/office/agency-times.ts";
import type { DocumentLetterhead } from "../catalogue/office/document-letterhead.ts";
import { existsThroughout } from "../catalogue/office/locality-times.ts";
import type { Locality, Office, Organisation } from "../catalogue/office/office.ts";
import { addFullName } from "../catalogue/office/organisation-name.ts";
import { formatPlaceRanks } from "../language/coverage-words.ts";
import { formatNumericDate } from "../language/date-text.ts";
import { blankDots, formatDateInWords } from "../language/office/letterhead-words.ts";
import { formatShortOfficeName, formatSubmission } from "../language/office/organisation-phrases.ts";
import { buildTerritoryWords } from "../language/office/territory-words.ts";
import { buildPeriodWords } from "../language/period-names.ts";
import { annexReferenceToken } from "../language/tables/annex-words.ts";
import { type CalendarDate, type Period, toWholePeriod, toYearMonth } from "../period.ts";

/** The conference that a document is made for, as far as it is known. */
export interface ConferenceOfDocument {
  readonly name?: string;
  readonly date?: CalendarDate;
  readonly place?: string;
}

export interface DocumentWordsInput {
  readonly period: Period;
  readonly date?: CalendarDate;
  readonly conference?: ConferenceOfDocument;
  /** Set if the document is about one locality instead of the whole territory. */
  readonly locality?: Locality;
  readonly office: Pick<Office, "territory" | "formerTerritories" | "localities">;
  /** Who sends the document to whom. */
  readonly letterhead: Pick<DocumentLetterhead, "organisation" | "addressees" | "symbol">;
}

/** The meaning of each word by its path. */
export function buildDocumentWords({
  period,
  date,
  conference,
  locality,
  office,
  letterhead,
}: DocumentWordsInput) {
  const { organisation, addressees, symbol = organisation.symbol } = letterhead;
  const officeTerritories = listTerritoryNames(office, period);
  const territories = locality ? [locality.name] : officeTerritories;
  // A locality without an office of its own is reported by that of the territory.
  const officePlaces = locality?.office?.organisation ? territories : officeTerritories;
  return {
    ...buildPeriodWords(period),
    /** The reported place: "tỉnh Ninh Bình", "tỉnh", "toàn tỉnh", "Tỉnh ủy"; "huyện Nho Quan", "huyện", "toàn huyện", "Huyện ủy". */
    locality: {
      ...buildTerritoryWords(territories),
      /** The kinds of places that report: "huyện, thị xã, thành phố". */
      ranks: formatPlaceRanks(listPlacesAtEnd(office.localities, period)),
    },
    organisation: buildOrganisationWords({ ...addFullName(organisation, locality), symbol }, officePlaces),
    date: formatDateInWords(date),
    conference: buildConferenceWords(conference),
    submission: formatSubmission(organisation.name, addressees),
    /** "Phụ lục I và Phụ lục II": the annexes that the document has in the end. */
    annexes: annexReferenceToken,
  };
}

/** Those that are left at the end of the period: a document asks them, not those that ended before. */
function listPlacesAtEnd(localities: readonly Locality[], period: Period) {
  const { year, last } = toWholePeriod(period);
  return localities
    .filter((place) => existsThroughout(place, toYearMonth(year, last)))
    .map((place) => ({ place }));
}

/**
 * `name` is that of sentences, which have no letterhead above them: a locality's office is named with its place; `fullName` names the
 * place of any office; `short` is how an office calls itself: "Sở", "Phòng".
 */
function buildOrganisationWords(organisation: Organisation, places: readonly string[]) {
  const { name, fullName = name, contact = blankDots } = organisation;
  const [place = "", ...others] = places;
  // An office of several provinces is one of none of them.
  const isNamedAlone =
    others.length > 0 || fullName.toLocaleLowerCase("vi").endsWith(place.toLocaleLowerCase("vi"));
  return {
    ...organisation,
    contact,
    name: fullName,
    short: formatShortOfficeName(name),
    fullName: isNamedAlone ? fullName : `${fullName} ${place}`,
  };
}

/** What is not known is dots, to be overwritten by hand; {{#given}} asks for it. */
function buildConferenceWords({ name, date, place }: ConferenceOfDocument = {}) {
  return {
    name: name ?? blankDots,
    date: date ? formatNumericDate(date) : blankDots,
    place: place ?? blankDots,
  };
}

/** False for a word, or a date in words, of which something is to be filled in by hand. */
export function isGivenWord(word: string): boolean {
  return !word.includes(blankDots);
}

const placeholderContext: DocumentWordsInput = {
  period: { kind: "year", year: 2000, first: 1, last: 12 },
  office: { territory: "", formerTerritories: [], localities: [] },
  letterhead: {
    organisation: { superior: "", name: "", symbol: "", place: "" },
    addressees: [],
    symbol: undefined,
  },
};

/** Every path that a template can print: "period.name", "locality.name" … */
export const wordPaths: readonly string[] = Object.entries(buildDocumentWords(placeholderContext)).flatMap(
  ([word, meaning]) =>
    typeof meaning === "string" ? [word] : Object.keys(meaning).map((part) => `${word}.${part}`),
);
