/** What a pack declares. Only shapes stand here; `catalogue.ts` fills them from the YAML files and checks them. */

import type { ColumnType } from "./column-types.ts";
import type { MoneyUnit } from "./units.ts";

export interface Column {
  readonly id: string;
  /** The headers that mean this column, the usual one first. */
  readonly headers: readonly string[];
  readonly type: ColumnType;
  /** For money: the unit of the cells where the header does not name one. */
  readonly unit?: MoneyUnit;
  /** May be absent from the file. */
  readonly optional: boolean;
  /** Adds up from January ("lũy kế"), so that within a year it cannot fall. */
  readonly cumulative: boolean;
  /** For money: the count that it pays for; one without the other is doubtful. */
  readonly with?: string;
  /** For a percent: the columns of its part and its whole. */
  readonly of?: readonly [part: string, whole: string];
}

/** A kind of file that clerks export. */
export interface ExportDeclaration {
  readonly id: string;
  readonly name: string;
  /** Beginnings of file names that are of this kind, compared without diacritics and case. */
  readonly files: readonly string[];
  readonly columns: readonly Column[];
  /** May go unreported: a document that needs the sector does without this export, and says so in a neutral sentence. */
  readonly optional: boolean;
  /** For a policy that began or ended: its first and last month (202204), outside which nothing is expected. */
  readonly from?: number;
  readonly until?: number;
}

/** Keeps the rows whose text column holds one of the values (compared without diacritics and case). */
export type Filter = Readonly<Record<string, readonly string[]>>;

/**
 * How the rows become one number. Over localities all are summed; over months only a flow is:
 * a stock ("tính đến cuối kỳ") takes the last month of the period.
 */
export type Aggregation =
  | { readonly kind: "sum"; readonly export: string; readonly column: string; readonly where: Filter }
  | { readonly kind: "stock"; readonly export: string; readonly column: string; readonly where: Filter }
  | { readonly kind: "count"; readonly export: string; readonly where: Filter }
  /** Rows that fell into the period, and those of them completed (date in `completed`) by its end: 12/13 nhiệm vụ. */
  | { readonly kind: "done"; readonly export: string; readonly completed: string; readonly where: Filter }
  /** Recomputed from two indicators, in percent; never added, never averaged. */
  | { readonly kind: "ratio"; readonly part: string; readonly whole: string };

export interface Indicator {
  readonly id: string;
  readonly sector: string;
  readonly name: string;
  /** What is counted: "người", "suất quà", "đồng", "%". */
  readonly unit: string;
  readonly aggregation: Aggregation;
  /** Text columns of its export by which it may be broken down, beside locality and month. */
  readonly breakdowns: readonly string[];
  /** The heading under which it stands in the table of its sector. */
  readonly group?: string;
  /** The indicator that this one is a part of ("trong đó"). */
  readonly partOf?: string;
  /** Its parts leave nothing out, so that their sum is the whole. */
  readonly partsAddUp: boolean;
  /** The regulation or the practice that it comes from. */
  readonly source?: string;
}

export interface Sector {
  readonly id: string;
  readonly name: string;
  readonly exports: readonly ExportDeclaration[];
  readonly indicators: readonly Indicator[];
}

/** All that is reported, in the order of the report. */
export interface Catalogue {
  readonly name: string;
  readonly sectors: readonly Sector[];
  /** The year's plan by indicator (and locality): read like an export, with columns year, indicator, locality, plan. */
  readonly targets: ExportDeclaration;
}
