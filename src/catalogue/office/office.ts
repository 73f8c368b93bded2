/** The types of report.yaml: the department, its localities and its spelling. */
import type { YearMonth } from "../../period.ts";
import type { EditOverride } from "../edits/edit-rule.ts";
import type { ConfirmedFile, ConfirmedUnit, Shape } from "../shape.ts";

export interface Locality {
  /** The code of the General Statistics Office ("369"), the key of every figure by locality; with its first month where an earlier place had it too. */
  readonly code: string;
  /** The code as declared, where another place had it at another time. */
  readonly declaredCode?: string;
  /** The name as the office writes it: "thành phố Ninh Bình". */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The province that it belonged to before provinces were merged. */
  readonly province?: string;
  /** The first and last month in which it exists; absent where it always did, or still does. */
  readonly from?: YearMonth;
  readonly until?: YearMonth;
  /** The codes of the earlier places that went whole into it; without them nothing of earlier years can be compared with it. */
  readonly predecessors?: readonly string[];
  /** The letterhead of documents for this locality alone; absent entries are the department's. */
  readonly office?: Partial<OfficeLetterhead> & OfficeDocuments;
}

/** The organisation that issues a document, its signatory and its recipients. */
export interface OfficeLetterhead {
  readonly organisation: Organisation;
  readonly signatory: Signatory;
  /** Kính gửi: only for reports to a superior authority (II.9b). */
  readonly addressees: readonly string[];
  /** Nơi nhận, without the last line ("Lưu:"). */
  readonly recipients: readonly string[];
  /** The text after "Lưu:": "VT, VP". */
  readonly archive: string;
}

/** An agency that reported before today's; absent entries are those of today. */
export interface EarlierAgency extends Partial<OfficeLetterhead>, OfficeDocuments {
  /** The last month that it reported. */
  readonly until: YearMonth;
}

/** The territory under its earlier name, or a province that it was made of. */
interface FormerTerritory {
  /** The last month in which it had the name. */
  readonly until: YearMonth;
  readonly name: string;
}

interface OfficeDocuments {
  /** By the name of a document's template: "bao-cao". */
  readonly documents?: Readonly<Record<string, OfficeDocument>>;
}

/** What the office says of one of its documents; absent entries are those of all its documents. */
export interface OfficeDocument extends Partial<Omit<OfficeLetterhead, "organisation">> {
  /** The whole symbol, with the abbreviation of the kind: "BC-SNV"; of a letter "SNV-VP". */
  readonly symbol?: string;
  /** The name of its Word file without extension; "{period}" and "{locality}" stand for the period and the place. */
  readonly file?: string;
  /** The Word file after whose look it is made. */
  readonly reference?: string;
}

export interface Signatory {
  /** The prefix of the head's title, such as "KT."; the signer's own title follows below (Decree 30, Annex I, II.7). */
  readonly form?: "KT." | "TL." | "TUQ." | "Q.";
  /** The title of the head: "Giám đốc". */
  readonly head: string;
  /** The title of a signer who signs for the head: "Phó Giám đốc". */
  readonly title?: string;
  /** The name without degree or title (II.7đ); absent if it is added by hand. */
  readonly name?: string;
}

export interface Organisation {
  /** Cơ quan chủ quản, in full: "Ủy ban nhân dân tỉnh Ninh Bình". */
  readonly superior: string;
  /** Its name in the letterhead, which may abbreviate common words (Decree 30, Annex I, II.2): "UBND tỉnh Ninh Bình". */
  readonly superiorShort?: string;
  readonly name: string;
  /** Its name in sentences, without the letterhead above: "Phòng Lao động - Thương binh và Xã hội huyện Kim Sơn". */
  readonly fullName?: string;
  /** The symbol of its reports, "BC-SLĐTBXH" in "Số: …/BC-SLĐTBXH"; the one of other kinds of documents is made from it. */
  readonly symbol: string;
  /** The place name before the date: "Ninh Bình". */
  readonly place: string;
  /** Who answers the press: "Văn phòng Sở, điện thoại …"; absent where no document is to name it. */
  readonly contact?: string;
}

