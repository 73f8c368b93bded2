import { type Catalogue, type ExportDeclaration, isAnnualExport } from "../../catalogue/declaration.ts";
import type { Locality, Office } from "../../catalogue/office/office.ts";
import { buildIssue, hasErrors, type Issue, type IssueCode } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wording.ts";
import type { YearMonth } from "../../period.ts";
import { type ColumnReader, createColumnReader } from "../cells/column-reader.ts";
import type { SeparatorMeanings } from "../cells/numbers.ts";
import { splitSheetPath } from "../file-name.ts";
import { checkNoteLine } from "../meaning/check-notes.ts";
import { pickTitleLines } from "../meaning/check-words.ts";
import { type CoefficientColumns, createCoefficientReader } from "../meaning/coefficients.ts";
import type { Evidence } from "../meaning/evidence.ts";
import { listFilePlaces, type RowPlaces } from "../meaning/file-place.ts";
import { createSameKeyRowFinder, type RowKeyFinder } from "../meaning/grain.ts";
import { findDeclaredSeparatorsOfColumn } from "../meaning/number-forms.ts";
import { createProvinceColumnReaderIfPresent, type ProvinceColumn } from "../meaning/province-column.ts";
import type { FileDates } from "../meaning/times/file-dates.ts";
import { findFileMonth } from "../meaning/times/file-month.ts";
import { findFileYear, listTextsThatMayNameYear } from "../meaning/times/file-year.ts";
import { RowTimes } from "../meaning/times/row-times.ts";
import { findUndeclaredYearColumn } from "../meaning/times/year-column.ts";
import type { Row } from "../row.ts";
import type { SourceRecord, TextRecord } from "../source.ts";
import { formatCellAddress } from "../workbook/cell-address.ts";
import { createRarelyEmptyCellCollector, type EmptyOptionalCells } from "./empty-optional-cells.ts";
import { createFileEnd, type FileEnd } from "./file-end.ts";
import type { Header } from "./header/header.ts";
import type { NonDataKind } from "./non-data-lines.ts";
import { createPartRowCollector, type PartRowCollector } from "./part-rows.ts";
import { hidePossiblePersonalText } from "./personal-text.ts";
import { createRecordClassifier, isListWithoutRequiredAmounts, type RecordKind } from "./record-kinds.ts";
import { createRepeatedRowCollector, type RepeatedRowCollector } from "./repeated-rows.ts";
import { createRowNumbering, type RowNumbering } from "./row-numbering.ts";
import { createRowQuoter, hasHiddenColumns, type RowOrder } from "./row-quote.ts";
import { createRowReader, type RowReading } from "./row-reader.ts";
import { createTableTally, type TableTally } from "./table-tally.ts";
import { createSummableColumnTest, createTotalsChecker, type TotalsChecker } from "./totals/totals.ts";
import { createUnnamedColumnChecker, type UnnamedColumnChecker } from "./unnamed-columns.ts";

/** A table whose header is known. */
export interface TableContext {
  readonly path: string;
  readonly declaration: ExportDeclaration;
  readonly header: Header;
  readonly separators: SeparatorMeanings;
  readonly office: Office;
  readonly catalogue: Catalogue;
}

