/** The content of a document as plain values, before it is rendered as Word. */
import type { Sector } from "../catalogue/declaration.ts";
import type { PaperName } from "../catalogue/front-matter.ts";
import type { Locality, Organisation, Signatory, Spelling } from "../catalogue/office/office.ts";
import type { ListedRow } from "../figures/export-data/export-data.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import type { FigureMention } from "../language/figure-mention.ts";
import type { TypedNumber } from "../language/numbers-in-text/figure-like-numbers.ts";
import type { CalendarDate, Period } from "../period.ts";
import type { DocumentLook } from "./look/document-look.ts";
import type { Block } from "./text/blocks.ts";

export interface DocumentContent {
  /** Tên loại: "Báo cáo". */
  readonly kind: string;
  /** Trích yếu; its line breaks are kept in print. */
  readonly title: string;
  readonly letterhead: Letterhead;
  /** False for a press brief, which has no letterhead. */
  readonly withLetterhead: boolean;
  readonly paper: PaperName;
  /** The orientation of the document itself; each annex has its own. */
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
  readonly mentions: readonly FigureMention[];
  /** The numbers of the text that come from no export. */
  readonly typedNumbers: readonly TypedNumber[];
  /** For the tables and charts, in the order of the catalogue. */
  readonly figures: readonly Figure[];
  /** For the charts of parts. */
  readonly findBreakdown: FigureSet["findBreakdown"];
  readonly spelling: Spelling;
  readonly sectors: readonly Sector[];
  readonly localities: readonly Locality[];
  readonly period: Period;
  /** The rows of a register that the document lists, by the id of its export. */
  readonly findListedRows: (exportId: string) => readonly ListedRow[];
  readonly look: DocumentLook;
  /** Custom properties of the Word file by name, by which the ledger of the document is found again. */
  readonly identity: Readonly<Record<string, string>>;
}

/** The words of an office around its report: Decree 30/2020/NĐ-CP, Annex I, part II. */
export interface Letterhead {
  readonly organisation: Organisation;
  /** "BC-SLĐTBXH"; undefined for a document that has no number. */
  readonly symbol: string | undefined;
  readonly signatory: Signatory;
  /** Kính gửi; empty if the report goes to no superior. */
  readonly addressees: readonly string[];
  /** Nơi nhận, without the first line "Như trên" and the last line "Lưu". */
  readonly recipients: readonly string[];
  /** The text after "Lưu:", such as "VT, VP". */
  readonly archive: string;
  /** If absent, dots are printed and the date is filled in by hand. */
  readonly date?: CalendarDate;
}

/** A document whose tables of figures are built and whose figures are all marked. */
export interface FilledContent extends DocumentContent {
  readonly mentions: readonly MarkedFigure[];
}

/** A mention of a figure with the mark by which it is found again in the Word file. */
export interface MarkedFigure extends FigureMention {
  /** The bookmark's name and the content control's tag. The figures of a chart share the chart's mark. */
  readonly mark: string;
  /** Shown by Word when a person points at the figure. */
  readonly title: string;
  readonly in: "text" | "table" | "chart";
  /** The column, if the figure stands in a chart. */
  readonly point?: { readonly series: number; readonly index: number } | undefined;
}