export interface Spelling {
  readonly above: "trên" | "hơn";
  readonly thousand: "nghìn" | "ngàn";
  readonly billion: "tỷ" | "tỉ";
  /** "liệt sĩ" or "liệt sỹ". */
  readonly i: "sĩ" | "sỹ";
  /** "hòa" or "hoà". */
  readonly tone: "hòa" | "hoà";
  /** True if counts from 1 to 9 are written as "03", as official texts do. */
  readonly padding: boolean;
}

/** The pack of a report.yaml that names none. */
export const defaultPackName = "labour";

/** The spelling of official northern texts; report.yaml may change it. */
export const defaultSpelling: Spelling = {
  above: "trên",
  thousand: "nghìn",
  billion: "tỷ",
  i: "sĩ",
  tone: "hòa",
  padding: true,
};

/** The number format of exports, for files whose numbers are ambiguous. */
export type NumberConvention = "1.234,5" | "1,234.5";

/** The words of this office for what the pack names otherwise: nobody copies a sector file for a synonym. */
interface OfficeAliases {
  /** By column ("advice.kind"): the text in the exports, and the text that the pack names. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By column: further headers. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** The name in the year's plan, and the id of the indicator. */
  readonly indicators?: Readonly<Record<string, string>>;
}

/** A warning that the office has examined and does not want to see again: a code, or what a rule says of one value. */
interface SilencedWarning {
  readonly code?: string;
  readonly rule?: string;
  /** The name or code of the place; absent for the whole territory. */
  readonly locality?: string;
  /** The month, "3/2022", or the period of a figure, "9m-2022". */
  readonly time?: string;
  /** In decimal notation; the rule speaks again once the value is another. */
  readonly value?: string;
  readonly reason: string;
}

/** A place that is not the office's, whose rows in exports are left out. */
interface ForeignPlace {
  readonly name: string;
  readonly reason: string;
  readonly by?: string;
  readonly date?: string;
}

/** What the office says of one export. */
interface OfficeExport {
  /** The shapes that its tables have at this office. */
  readonly shapes?: readonly Shape[];
  /** The marks in their cells for a number that is not known: "KCSL". */
  readonly missing?: readonly string[];
  /** The reason why the office does not have it: nothing asks for it, and documents do without its figures. */
  readonly absent?: string;
  /** By column of numbers: the reason why its tables do not have it. */
  readonly without?: Readonly<Record<string, string>>;
}

export interface Office extends OfficeLetterhead, OfficeDocuments {
  readonly pack: string;
  /** The agencies before the one of the letterhead above. */
  readonly earlier: readonly EarlierAgency[];
  /** The Word file in the workspace after whose look documents are made: "mau.docx". */
  readonly reference?: string;
  /** The name of the whole territory: "tỉnh Ninh Bình". */
  readonly territory: string;
  readonly formerTerritories: readonly FormerTerritory[];
  readonly localities: readonly Locality[];
  readonly spelling: Spelling;
  /** For all files, or by export, column ("jobs.income") or file name, with `default` for all others. */
  readonly numbers?: NumberConvention | Readonly<Record<string, NumberConvention>>;
  readonly foreign: readonly ForeignPlace[];
  readonly aliases?: OfficeAliases;
  /** By column: right texts that no figure wants. */
  readonly texts?: Readonly<Record<string, readonly string[]>>;
  /** By indicator: the unit that its plan is written in, where the office says that it means the indicator's own. */
  readonly planUnits?: Readonly<Record<string, string>>;
  /** By export and column: "jobs.paid". */
  readonly units?: Readonly<Record<string, ConfirmedUnit>>;
  /** By the id of an export. */
  readonly exports?: Readonly<Record<string, OfficeExport>>;
  /** By the name of a file. */
  readonly files?: Readonly<Record<string, ConfirmedFile>>;
  readonly silenced: readonly SilencedWarning[];
  /** By the id of a rule of the pack. */
  readonly edits?: Readonly<Record<string, EditOverride>>;
  /** The dates of documents by period id; a date never comes from the clock. */
  readonly dates: Readonly<Record<string, string>>;
}
