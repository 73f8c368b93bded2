/** The department whose workspace it is: `report.yaml`, read and checked. */

export interface Locality {
  /** The code of the General Statistics Office ("369"); the key of every figure by locality. */
  readonly code: string;
  /** As the office writes it: "thành phố Ninh Bình". */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Who signs the reports of this locality alone; absent: the department does. */
  readonly office?: Partial<OfficeLetterhead>;
}

/** Whose paper a document is written on. */
export interface OfficeLetterhead {
  readonly organisation: Organisation;
  readonly signatory: Signatory;
  /** Kính gửi: only where the report goes to a superior (II.9b). */
  readonly addressees: readonly string[];
  /** Nơi nhận, without the last line. */
  readonly recipients: readonly string[];
  /** After "Lưu:" — "VT, VP". */
  readonly archive: string;
}

export interface Signatory {
  /** "KT." stands before the head's title, the signer's own title under it (Decree 30, Annex I, II.7). */
  readonly form?: "KT." | "TL." | "TUQ." | "Q.";
  /** Title of the head: "Giám đốc". */
  readonly head: string;
  /** The signer's own title where somebody signs for the head: "Phó Giám đốc". */
  readonly title?: string;
  /** Without degree or title (II.7đ); absent where it is written in by hand. */
  readonly name?: string;
}

export interface Organisation {
  /** Cơ quan chủ quản, in full: "Ủy ban nhân dân tỉnh Ninh Bình". */
  readonly superior: string;
  /** As it stands in the letterhead, where common words may be abbreviated (Decree 30, Annex I, II.2): "UBND tỉnh Ninh Bình". */
  readonly superiorShort?: string;
  readonly name: string;
  /** After the number in "Số: …/BC-SLĐTBXH". */
  readonly symbol: string;
  /** Where the office sits, before the date: "Ninh Bình". */
  readonly place: string;
}

export interface Spelling {
  readonly above: "trên" | "hơn";
  readonly thousand: "nghìn" | "ngàn";
  readonly billion: "tỷ" | "tỉ";
  /** "liệt sĩ" or "liệt sỹ". */
  readonly i: "sĩ" | "sỹ";
  /** "hòa" or "hoà". */
  readonly tone: "hòa" | "hoà";
  /** Counts of 1–9 as "03", the habit of official texts. */
  readonly padding: boolean;
}

/** What official northern texts write; report.yaml may say otherwise. */
export const defaultSpelling: Spelling = {
  above: "trên",
  thousand: "nghìn",
  billion: "tỷ",
  i: "sĩ",
  tone: "hòa",
  padding: true,
};

/** How the exports write numbers where the file itself leaves it open. */
export type NumberConvention = "1.234,5" | "1,234.5";

/** A warning that the office has looked into and does not want to see again. */
export interface SilencedWarning {
  readonly code: string;
  readonly reason: string;
}

export interface Office extends OfficeLetterhead {
  readonly pack: string;
  /** The whole territory: "tỉnh Ninh Bình". */
  readonly territory: string;
  readonly localities: readonly Locality[];
  readonly spelling: Spelling;
  readonly numbers?: NumberConvention;
  readonly silenced: readonly SilencedWarning[];
  /** The document's date by period id; it never comes from the clock. */
  readonly dates: Readonly<Record<string, string>>;
}
