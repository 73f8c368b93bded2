/** All that a template may say between {{ and }}: the words of the document, and the helpers with their forms. */
import type { Locality, Office } from "../catalogue/office.ts";
import { localityRankPrefix } from "../exports/cells/localities.ts";
import { formatDateInWords } from "../language/letterhead-words.ts";
import { buildPeriodWords } from "../language/period-names.ts";
import { type FigureHelperName, figureHelpers } from "../language/phrase-builders.ts";
import type { PhraseOptionName } from "../language/phrase-options.ts";
import type { CalendarDate, Period } from "../period.ts";

export interface VocabularyContext {
  readonly period: Period;
  readonly date?: CalendarDate;
  /** Where the document speaks of one locality; else it speaks of the whole territory. */
  readonly locality?: Locality;
  readonly office: Pick<Office, "organisation" | "territory">;
}

/** What {{words}} stand for, by their path: {{period.name}}, {{locality.name}}, {{organisation.name}}. */
export function buildDocumentWords({ period, date, locality, office }: VocabularyContext) {
  return {
    ...buildPeriodWords(period),
    /** Where: "tỉnh Ninh Bình", "toàn tỉnh"; "huyện Nho Quan", "toàn huyện". */
    locality: buildPlaceWords(locality?.name ?? office.territory),
    organisation: locality?.office?.organisation ?? office.organisation,
    date: formatDateInWords(date),
  };
}

function buildPlaceWords(name: string) {
  const named = localityRankPrefix.exec(name)?.[0].trim().toLocaleLowerCase("vi") ?? name;
  return { name, whole: `toàn ${named}`, Whole: `Toàn ${named}` };
}

const placeholderContext: VocabularyContext = {
  period: { kind: "year", year: 2000, first: 1, last: 12 },
  office: { territory: "", organisation: { superior: "", name: "", symbol: "", place: "" } },
};

/** Every path that a template may print: "period.name", "locality.name" … */
export const wordPaths: readonly string[] = Object.entries(buildDocumentWords(placeholderContext)).flatMap(
  ([word, meaning]) =>
    typeof meaning === "string" ? [word] : Object.keys(meaning).map((part) => `${word}.${part}`),
);

/** What the helpers of one figure ask of its wording, and beside it: what a gap is about, of what, by what. */
export type HelperOptionName = PhraseOptionName | "about" | "of" | "by";

/** What a helper takes. */
export interface HelperForm {
  /** Indicators named in front: exactly one, at least one, or none. */
  readonly indicators: "one" | "some" | "none";
  /** Takes one text in front, or one word of the document. */
  readonly argument?: "text" | "word";
  readonly options: readonly HelperOptionName[];
  /** The option without which it says nothing. */
  readonly requiredOption?: HelperOptionName;
  readonly block: "always" | "never";
  /** How it is written, for a message. */
  readonly example: string;
}

function buildFigureHelperForm(name: FigureHelperName): HelperForm {
  const { options } = figureHelpers[name];
  return { indicators: "one", options, block: "never", example: `{{${name} "mã-chỉ-tiêu"}}` };
}

export const helperForms: Readonly<Record<string, HelperForm>> = {
  ...Object.fromEntries(
    (Object.keys(figureHelpers) as FigureHelperName[]).map((name) => [name, buildFigureHelperForm(name)]),
  ),
  reported: {
    indicators: "some",
    options: [],
    block: "always",
    example: '{{#reported "mã-chỉ-tiêu"}}…{{else}}…{{/reported}}',
  },
  territory: {
    indicators: "none",
    options: [],
    block: "always",
    example: "{{#territory}}…{{else}}…{{/territory}}",
  },
  narrative: {
    indicators: "none",
    argument: "text",
    options: ["about"],
    block: "never",
    example: '{{narrative "uu-diem" about="ưu điểm"}}',
  },
  parts: {
    indicators: "some",
    options: ["of"],
    requiredOption: "of",
    block: "never",
    example: '{{parts "mã-phần-1" "mã-phần-2" of="mã-tổng"}}',
  },
  divided: {
    indicators: "one",
    options: ["by"],
    requiredOption: "by",
    block: "never",
    example: '{{divided "mã-chỉ-tiêu" by="locality"}}',
  },
  highest: {
    indicators: "one",
    options: ["top"],
    block: "never",
    example: '{{highest "mã-chỉ-tiêu" top=2}}',
  },
  lowest: {
    indicators: "one",
    options: ["top"],
    block: "never",
    example: '{{lowest "mã-chỉ-tiêu"}}',
  },
  reached: {
    indicators: "one",
    options: [],
    block: "never",
    example: '{{reached "mã-chỉ-tiêu"}} địa phương đạt kế hoạch năm',
  },
  upper: {
    indicators: "none",
    argument: "word",
    options: [],
    block: "never",
    example: "{{upper period.name}}",
  },
};
