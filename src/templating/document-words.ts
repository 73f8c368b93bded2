/** The words that a template can print without a helper: {{period.name}}, {{locality.name}}, {{organisation.name}}. */
import type { Locality, Office, Organisation } from "../catalogue/office/office.ts";
import { addFullName } from "../catalogue/office/organisation-name.ts";
import { placeRankPrefix } from "../catalogue/place-ranks.ts";
import { formatPlaceRanks } from "../language/coverage-words.ts";
import { formatNumericDate } from "../language/date-text.ts";
import { blankDots, formatDateInWords } from "../language/letterhead-words.ts";
import {
  formatPartyCommittee,
  formatShortOfficeName,
  formatSubmission,
} from "../language/organisation-phrases.ts";
import { buildPeriodWords } from "../language/period-names.ts";
import { annexReferenceToken } from "../language/tables/annex-words.ts";
import type { CalendarDate, Period } from "../period.ts";

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
  readonly office: Pick<Office, "organisation" | "territory" | "addressees" | "localities">;
}

/** The meaning of each word by its path. */
export function buildDocumentWords({ period, date, conference, locality, office }: DocumentWordsInput) {
  return {
    ...buildPeriodWords(period),
    /** The reported place: "tỉnh Ninh Bình", "tỉnh", "toàn tỉnh", "Tỉnh ủy"; "huyện Nho Quan", "huyện", "toàn huyện", "Huyện ủy". */
    locality: {
      ...buildLocalityWords(locality?.name ?? office.territory),
      /** The kinds of places that report: "huyện, thị xã, thành phố". */
      ranks: formatPlaceRanks(office.localities.map((place) => ({ place }))),
    },
    organisation: buildOrganisationWords(
      addFullName(locality?.office?.organisation ?? office.organisation, locality),
      locality?.name ?? office.territory,
    ),
    date: formatDateInWords(date),
    conference: buildConferenceWords(conference),
    submission: formatSubmission(
      (locality?.office?.organisation ?? office.organisation).name,
      locality?.office?.addressees ?? office.addressees,
    ),
    /** "Phụ lục I và Phụ lục II": the annexes that the document has in the end. */
    annexes: annexReferenceToken,
  };
}

function buildLocalityWords(name: string) {
  const rank = placeRankPrefix.exec(name)?.[0].trim().toLocaleLowerCase("vi") ?? name;
  return { name, rank, whole: `toàn ${rank}`, Whole: `Toàn ${rank}`, committee: formatPartyCommittee(rank) };
}

/**
 * `name` is that of sentences, which have no letterhead above them: a locality's office is named with its place; `fullName` names the
 * place of any office; `short` is how an office calls itself: "Sở", "Phòng".
 */
function buildOrganisationWords(organisation: Organisation, place: string) {
  const { name, fullName = name, contact = blankDots } = organisation;
  const namesPlace = fullName.toLocaleLowerCase("vi").endsWith(place.toLocaleLowerCase("vi"));
  return {
    ...organisation,
    contact,
    name: fullName,
    short: formatShortOfficeName(name),
    fullName: namesPlace ? fullName : `${fullName} ${place}`,
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
  office: {
    territory: "",
    localities: [],
    addressees: [],
    organisation: { superior: "", name: "", symbol: "", place: "" },
  },
};

/** Every path that a template can print: "period.name", "locality.name" … */
export const wordPaths: readonly string[] = Object.entries(buildDocumentWords(placeholderContext)).flatMap(
  ([word, meaning]) =>
    typeof meaning === "string" ? [word] : Object.keys(meaning).map((part) => `${word}.${part}`),
);
