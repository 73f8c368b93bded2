/** All that a document shows, as plain values. */
import type { Sector } from "../catalogue/declaration.ts";
import type { Locality, Organisation, Signatory } from "../catalogue/office.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureMention } from "../language/figure-mention.ts";
import type { CalendarDate, Period } from "../period.ts";
import type { Block } from "./text/blocks.ts";

export interface DocumentContent {
  /** Tên loại: "Báo cáo". */
  readonly kind: string;
  /** Trích yếu; a line break in it is printed as one. */
  readonly title: string;
  readonly letterhead: Letterhead;
  /** A press brief bears none of it. */
  readonly withLetterhead: boolean;
  readonly blocks: readonly Block[];
  readonly mentions: readonly FigureMention[];
  /** In the order of the catalogue, for the tables of the annexes. */
  readonly figures: readonly Figure[];
  readonly sectors: readonly Sector[];
  readonly localities: readonly Locality[];
  readonly period: Period;
  /** What the finished file says of itself, by name, so that its records are found again. */
  readonly identity: Readonly<Record<string, string>>;
}

/** The words of an office around its report: Decree 30/2020/NĐ-CP, Annex I, part II. */
export interface Letterhead {
  readonly organisation: Organisation;
  readonly signatory: Signatory;
  /** Kính gửi; empty where the report goes to no superior. */
  readonly addressees: readonly string[];
  /** Nơi nhận, without the first line "Như trên" and the last line "Lưu". */
  readonly recipients: readonly string[];
  /** After "Lưu:" — "VT, VP". */
  readonly archive: string;
  /** Absent: dots for the pen. */
  readonly date?: CalendarDate;
}

/** The same with its tables and charts filled in, and every figure marked. */
export interface FilledContent extends DocumentContent {
  readonly mentions: readonly MarkedFigure[];
}

/** A figure in print and where to find it again. */
export interface MarkedFigure extends FigureMention {
  /** The name of its bookmark and the tag of its control; of a chart's figures that of the chart. */
  readonly mark: string;
  /** What a person reads who points at it in Word. */
  readonly title: string;
  readonly in: "text" | "table" | "chart";
  /** In a chart: which column. */
  readonly point?: { readonly series: number; readonly index: number } | undefined;
}
