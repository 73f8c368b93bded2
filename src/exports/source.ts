/**
 * A source of records: the seam between the formats of files and the reading of tables. CSV (`csv/`) and sheets of workbooks (`workbook/`). Nothing
 * beyond this interface knows of bytes, chunks, encodings or delimiters.
 */
import type { Issue, IssueCode } from "../issues/issue.ts";
import type { Sheet } from "./workbook/sheet.ts";

/** A file of `data/`, opened by the workspace. Its bytes may be read more than once. */
export interface ExportFile {
  /** Relative to the workspace, with "/" between folders. */
  readonly path: string;
  /** In bytes, where it is known before the file is read. */
  readonly size?: number;
  /** True where no other file can have rows of the same export, so that nobody asks afterwards which rows it had. */
  readonly isOnlyOfExport?: boolean;
  /** Each chunk is valid only until the next one is read. */
  chunks(): Iterable<Uint8Array>;
  /** The bytes on the disk, where the file was converted to be read. */
  originalChunks?(): Iterable<Uint8Array>;
}

/** The cells of one record as text. */
export interface TextRecord {
  /** The line on which the record begins, as an editor or a spreadsheet numbers it. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The reason why the record cannot be read; it then has no cells. */
  readonly fault?: IssueCode | undefined;
}

/**
 * One record, read cell by cell and only as far as needed. A source may reuse one object for all its records: keep the line and the
 * cells, never the record.
 */
export interface SourceRecord extends TextRecord {
  /** Tells several records of one line apart; 0 where a line is one record. */
  readonly part: number;
  readonly cellCount: number;
  /** True for the last record of a file that ends without a line break, as a file does that was cut off. */
  readonly isUnfinished: boolean;
  /** The number of its last cells that stand nowhere in the file. */
  readonly addedCellCount: number;
  /** The text of a cell; "" beyond the last one. */
  readText(index: number): string;
  /** The value of a cell of up to twelve digits and nothing else; undefined for any other cell. */
  readWholeNumber(index: number): number | undefined;
  hasDigit(index: number): boolean;
  /** True if no cell holds more than white space. */
  isBlank(): boolean;
  /** True for a cell that needs no cleaning: visible ASCII, no space and no "?", and not empty. */
  isPlainWord(index: number): boolean;
  /** True if the cell holds a whole record of so many cells that was not split. */
  isUnsplitRecord(index: number, cellCount: number): boolean;
  /** Copies a cell so that its content is recognised later; undefined for a cell too long to be worth it. */
  saveCell(index: number): SavedCell | undefined;
  hasSavedCell(index: number, saved: SavedCell): boolean;
  /** Computes two hashes of the text of some cells; rows of different cells have different hashes. */
  hashCells(indices: readonly number[], hash: CellHash): void;
}

/** The copied content of a cell, opaque to all but its source. */
export type SavedCell = object;

/** Two independent hashes of 32 bits; one object serves for many records. */
export interface CellHash {
  high: number;
  low: number;
}

/** The records of a file, in order; can be read once. */
export interface SourceRecords extends Iterable<SourceRecord> {
  /** Lets a reader take rows as bytes from now on, before they become records; absent where the records are no bytes in UTF-8. */
  setByteRowReader?(reader: ByteRowReader): void;
}

/** Takes rows of which it needs no records. */
export interface ByteRowReader {
  /** The memory in which the bytes must lie to be read. */
  readonly memory: Buffer;
  /** Takes rows from a place on, and finds the place of the first row that must become a record. */
  takeRows(from: RowPlace, end: number, delimiter: number): RowPlace;
}

/** The beginning of a row, by its offset in the bytes. */
export interface RowPlace {
  readonly offset: number;
  readonly line: number;
}

/** One way to read a file as records: with one delimiter, or one sheet of a workbook. */
export interface SourceTable {
  /** The records of the beginning of the file; may be read more than once. */
  readFirstRecords(): Iterable<SourceRecord>;
  /** All records; can be read once. */
  readRecords(): SourceRecords;
  /** Sums of the sheet that the records do not hold, as written: they show what its separators mean. */
  readonly writtenSums?: readonly string[];
}

/** A file that was opened as a source of records. */
export interface ExportSource {
  /** Issues of the file as a whole, such as its encoding. After an error there are no tables. */
  readonly issues: readonly Issue[];
  /** The possible tables, the likeliest first, the same ones every time; `columnCount` is the number of columns that the export declares. */
  listTables(columnCount: number): readonly SourceTable[];
  /** True if the beginning of the file holds nothing but white space. */
  isBlank(): boolean;
  /** The sheet behind the records, which knows more than their texts; absent for CSV. */
  readonly sheet?: Sheet;
  close(): void;
  /** Gives memory to the next source; nothing of this one can be read afterwards. */
  release?(): void;
}
