/** A workbook as plain values, before it is rendered as an Excel file. */
import type { CalendarDate } from "../period.ts";
import type { Quantity } from "../quantity.ts";

export interface Workbook {
  readonly title: string;
  /** The organisation: a file that is handed on names no person. */
  readonly author: string;
  /** Stands in the properties instead of the current time, so that equal contents give equal files. */
  readonly date: CalendarDate;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** The wished name, which the file shortens and cleans as Excel demands. */
  readonly name: string;
  /** The rows above the head of the table: titles, which span all columns. */
  readonly titles: readonly SheetRow[];
  /** The head stays in sight while the sheet is scrolled, and is repeated on every printed page. */
  readonly head: readonly SheetRow[];
  readonly rows: readonly SheetRow[];
  /** The rows below the table. */
  readonly notes: readonly SheetRow[];
  /** True for buttons in the head that filter the rows. */
  readonly hasFilter: boolean;
}

/** Cells from left to right, without those that a cell of a row above covers. */
export type SheetRow = readonly SheetCell[];

export interface SheetCell {
  readonly content: CellContent;
  readonly look: CellLook;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export type CellContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: Quantity; readonly format: NumberFormat }
  | { readonly kind: "date"; readonly date: CalendarDate }
  | { readonly kind: "empty" };

export interface CellLook {
  readonly align: "left" | "center" | "right";
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** True for the cells of a table. */
  readonly hasBorders?: boolean;
}

/** What Excel shows of a number, in the separators of the computer: "1.234,5" on a Vietnamese one. */
export interface NumberFormat {
  readonly decimals: number;
  /** The number is shown a hundredfold, with "%". */
  readonly isPercent?: boolean;
  /** A number above 0 is shown with "+". */
  readonly isSigned?: boolean;
  /** The number is shown without separators of thousands, such as a year. */
  readonly isPlain?: boolean;
  /** Words behind the number, such as "điểm". */
  readonly suffix?: string;
}
