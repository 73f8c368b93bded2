import type { Column } from "../../../catalogue/declaration.ts";
import type { OtherMeaning } from "../../../issues/column-meanings.ts";
import type { MatchedColumn } from "../../cells/matched-column.ts";
import type { ColumnOfTime } from "./columns-of-times.ts";

/** A column of the file that bears the name of a declared one, with words by which it is another. */
export interface OtherColumn {
  readonly column: Column;
  readonly header: string;
  /** "(kế hoạch)", quoted in messages. */
  readonly words: string;
  readonly meaning: OtherMeaning;
}

/** A cell of text above or below the table. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** The header of a table in a file, matched with the declared columns. */
export interface Header {
  /** Records before the first row of data: titles and the header itself. */
  readonly recordsBeforeData: number;
  /** The number of them that are the header itself. */
  readonly height: number;
  readonly line: number;
  /** The name of each column of the file; "" for a column without one. */
  readonly names: readonly string[];
  /** The indices of columns without a name. */
  readonly unnamed: readonly number[];
  readonly columns: readonly MatchedColumn[];
  /** Declared columns that match several columns of the file. */
  readonly ambiguous: readonly { readonly column: Column; readonly headers: readonly string[] }[];
  readonly others: readonly OtherColumn[];
  /** The matched columns of numbers that hold one time of several: "T1" beside "T2". */
  readonly ofTimes: readonly ColumnOfTime[];
  /** The texts above the header: agency, title, "Đơn vị tính: …". */
  readonly titles: readonly string[];
  /** The same, with their lines. */
  readonly titleLines: readonly TextLine[];
  /** True for a table made of one whose times all begin in January: its title "LŨY KẾ" says the same. */
  readonly isOfSumsSinceJanuary?: true;
}
