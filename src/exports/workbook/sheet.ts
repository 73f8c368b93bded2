/** A sheet of a workbook as its program shows it; `xlsx/` and `ods/` read it. */
import type { IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import type { CellRange } from "./cell-address.ts";

/** A row with at least one text. */
export interface SheetRow {
  /** The number that stands at the left of the row. */
  readonly line: number;
  /** The texts that the cells show, up to the last one of this row. */
  readonly cells: string[];
  readonly isHidden: boolean;
}

export interface CellPlace {
  readonly line: number;
  readonly index: number;
}

/** A fault of a cell that cannot be seen in its text. */
export interface CellFault extends CellPlace {
  readonly code: IssueCode;
  readonly details: IssueDetails;
}

/** A number that is shown with fewer digits than it has. */
export interface RoundedNumber extends CellPlace {
  readonly shown: number;
  readonly stored: number;
  /** The number of decimals shown. */
  readonly decimals: number;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** The number of columns up to the last one with a text. */
  readonly width: number;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly faults: readonly CellFault[];
  readonly merges: readonly CellRange[];
  readonly rounded: readonly RoundedNumber[];
  /** The cells whose texts, or parts of them, have a line through them. */
  readonly struck: readonly CellPlace[];
  /** The texts whose font is not one of the old Vietnamese ones. */
  readonly readTextsOfUnicodeFonts: () => string;
}

/** No table of an office is larger; more cells are a mistake or an attack. */
export const maxCellCount = 2_000_000;
