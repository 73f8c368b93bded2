/** The ledger of a report: a JSON file next to the Word file that records every printed figure, its value and its surroundings. */
import type { FigureAspect } from "../language/figure-phrase.ts";
import type { InputFile, PackOfDocument } from "./origin.ts";
import type { RecordedText } from "./recorded-text.ts";

/** A figure as it was printed in one place. */
export interface LedgerFigure {
  /** The name of its bookmark and content control; for a figure of a chart the bookmark around the chart. */
  readonly mark: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly aspect: FigureAspect;
  readonly locality?: string | undefined;
  readonly month?: number | undefined;
  /** In the base unit (đồng, người); null where the text says that none was reported. */
  readonly value: number | null;
  readonly shown: string;
  /** The value lacks months or places that are due. */
  readonly isIncomplete?: boolean | undefined;
  /** The versions that refreshes replaced, oldest first. */
  readonly earlier?: readonly { readonly value: number | null; readonly shown: string }[] | undefined;
  /** The helper call that words the figure again from new data. */
  readonly format: string;
  readonly place: LedgerPlace;
  /** The text on both sides, by which the figure is found again where its mark was lost. */
  readonly before: string;
  readonly after: string;
}

interface LedgerPlace {
  readonly file: string;
  readonly line: number;
  readonly in: "text" | "table" | "chart";
  /** In a chart: the series and the column, both from 0. */
  readonly series?: number | undefined;
  readonly index?: number | undefined;
}

/** What a chart says around its figures: a point is known by the names of its category and its series, since both can be sorted. */
export interface LedgerChart {
  readonly mark: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly LedgerChartSeries[];
}

interface LedgerChartSeries {
  readonly name: string;
  /** The heights of a series without figures, such as the share of the year that has passed. */
  readonly ownValues?: readonly (number | null)[];
}

/** A number of the original text that is no figure (of a regulation, say), between the words next to it. */
export type OriginalNumber = readonly [before: string, number: string, after: string];

/** A typed number with its place. */
export interface LedgerTypedNumber {
  readonly text: OriginalNumber;
  readonly file: string;
  readonly line: number;
}

export interface Ledger {
  /** The version of the file format. */
  readonly version: 1 | 2;
  readonly program: string;
  /** The Word file names the same run in its properties, so that the two match under any file name. */
  readonly run: string;
  readonly document: string;
  readonly period: string;
  /** The last month that its figures cover, where the data did not reach the end of the period. */
  readonly until?: number | undefined;
  readonly locality?: string | undefined;
  readonly date?: string | undefined;
  /** The hash of the Word file as it was written. */
  readonly sha256: string;
  readonly inputs: readonly InputFile[];
  readonly pack?: PackOfDocument | undefined;
  readonly figures: readonly LedgerFigure[];
  readonly own: readonly OriginalNumber[];
  /** From version 2 on. */
  readonly text?: RecordedText | undefined;
  /** Earlier versions of the program wrote none. */
  readonly charts?: readonly LedgerChart[];
  /** Those of the original numbers that somebody typed into a template or a narrative; earlier versions of the program wrote none. */
  readonly typed?: readonly LedgerTypedNumber[];
}