export interface TableReadHandlers {
  /** The columns of texts, dates and years that rows shall have; all of them if absent. */
  readonly requestedColumns?: ReadonlySet<string>;
  row(row: Row): void;
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
  /** The localities that the title and the name of the file say. */
  readonly filePlaces: readonly Evidence<Locality>[];
  readonly provinces: ProvinceColumn | undefined;
  readonly coefficients: CoefficientColumns | undefined;
  readonly fileYear: Evidence<number> | undefined;
  /** The year of the last row that says one for the months below it. */
  headingYear: number | undefined;
  /** The month that the title or the name of the file says. */
  readonly fileMonth: Evidence<number> | undefined;
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

export function createTableState(table: TableContext, handlers: TableReadHandlers): TableState {
  const { path, declaration, header, office, catalogue } = table;
  const rowKeys = createSameKeyRowFinder(declaration, catalogue, header);
  const requestedColumns =
    handlers.requestedColumns && new Set([...handlers.requestedColumns, ...rowKeys.requestedColumns]);
  const columns = createMatchedAndYearColumnReaders(table, requestedColumns);
  const fileYear = findFileYear(listTextsThatMayNameYear(header), path);
  const isSheet = splitSheetPath(path).sheet !== undefined;
  const state: TableState = {
    header,
    columns,
    classifyRecord: createRecordClassifier(header, columns),
    quoteRow: createRowQuoter(header),
    hidePersonalText: hasHiddenColumns(header) ? hidePossiblePersonalText : (details) => details,
    report(code, details, line, more) {
      const cell = isSheet ? findCellAddress(header, line, more?.column) : undefined;
      const place = { file: path, line, ...more, ...(cell !== undefined && { cell }) };
      state.reportIssue(buildIssue(code, { ...details, path }, place));
    },
    emitRow: (row) => handlers.row(row),
    onSkippedLine: handlers.onSkippedLine,
    rowKeys,
    repeatedRows: createRepeatedRowCollector(),
    unnamedColumns: createUnnamedColumnChecker(header),
    numbering: createRowNumbering(header),
    fileEnd: createFileEnd(header.names.length),
    isList: isListWithoutRequiredAmounts(columns),
    emptyOptionalCells: createRarelyEmptyCellCollector(columns, isTableByMonth(declaration)),
    tally: createTableTally(),
    readRow: createRowReader(columns, {
      fileYear: fileYear?.value,
      getHeadingYear: () => state.headingYear,
      isAnnual: isAnnualExport(declaration) && declaration !== catalogue.targets,
    }),
    totals: createTotalsChecker(),
    skippedParts: new Map(),
    partRows: createPartRowCollector(),
    times: new RowTimes(),
    places: new Map(),
    filePlaces: listFilePlaces(
      pickTitleLines(header.titleLines).map(({ text }) => text),
      path,
      office,
    ),
    provinces: createProvinceColumnReaderIfPresent(header, declaration, office),
    coefficients: createCoefficientReader(header),
    fileYear,
    headingYear: undefined,
    fileMonth: findFileMonth(header.titles, path),
    isSummable: createSummableColumnTest(declaration, catalogue),
    checkText(kind, { line, cells }) {
      return kind === "note" || kind === "signature" ? checkNoteLine(line, cells, header, table) : [];
    },
    reportIssue(issue) {
      state.hasErrors ||= hasErrors([issue]);
      handlers.issue(issue);
    },
    exportId: declaration.id,
    missing: declaration.missing,
    unitless: new Set(),
    rowCount: 0,
    hasErrors: false,
    hasSignature: false,
    pendingNotes: [],
    unreportedRows: [],
  };
  return state;
}

/** Finds the address of the cell of a column, by its header. */
function findCellAddress(
  { columns, names }: Header,
  line: number,
  column: string | undefined,
): string | undefined {
  if (column === undefined) return undefined;
  const index = columns.find(({ header }) => header === column)?.index ?? names.indexOf(column);
  return index < 0 ? undefined : formatCellAddress(line, index);
}

/** Creates the readers of the matched columns, and of an undeclared column of years. */
function createMatchedAndYearColumnReaders(
  { declaration, header, office, catalogue, separators }: TableContext,
  requestedColumnIds: ReadonlySet<string> | undefined,
): ColumnReader[] {
  const yearColumn = findUndeclaredYearColumn(header, declaration);
  const exportId = declaration.id;
  return [...header.columns, ...(yearColumn ? [yearColumn] : [])].map((matched) => {
    const columnSeparators =
      findDeclaredSeparatorsOfColumn(office.numbers, exportId, matched.column.id) ?? separators;
    const context = { exportId, office, catalogue, separators: columnSeparators };
    return createColumnReader(matched, context, requestedColumnIds);
  });
}

/** True for a table with months, of which every cell is expected to be filled. */
function isTableByMonth({ columns, rows }: ExportDeclaration): boolean {
  return rows !== "events" && columns.some(({ type, optional }) => type === "month" && !optional);
}
