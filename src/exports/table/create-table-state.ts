import { listGivenColumns } from "../../catalogue/by-export/indicators.ts";
import { type ExportDeclaration, isAnnualExport } from "../../catalogue/declaration.ts";
import { buildIssue, hasErrors } from "../../issues/issue.ts";
import type { IssueDetails } from "../../issues/wordings/wording.ts";
import { type ColumnReader, createColumnReader } from "../cells/column-reader.ts";
import { splitSheetPath } from "../file-name.ts";
import { checkNoteLine } from "../meaning/check-notes.ts";
import { createCoefficientReader } from "../meaning/coefficients.ts";
import { createSameKeyRowFinder } from "../meaning/grain.ts";
import { findDeclaredSeparatorsOfColumn } from "../meaning/number-forms.ts";
import { createProvinceColumnReaderIfPresent } from "../meaning/province-column.ts";
import { findFileYear, listTextsThatMayNameYear } from "../meaning/times/file-year.ts";
import { RowTimes } from "../meaning/times/row-times.ts";
import { findUndeclaredYearColumn } from "../meaning/times/year-column.ts";
import { createLazyGetter } from "../memoize.ts";
import type { SourceRecords } from "../source.ts";
import { formatCellAddress } from "../workbook/cell-address.ts";
import { createRarelyEmptyCellCollector } from "./empty-optional-cells.ts";
import { createFileEnd } from "./file-end.ts";
import type { Header } from "./header/header.ts";
import { createPartRowCollector } from "./part-rows.ts";
import { hidePossiblePersonalText } from "./personal-text.ts";
import { createRecordClassifier, isListWithoutRequiredAmounts } from "./record-kinds.ts";
import { createRepeatedRowCollector } from "./repeated-rows.ts";
import { createRowNumbering } from "./row-numbering.ts";
import { createRowQuoter, hasHiddenColumns } from "./row-quote.ts";
import { createRowReader } from "./row-reader.ts";
import type { TableContext, TableReadHandlers, TableState } from "./table-state.ts";
import { createTableTally } from "./table-tally.ts";
import { createSummableColumnTest, createTotalsChecker } from "./totals/totals.ts";
import { createUnnamedColumnChecker } from "./unnamed-columns.ts";

export function createTableState(
  records: SourceRecords,
  table: TableContext,
  handlers: TableReadHandlers,
): TableState {
  const { path, declaration, header, catalogue } = table;
  const rowKeys = createSameKeyRowFinder(declaration, catalogue, header);
  const requestedColumns =
    handlers.requestedColumns && new Set([...handlers.requestedColumns, ...rowKeys.requestedColumns]);
  const columns = createMatchedAndYearColumnReaders(table, requestedColumns);
  const fileYear = findFileYear(listTextsThatMayNameYear(header), path);
  const isSheet = splitSheetPath(path).sheet !== undefined;
  const state: TableState = {
    records,
    header,
    columns,
    rowKeys,
    fileYear,
    ...createRowReaders(table, columns),
    ...createRowCollectors(table, columns),
    provinces: createProvinceColumnReaderIfPresent(header, declaration, table.office),
    report(code, details, line, more) {
      const cell = isSheet ? findCellAddress(header, line, more?.column) : undefined;
      const place = { file: path, line, ...more, ...(cell !== undefined && { cell }) };
      state.reportIssue(buildIssue(code, { ...details, path }, place));
    },
    emitRow: (row) => handlers.row(row),
    onSkippedLine: handlers.onSkippedLine,
    readRow: createRowReader(columns, {
      office: table.office,
      isOfPlans: table.isOfPlans === true,
      fileYear: fileYear?.value,
      getHeadingYear: () => state.headingYear,
      isAnnual: isAnnualExport(declaration) && declaration !== catalogue.targets,
    }),
    headingYear: undefined,
    checkText(kind, { line, cells }) {
      return kind === "note" || kind === "signature" ? checkNoteLine(line, cells, header, table) : [];
    },
    reportIssue(issue) {
      state.hasErrors ||= hasErrors([issue]);
      handlers.issue(issue);
    },
    exportId: declaration.id,
    missing: declaration.missing,
    likeRows: handlers.likeRows,
    plainRows: undefined,
    rowCount: 0,
    hasErrors: false,
    hasSignature: false,
    pendingNotes: [],
    skippedParts: new Map(),
    places: new Map(),
    unreportedRows: [],
  };
  return state;
}

/** Creates what recognises a record, quotes it and hides its names. */
function createRowReaders(
  { header, declaration, catalogue }: TableContext,
  columns: readonly ColumnReader[],
) {
  const hidesColumns = createLazyGetter(() => hasHiddenColumns(header));
  return {
    classifyRecord: createRecordClassifier(header, columns),
    quoteRow: createRowQuoter(header),
    hidePersonalText: (details: IssueDetails) =>
      hidesColumns() ? hidePossiblePersonalText(details) : details,
    isList: isListWithoutRequiredAmounts(columns),
    hasMonthColumn: columns.some(({ column }) => column.type === "month"),
    isSummable: createSummableColumnTest(declaration, catalogue),
    coefficients: createCoefficientReader(header),
  };
}

/** Creates what collects facts from record to record, for the checks of the whole table. */
function createRowCollectors(
  { header, declaration, catalogue }: TableContext,
  columns: readonly ColumnReader[],
) {
  return {
    repeatedRows: createRepeatedRowCollector(),
    unnamedColumns: createUnnamedColumnChecker(header),
    numbering: createRowNumbering(header),
    fileEnd: createFileEnd(header.names.length),
    emptyOptionalCells: createRarelyEmptyCellCollector(columns, {
      isTable: isTableByMonth(declaration),
      hasRates: listGivenColumns(declaration.id, catalogue).length > 0,
    }),
    tally: createTableTally(),
    totals: createTotalsChecker(),
    partRows: createPartRowCollector(),
    times: new RowTimes(),
    unitless: new Set<string>(),
  };
}

/** Finds the address of the cell of a column, by its header; undefined where two columns bear it, since one of them is not meant. */
function findCellAddress(
  { columns, names }: Header,
  line: number,
  column: string | undefined,
): string | undefined {
  if (column === undefined) return undefined;
  const matched = columns.flatMap(({ header, index }) => (header === column ? [index] : []));
  const named = names.flatMap((name, index) => (name === column ? [index] : []));
  const [index, ...others] = new Set([...matched, ...named]);
  return index === undefined || others.length > 0 ? undefined : formatCellAddress(line, index);
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
