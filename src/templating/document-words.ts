/** The words that a template can print without a helper: {{period.name}}, {{locality.name}}, {{organisation.name}}. */
import type { Locality, Office } from "../catalogue/office.ts";
import { localityRankPrefix } from "../exports/cells/localities.ts";
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
    /** The reported place: "tỉnh Ninh Bình", "toàn tỉnh"; "huyện Nho Quan", "toàn huyện". */
    locality: buildLocalityWords(locality?.name ?? office.territory),
    organisation: locality?.office?.organisation ?? office.organisation,
    date: formatDateInWords(date),
  };
}

function buildLocalityWords(name: string) {
  const rank = localityRankPrefix.exec(name)?.[0].trim().toLocaleLowerCase("vi") ?? name;
  return { name, whole: `toàn ${rank}`, Whole: `Toàn ${rank}` };
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
