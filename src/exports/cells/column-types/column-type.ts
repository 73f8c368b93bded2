import type { Catalogue } from "../../../catalogue/declaration.ts";
import type { Office } from "../../../catalogue/office/office.ts";
import type { SourceRecord } from "../../source.ts";
import type { CellReader, CellReading } from "../cell-reading.ts";
import type { MatchedColumn } from "../matched-column.ts";
import type { SeparatorMeaning, SeparatorMeanings } from "../numbers.ts";

/** Everything that the reading of a table needs to know of a column type. The catalogue has the facts that declarations are checked by. */
export interface ColumnTypeDefinition {
  /** Says where, when or to what a row belongs: without it the numbers of a row cannot be used. */
  readonly isLabel: boolean;
  /** Holds the day of an event; the first such column of an export dates its rows. */
  readonly isDay: boolean;
  /** Never read and never quoted: names, identity numbers, telephone numbers. */
  readonly isPrivate: boolean;
  /** May hold "Tổng cộng" in place of a value. Names of indicators may begin so themselves: "Tổng số hộ nghèo". */
  readonly canHoldTotalLabel: boolean;
  /** Holds amounts that mean nothing without their unit: it must stand on the sheet, or be confirmed. */
  readonly needsUnit: boolean;
  /** Finds by what bare digits are multiplied; undefined where other cells have a say in it. Absent for a type without numbers. */
  findFactorOfDigits?(matched: MatchedColumn): number | undefined;
  /** Finds the form of plain numbers, such as "2.576"; undefined where other cells have a say in it. Absent for a type without numbers. */
  findNumberForm?(matched: MatchedColumn, context: CellContext): NumberForm | undefined;
  /** Creates the reader of a cell's text. */
  createCellReader(matched: MatchedColumn, context: CellContext): CellReader;
  /** Creates the reader of a record's cell: the same result as `readCell` on the text, but faster. */
  createRecordReader(matched: RequestedColumn, readCell: CellReader, context: CellContext): RecordReader;
}

/** What a number without a unit of its own means. */
export interface NumberForm {
  /** The number of base units in a 1 of the column. */
  readonly factor: number;
  /** The meaning of a lone separator before three digits: fixed by the type, or detected from the file. */
  readonly separators: SeparatorMeaning | SeparatorMeanings;
}

/** The context in which the cells of one file are read. */
export interface CellContext {
  /** The export of the file; without it no text of a column is known. */
  readonly exportId?: string;
  readonly office: Office;
  readonly catalogue: Catalogue;
  readonly separators: SeparatorMeanings;
}

export interface RequestedColumn extends MatchedColumn {
  /** False if no figure needs the texts of the column: they are checked and dropped. */
  readonly isRequested: boolean;
}

export type RecordReader = (record: SourceRecord) => CellReading;
