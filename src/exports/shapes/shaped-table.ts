/** A table that was read in a shape, or what keeps it from that. */
import type { Column } from "../../catalogue/declaration.ts";
import type { Shape } from "../../catalogue/shape.ts";
import type { Issue } from "../../issues/issue.ts";
import type { ShapeFailure } from "../../issues/shape-obstacles.ts";
import type { SourceTable } from "../source.ts";
import type { TextSourceRecord } from "../text-source-record.ts";
import type { GridReading } from "./grid/grid-state.ts";
import type { LeftOverCell, Observation } from "./observation.ts";

export interface ShapedTable {
  readonly shape: Shape;
  readonly headerLine: number;
  readonly observations: readonly Observation[];
  readonly measure: Column | undefined;
  readonly leftOver: readonly LeftOverCell[];
  readonly unreadRows: GridReading["unreadRows"];
  readonly repeatedHeaderCount: number;
  /** The keys of two observations or more. */
  readonly repeatedKeys: readonly Observation[];
  /** The texts of rows that are parts of another row. */
  readonly partTexts: readonly string[];
  /** The rows that say a value for the rows below them. */
  readonly groupRowCount: number;
  readonly totals: { readonly rows: number; readonly differing: number };
  /** False for sections without a total of all of them that agrees: they may be different things, which nobody adds up. */
  readonly areSectionsAdded: boolean;
  /** Totals that differ, and a last row that was cut off. */
  readonly issues: readonly Issue[];
  readonly records: readonly TextSourceRecord[];
  /** The cells of total rows and total columns. */
  readonly writtenSums: readonly string[];
  /** The plans that stand beside the actual numbers, as a table of their own. */
  readonly planTable: SourceTable | undefined;
  /** Contradictions of what the file says once of all its numbers. */
  readonly onceIssues: readonly Issue[];
}

/** What keeps rows from being read in a shape at all, and the column that does. */
export interface UnreadShape {
  readonly failure: ShapeFailure;
  readonly columnName?: string;
}

/** A table of records that are in memory already. */
export function toSourceTable(
  records: readonly TextSourceRecord[],
  writtenSums: readonly string[],
): SourceTable {
  return { readFirstRecords: () => records, readRecords: () => records, writtenSums };
}
