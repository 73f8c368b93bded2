/** The ledger of a report: a JSON file next to the Word file that records every printed figure, its value and its surroundings. */
import type { FigureAspect } from "../language/figure-phrase.ts";
import type { InputFile } from "./origin.ts";

/** A figure as it was printed in one place. */
export interface LedgerFigure {
  /** The bookmark and the control in the Word file; of a chart's figures the bookmark around the chart. */
  readonly mark: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly aspect: FigureAspect;
  readonly locality?: string | undefined;
  readonly month?: number | undefined;
  /** In the base unit (đồng, người); null where the words state that none was reported. */
  readonly value: number | null;
  readonly shown: string;
  /** What a refresh wrote over, oldest first. */
  readonly earlier?: readonly { readonly value: number | null; readonly shown: string }[] | undefined;
  /** The helper call that words it anew. */
  readonly format: string;
  readonly place: LedgerPlace;
  /** The words on both sides, to know it again where its mark was lost. */
  readonly before: string;
  readonly after: string;
}

interface LedgerPlace {
  readonly file: string;
  readonly line: number;
  readonly in: "text" | "table" | "chart";
  /** In a chart: which column of which series, from 0. */
  readonly series?: number | undefined;
  readonly index?: number | undefined;
}

/** A number of the text itself, such as a regulation's, between the words that it stood between. */
export type OriginalNumber = readonly [before: string, number: string, after: string];

export interface Ledger {
  /** Of the form of this file. */
  readonly version: 1;
  readonly program: string;
  /** What the Word file names in its properties, so that the two find each other under any name. */
  readonly run: string;
  readonly document: string;
  readonly period: string;
  readonly locality?: string | undefined;
  readonly date?: string | undefined;
  /** Of the Word file as it was written. */
  readonly sha256: string;
  readonly inputs: readonly InputFile[];
  readonly figures: readonly LedgerFigure[];
  readonly own: readonly OriginalNumber[];
}
