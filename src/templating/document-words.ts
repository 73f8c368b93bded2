/** The words that a template can print without a helper: {{period.name}}, {{locality.name}}, {{organisation.name}}. */
import type { Locality, Office, Organisation } from "../catalogue/office.ts";
import { localityRankPrefix } from "../exports/cells/localities.ts";
import { annexReferenceToken } from "../language/annex-words.ts";
import { formatDateInWords } from "../language/letterhead-words.ts";
import { buildPeriodWords } from "../language/period-names.ts";
import type { CalendarDate, Period } from "../period.ts";

export interface DocumentWordsInput {
  readonly period: Period;
  readonly date?: CalendarDate;
  /** Set if the document is about one locality instead of the whole territory. */
  readonly locality?: Locality;
  readonly office: Pick<Office, "organisation" | "territory">;
}

/** The meaning of each word by its path. */
export function buildDocumentWords({ period, date, locality, office }: DocumentWordsInput) {
  return {
    ...buildPeriodWords(period),
    /** The reported place: "tỉnh Ninh Bình", "tỉnh", "toàn tỉnh", "Tỉnh ủy"; "huyện Nho Quan", "huyện", "toàn huyện", "Huyện ủy". */
    locality: buildLocalityWords(locality?.name ?? office.territory),
    organisation: buildOrganisationWords(locality?.office?.organisation ?? office.organisation),
    date: formatDateInWords(date),
    /** "Phụ lục I và Phụ lục II": the annexes that the document has in the end. */
    annexes: annexReferenceToken,
  };
}

function buildLocalityWords(name: string) {
  const rank = localityRankPrefix.exec(name)?.[0].trim().toLocaleLowerCase("vi") ?? name;
  const committee = partyCommittees[rank] ?? "cấp ủy";
  return { name, rank, whole: `toàn ${rank}`, Whole: `Toàn ${rank}`, committee };
}

/** The Party committee of a place, by its rank. */
const partyCommittees: Readonly<Record<string, string>> = {
  tỉnh: "Tỉnh ủy",
  "thành phố": "Thành ủy",
  "thị xã": "Thị ủy",
  huyện: "Huyện ủy",
  quận: "Quận ủy",
  xã: "Đảng ủy",
  phường: "Đảng ủy",
  "thị trấn": "Đảng ủy",
  "đặc khu": "Đảng ủy",
};

/** `short` is how an office calls itself in its sentences: "Sở", "Phòng". */
function buildOrganisationWords(organisation: Organisation) {
  return { ...organisation, short: organisation.name.split(" ")[0] ?? "" };
}

const placeholderContext: DocumentWordsInput = {
  period: { kind: "year", year: 2000, first: 1, last: 12 },
  office: { territory: "", organisation: { superior: "", name: "", symbol: "", place: "" } },
};

/** Every path that a template can print: "period.name", "locality.name" … */
export const wordPaths: readonly string[] = Object.entries(buildDocumentWords(placeholderContext)).flatMap(
  ([word, meaning]) =>
    typeof meaning === "string" ? [word] : Object.keys(meaning).map((part) => `${word}.${part}`),
);
