import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { findReasonSheetIsLeftOut } from "../../exports/left-out-sheets.ts";
import { isEstimateFile } from "../../exports/meaning/estimate-file.ts";
import type { FileDates } from "../../exports/meaning/times/file-dates.ts";
import { readExport } from "../../exports/read-export.ts";
import { resolveExportDeclarationOrIssue } from "../../exports/recognise-export.ts";
import type { Row } from "../../exports/row.ts";
import type { ExportFile } from "../../exports/source.ts";
import { buildIssue, type Issue, omitSilencedIssues } from "../../issues/issue.ts";
import { createDateOrderTallier, type DateOrderTally, listDateOrders } from "../edits/date-orders.ts";
import { createCrossFileRepeatedRowFinder, type FileRowKeys } from "../files/repeated-rows.ts";
import { collectExportKeyColumns } from "../groups/key-columns.ts";
import { createGrouperByMonthPlaceAndTexts, type RowGroup, type RowGrouper } from "../groups/row-groups.ts";
import { buildPlanRows } from "../plans/plan-rows.ts";
import type { TargetRow } from "../plans/year-plans.ts";
import { createDateOrderChecker } from "../sanity/date-order.ts";
import { createPercentChecker } from "../sanity/export-percent.ts";
import type { RowTrace } from "../trace/row-trace.ts";
import type { ExportData, FileReading } from "./export-data.ts";
import { ListedRowCollector } from "./listed-rows.ts";

/** Reads exports one after the other and adds up what they say. */
export class ExportDataReader {
  readonly #groupers = new Map<string, RowGrouper>();
  readonly #estimateGroupers = new Map<string, RowGrouper>();
  readonly #files = new Map<string, readonly string[]>();
  readonly #incompleteExports = new Set<string>();
  readonly #targets: TargetRow[] = [];
  readonly #listedRows = new ListedRowCollector();
  readonly #dates: FileDates[] = [];
  readonly #issues: Issue[] = [];
  readonly #readings: FileReading[] = [];
  readonly #rowKeys: FileRowKeys[] = [];
  readonly #dateOrders: DateOrderTally[] = [];
  readonly #repeatedRows = createCrossFileRepeatedRowFinder();

  constructor(
    readonly catalogue: Catalogue,
    readonly office: Office,
    readonly rowTrace: RowTrace | undefined,
    /** So many rows of a file are read before others are known by them, if not the usual number. */
    readonly plainRowsAfter: number | undefined,
  ) {}

