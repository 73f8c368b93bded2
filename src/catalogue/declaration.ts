/** The types of a pack's declarations; `read-catalogue.ts` reads and checks them. */

import type { Aggregation } from "./aggregation.ts";
import { type ColumnType, isTimeType } from "./column-types.ts";
import type { EditRule } from "./edits/edit-rule.ts";
import type { Shape } from "./shape.ts";
import type { MoneyUnit } from "./units.ts";

export interface Column {
  readonly id: string;
  /** The headers by which exports name this column, the usual one first. */
  readonly headers: readonly string[];
  readonly type: ColumnType;
  /** For money: the unit of the cells if the header names none. */
  readonly unit?: MoneyUnit;
  /** True if files may lack the column. */
  readonly optional: boolean;
  /** Why the office's files do not have the column, from report.yaml: documents then do without its figures. */
  readonly absent?: string;
  /** True for totals from January on ("lũy kế"), which cannot fall within a year. */
  readonly cumulative: boolean;
  /** For money: the column of the count that it pays for; one without the other is implausible. */
  readonly with?: string;
  /** For a text: right texts that no figure wants, so that nobody asks about them. */
  readonly texts?: readonly string[];
  /** For a text: other spellings in use, by the text that the declarations name. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** For a percent: the columns of its part and its whole. */
  readonly of?: readonly [part: string, whole: string];
}

/** A kind of file that clerks export. */
export interface ExportDeclaration {
  readonly id: string;
  readonly name: string;
  /** The beginnings of file names of this kind, compared without diacritics and case. */
  readonly files: readonly string[];
  readonly columns: readonly Column[];
  /** What a row is, where its columns do not tell: a cell of a table, reported once, or an event, of which a day may have several. */
  readonly rows?: "cells" | "events";
  /** The columns that no two rows have alike; without them they follow from the types of the columns (`row-key.ts`). */
  readonly key?: readonly string[];
  /** The columns of texts and dates of which documents list the rows: those of a register of documents or of tasks. */
  readonly list?: readonly string[];
  /** The shapes that its tables may have besides the standard one, in which every value has a column. */
  readonly shapes?: readonly Shape[];
  /** The marks in cells for a number that is not known, besides "-", "x" and "…": "KCSL". */
  readonly missing?: readonly string[];
  /** True if a document can do without this export and print a neutral sentence instead. */
  readonly optional: boolean;
  /** True for an optional export that nobody misses: its figures are nowhere as long as no file of it is handed in. */
  readonly extra?: boolean;
  /** Why the office does not have this export, from report.yaml, or that no file of an extra one is there: documents do without its figures. */
  readonly absent?: string;
  /** The first and last month (202204) of a policy that began or ended; no data are expected outside. */
  readonly from?: number;
  readonly until?: number;
}

/** True for an export whose rows say no other time than their year: they belong to reports of a whole year. */
export function isAnnualExport({ columns }: ExportDeclaration): boolean {
  const required = columns.filter(({ optional }) => !optional);
  return required.some(({ type }) => type === "year") && !required.some(({ type }) => isTimeType(type));
}

export interface Indicator {
  readonly id: string;
  readonly sector: string;
  readonly name: string;
  /** Other names of it in the year's plan. */
  readonly aliases?: readonly string[];
  /** The unit as printed: "người", "suất quà", "đồng", "%". */
  readonly unit: string;
  /** The good side of its plan; more is better if absent. */
  readonly better?: "higher" | "lower";
  /** The words for a reported 0 in a sentence: "không có người". */
  readonly zero?: string;
  readonly aggregation: Aggregation;
  /** Text columns of its export by which it may be broken down, in addition to locality and month. */
  readonly breakdowns: readonly string[];
  /** The heading of its group in the table of the sector. */
  readonly group?: string;
  /** The indicator of which this one is a part ("trong đó"). */
  readonly partOf?: string;
  /** True if its parts are complete, so that their sum is the whole. */
  readonly partsAddUp: boolean;
  /** True if one thing may be in several of its parts, which are then no division of it: new jobs, jobs of women. */
  readonly partsOverlap?: true;
  /** The moment with which it is compared where a template names none, instead of the same period last year. */
  readonly versus?: "year-start";
  /** The regulation or the practice that defines it. */
  readonly source?: string;
  /** The month from which on it is defined as it is today; earlier values are not compared with later ones. */
  readonly comparable?: { readonly from: number; readonly reason: string };
}

/** True for rates and averages, which do not add up over places or months. */
export function isRateOrAverage({ aggregation }: Indicator): boolean {
  return aggregation.kind === "ratio" || aggregation.kind === "given";
}

/** True for a number in percent, whose change is one of points. */
export function isPercentage({ aggregation, unit }: Indicator): boolean {
  return aggregation.kind === "ratio" || (aggregation.kind === "given" && unit === "%");
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly exports: readonly ExportDeclaration[];
  readonly indicators: readonly Indicator[];
  /** What its numbers owe to each other, the derived rules last. */
  readonly edits?: readonly EditRule[];
}

/** All sectors and indicators, in the order of the report. */
export interface Catalogue {
  readonly name: string;
  readonly sectors: readonly Sector[];
  /** The targets files with the year's plans, read like an export with columns year, indicator, locality, plan. */
  readonly targets: ExportDeclaration;
}
