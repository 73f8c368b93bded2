import type { IssueCode } from "../../../src/issues/issue.ts";
import { correctCell } from "./numbers.ts";
import { type Cells, formatTable, listAmounts, replaceCell, type SampleTable } from "./sample-table.ts";

/** Files by path; undefined for a file that is removed. */
export type ChangedFiles = Readonly<Record<string, string | undefined>>;

/** One way in which people change the meaning of a sheet, or only its looks. */
export interface SemanticKind {
  readonly name: string;
  /**
   * "told": the right figures are not those of the clean file, or not known: an issue must say so.
   * "right": the figures of the clean file are right; a reader that cannot take them says so.
   * "silent": an innocent change: the figures of the clean file, and no issue.
   */
  readonly wanted: "told" | "right" | "silent";
  /** The issues that tell this change; one of another cause would tell it by chance. */
  readonly causes: readonly IssueCode[];
  /** Undefined for an export in which the kind cannot occur. */
  build(table: SampleTable, lastYear: SampleTable | undefined): ChangedFiles | undefined;
}

export function changeFile(table: SampleTable): ChangedFiles {
  return { [table.path]: formatTable(table) };
}

/** "data/a-2022.csv" → "data/a-2022 bổ sung.csv" */
export function addToFileName(path: string, words: string): string {
  return path.replace(/\.csv$/, `${words}.csv`);
}

/** The last row with other numbers in each column of amounts. */
export function correctRow(table: SampleTable, row: Cells): Cells {
  return listAmounts(table).reduce<Cells>(
    (cells, { index }) => replaceCell(cells, index, correctCell(cells[index] ?? "")),
    row,
  );
}