  async readExportFile(file: ExportFile): Promise<void> {
    const { catalogue, office, rowTrace } = this;
    if (this.#addLeftOutSheet(file)) return;
    const recognised = resolveExportDeclarationOrIssue(file, catalogue, office.files);
    if ("issue" in recognised) {
      this.#issues.push(recognised.issue);
      this.#readings.push({ file: file.path });
      return;
    }
    const { declaration } = recognised;
    const { id, name, absent: reason } = declaration;
    if (reason !== undefined) {
      this.#readings.push({ file: file.path, exportId: id });
      this.#addIssue(buildIssue("export-declared-absent", { id, name, reason }, { file: file.path }), id);
      return;
    }
    const isTargets = declaration === catalogue.targets;
    const isEstimate = isEstimateFile(file.path, declaration, catalogue);
    const grouper = isEstimate ? this.#openEstimateGrouper(id) : this.#openGrouper(id, [file.path]);
    const checkPercents = createPercentChecker(declaration);
    const dateOrder = createDateOrderChecker(declaration, catalogue);
    const declaredOrders = createDateOrderTallier(file.path, listDateOrders(id, catalogue));
    const isChecked =
      declaration.columns.some((column) => column.of !== undefined) ||
      dateOrder.columns.length > 0 ||
      declaredOrders.columns.length > 0;
    const isOnlyAddedUp = !isTargets && !rowTrace && !declaration.list && !isChecked;
    const checkRow = (row: Row) => {
      for (const issue of checkPercents(file.path, row)) this.#addIssue(issue, id);
      for (const issue of dateOrder.check(file.path, row)) this.#addIssue(issue, id);
      declaredOrders.addRow(row);
    };
    const getByteScanner = isOnlyAddedUp ? await loadByteScannerIfLarge(file) : undefined;
    const plans: Row[] = [];
    const reading = await readExport(
      file,
      declaration,
      { office, catalogue },
      {
        ...(!isTargets && {
          requestedColumns: new Set([
            ...collectExportKeyColumns(id, catalogue),
            ...(declaration.list ?? []),
            ...dateOrder.columns,
            ...declaredOrders.columns,
          ]),
        }),
        row: (row) => {
          if (isChecked) checkRow(row);
          if (isTargets) this.#targets.push({ file: file.path, row });
          else grouper.addRow(file.path, row);
          if (declaration.list && !isEstimate) this.#listedRows.addRow(id, declaration.list, row);
          rowTrace?.recordRow(id, file.path, row);
        },
        ...(isOnlyAddedUp && {
          likeRows: {
            afterRows: this.plainRowsAfter ?? (getByteScanner ? rowsBeforeScan : rowsBeforePlainOnes),
            open: (row) => grouper.openGroup(file.path, row),
            getByteScanner,
            areKeysDropped: file.isOnlyOfExport,
          },
        }),
        plan: (row) => plans.push(row),
        issue: (issue) => this.#addIssue(issue, id),
        onDates: (dates) => this.#dates.push(dates),
        ...(rowTrace && {
          onSkippedLine: (line, why) => rowTrace.recordUnreadLine(id, file.path, line, why),
        }),
      },
    );
    if (plans.length > 0) {
      const actual = grouper.listGroups().filter(({ lines }) => lines.has(file.path));
      this.#targets.push(...buildPlanRows({ file: file.path, exportId: id, rows: plans, actual }, catalogue));
    }
    this.#readings.push({ file: file.path, exportId: id, ...(reading && { tally: reading.tally }) });
    this.#dateOrders.push(...declaredOrders.listTallies());
    if (file.isOnlyOfExport) reading?.rowKeys.lines.clear();
    // The year's plans have a key of their own: a plan for two years, or for the territory and its localities.
    if (reading && !isTargets)
      this.#addRowKeys({
        ...reading.rowKeys,
        file: file.path,
        exportId: id,
        ...(isEstimate && { isEstimate }),
      });
  }

  /** Notes a sheet that holds no table or that nobody sees; false for every other file. */
  #addLeftOutSheet(file: ExportFile): boolean {
    const leftOut = findReasonSheetIsLeftOut(file, this.catalogue);
    if (leftOut === undefined) return false;
    this.#readings.push({ file: file.path, leftOut });
    if (leftOut === "hidden") this.#addIssue(buildIssue("sheet-hidden", {}, { file: file.path }), undefined);
    return true;
  }

  /** Notes a file with the same bytes as an earlier one, whose rows were read there. */
  addCopy(file: ExportFile, original: ExportFile): void {
    const recognised = resolveExportDeclarationOrIssue(original, this.catalogue, this.office.files);
    const exportId = "declaration" in recognised ? recognised.declaration.id : undefined;
    this.#readings.push({ file: file.path, ...(exportId !== undefined && { exportId }) });
    this.#addIssue(buildIssue("file-copied", { original: original.path }, { file: file.path }), exportId);
  }

  #addRowKeys(keys: FileRowKeys): void {
    this.#rowKeys.push(keys);
    for (const issue of this.#repeatedRows.addFile(keys)) this.#addIssue(issue, keys.exportId);
  }

  #addIssue(issue: Issue, exportId: string | undefined): void {
    if (omitSilencedIssues([issue], this.office.silenced).length === 0) return;
    this.#issues.push(issue);
    if (issue.severity === "error" && exportId !== undefined) this.#incompleteExports.add(exportId);
  }

  /** Adds the data of the next file as if it were read now. */
  addPreloaded(data: ExportData): void {
    const {
      groups,
      estimates,
      files,
      incompleteExports,
      targets,
      listedRows,
      dates,
      issues,
      readings,
      rowKeys,
      dateOrders,
    } = data;
    for (const [id, paths] of files) {
      const grouper = this.#openGrouper(id, paths);
      for (const group of groups.get(id) ?? []) grouper.addGroup(group);
    }
    for (const [id, all] of estimates) {
      const grouper = this.#openEstimateGrouper(id);
      for (const group of all) grouper.addGroup(group);
    }
    for (const id of incompleteExports) this.#incompleteExports.add(id);
    this.#targets.push(...targets);
    for (const [id, rows] of listedRows) this.#listedRows.addRows(id, rows);
    this.#dates.push(...dates);
    this.#issues.push(...issues);
    this.#readings.push(...readings);
    this.#dateOrders.push(...dateOrders);
    for (const keys of rowKeys) this.#addRowKeys(keys);
  }

  toExportData(): ExportData {
    return {
      groups: new Map([...this.#groupers].map(([id, grouper]) => [id, grouper.listGroups()])),
      estimates: new Map(
        [...this.#estimateGroupers].map(([id, grouper]) => [
          id,
          grouper.listGroups().map((group): RowGroup => ({ ...group, isEstimate: true })),
        ]),
      ),
      targets: this.#targets,
      listedRows: this.#listedRows.rows,
      files: this.#files,
      incompleteExports: this.#incompleteExports,
      dates: this.#dates,
      issues: this.#issues,
      readings: this.#readings,
      rowKeys: this.#rowKeys,
      dateOrders: this.#dateOrders,
    };
  }

  #openEstimateGrouper(id: string): RowGrouper {
    return this.#getOrCreateGrouper(this.#estimateGroupers, id);
  }

  /** Finds or creates the grouper of an export and notes the files that it reads next. */
  #openGrouper(id: string, paths: readonly string[]): RowGrouper {
    this.#files.set(id, [...(this.#files.get(id) ?? []), ...paths]);
    return this.#getOrCreateGrouper(this.#groupers, id);
  }

  #getOrCreateGrouper(groupers: Map<string, RowGrouper>, id: string): RowGrouper {
    const existing = groupers.get(id);
    if (existing) return existing;
    const grouper = createGrouperByMonthPlaceAndTexts(collectExportKeyColumns(id, this.catalogue));
    groupers.set(id, grouper);
    return grouper;
  }
}

/** Smaller files are read before it pays to know their rows again. */
const rowsBeforePlainOnes = 1_000;
/** The rows of a file with fewer bytes are counted before the scanner is ready. */
const minBytesToScan = 2_000_000;
/** Enough rows to meet most labels twice. */
const rowsBeforeScan = 100;

async function loadByteScannerIfLarge({ size = 0 }: ExportFile) {
  if (size < minBytesToScan) return undefined;
  const { getByteScanner } = await import("../../exports/table/plain-rows/byte-scanner.ts");
  return getByteScanner;
}
