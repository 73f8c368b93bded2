import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { Issue, IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import type { YearMonth } from "../../period.ts";
import type { ColumnReader } from "../cells/column-reader.ts";
import type { SeparatorMeanings } from "../cells/numbers.ts";
import type { CoefficientColumns } from "../meaning/coefficients.ts";
import type { Evidence } from "../meaning/evidence.ts";
import type { RowPlaces } from "../meaning/file-place.ts";
import type { RowKeyFinder } from "../meaning/grain.ts";
import type { ProvinceColumn } from "../meaning/province-column.ts";
import type { FileDates } from "../meaning/times/file-dates.ts";
import type { RowTimes } from "../meaning/times/row-times.ts";
import type { Row } from "../row.ts";
import type { SourceRecord, SourceRecords, TextRecord } from "../source.ts";
import type { EmptyOptionalCells } from "./empty-optional-cells.ts";
import type { FileEnd } from "./file-end.ts";
import type { Header } from "./header/header.ts";
import type { NonDataKind } from "./non-data-lines.ts";
import type { PartRowCollector } from "./part-rows.ts";
import type { ByteScanner } from "./plain-rows/byte-scanner.ts";
import type { RecordKind } from "./record-kinds.ts";
import type { RepeatedRowCollector } from "./repeated-rows.ts";
import type { RowNumbering } from "./row-numbering.ts";
import type { RowOrder } from "./row-quote.ts";
import type { RowReading } from "./row-reader.ts";
import type { TableTally } from "./table-tally.ts";
import type { TotalsChecker } from "./totals/totals.ts";
import type { UnnamedColumnChecker } from "./unnamed-columns.ts";

/** A table whose header is known. */
export interface TableContext {
  readonly path: string;
  readonly declaration: ExportDeclaration;
  readonly header: Header;
  readonly separators: SeparatorMeanings;
  readonly office: Office;
  readonly catalogue: Catalogue;
  /** True for the plans that stand beside the actual numbers of a file. */
  readonly isOfPlans?: boolean;
}

/** Takes the lines of rows in their order. */
export interface LineCollector {
  add(line: number): void;
  /** Adds those that stand in an array from a position on to another one. */
  addAll(lines: Int32Array, from: number, to: number): void;
}

/** Takes the rows that differ from an emitted one in their lines and their numbers only. */
export interface LikeRows {
  /** The lines of the group that the rows belong to: the same object for all rows of the group. */
  readonly lines: LineCollector;
  /** Adds the sums of the rows, once the lines of all of them were added. */
  addRows(count: number, numbers: Readonly<Record<string, number>>): void;
}

export interface LikeRowsHandler {
  /** So many rows of a file are emitted one by one. */
  readonly afterRows: number;
  /** Absent for a small file, for which making the scanner ready takes longer than it saves. */
  readonly getByteScanner?: (() => ByteScanner) | undefined;
  /** True where the keys of the rows are of no use once the file was read. */
  readonly areKeysDropped?: boolean | undefined;
  open(row: Row): LikeRows;
}

/** Counts the rows whose reading is known from earlier ones. */
export interface PlainRowCounter {
  /** The rows that were counted before they became records. */
  readonly byteRowCount: number;
  /** Counts a record that is such a row; any other must be read, after `settle`. */
  tryAdd(record: SourceRecord): boolean;
  /** Learns from a row in which nothing was wrong, after it was emitted. */
  learn(record: SourceRecord, row: Row): void;
  /** Hands over what the reading of the next record may depend on: the number of rows and their sums. */
  settle(): void;
  /** Hands over all that is left, after the last record. */
  finish(): void;
}

export interface TableReadHandlers {
  /** The columns of texts, dates and years that rows shall have; all of them if absent. */
  readonly requestedColumns?: ReadonlySet<string>;
  row(row: Row): void;
  /** Absent where every row must be emitted. */
  readonly likeRows?: LikeRowsHandler | undefined;
  issue(issue: Issue): void;
  /** Called for each line that holds no data; only explaining a figure needs it. */
  onSkippedLine?(line: number, why: NonDataKind): void;
  /** Called once, after the last row, for a file whose rows have dates. */
  onDates?(dates: FileDates): void;
}

export interface UnreportedRow {
  readonly line: number;
  readonly month: YearMonth | undefined;
  readonly quote: string;
}

/** The readers of a file, created once, and the state kept from record to record. */
export interface TableState {
  readonly header: Header;
  readonly columns: readonly ColumnReader[];
  readonly classifyRecord: (record: SourceRecord) => RecordKind;
  readonly quoteRow: (cells: readonly string[], order?: RowOrder) => string;
  /** Hides the text of a cell that may have come from a column of names. */
  readonly hidePersonalText: (details: IssueDetails) => IssueDetails;
  readonly report: (
    code: IssueCode,
    details: IssueDetails,
    line: number,
    more?: { column?: string; quote?: string },
  ) => void;
  readonly emitRow: (row: Row) => void;
  readonly onSkippedLine: TableReadHandlers["onSkippedLine"];
  readonly rowKeys: RowKeyFinder;
  readonly repeatedRows: RepeatedRowCollector;
  readonly unnamedColumns: UnnamedColumnChecker;
  readonly numbering: RowNumbering;
  readonly fileEnd: FileEnd;
  readonly isList: boolean;
  readonly hasMonthColumn: boolean;
  readonly emptyOptionalCells: EmptyOptionalCells;
  readonly tally: TableTally;
  readonly readRow: (record: SourceRecord) => RowReading;
  readonly totals: TotalsChecker;
  /** The rows of parts ("Trong đó: nữ"), which are never counted, by their text. */
  readonly skippedParts: Map<string, { readonly line: number; readonly column: string; count: number }>;
  /** The rows that are added up with those that they may be a part of. */
  readonly partRows: PartRowCollector;
  readonly times: RowTimes;
  readonly places: RowPlaces;
  readonly provinces: ProvinceColumn | undefined;
  readonly coefficients: CoefficientColumns | undefined;
  readonly fileYear: Evidence<number> | undefined;
  /** The year of the last row that says one for the months below it. */
  headingYear: number | undefined;
  readonly isSummable: (column: string, months: number) => boolean;
  /** Finds what a text in or below the table says against its units and its meaning. */
  readonly checkText: (kind: RecordKind, record: SourceRecord) => readonly Issue[];
  readonly reportIssue: (issue: Issue) => void;
  /** For what the office writes in report.yaml. */
  readonly exportId: string;
  /** The marks that the office declared for missing numbers. */
  readonly missing: ExportDeclaration["missing"];
  /** The columns of money without a unit that were reported. */
  readonly unitless: Set<string>;
  /** Absent where every row must be emitted. */
  likeRows: LikeRowsHandler | undefined;
  readonly records: SourceRecords;
  /** Absent until the first row from which plain ones may be known. */
  plainRows: PlainRowCounter | undefined;
  rowCount: number;
  hasErrors: boolean;
  hasSignature: boolean;
  /** Lines without numbers since the last row, reported only if another row follows. */
  pendingNotes: TextRecord[];
  /** The rows without a number, reported only where a later month has numbers. */
  readonly unreportedRows: UnreportedRow[];
  /** The first line with a date that can only be read day first, and the first with one that cannot. */
  dayFirst?: number;
  monthFirst?: number;
}
