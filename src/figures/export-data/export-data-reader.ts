import type { Catalogue, ExportDeclaration } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import { findReasonSheetIsLeftOut } from "../../exports/left-out-sheets.ts";
import { isEstimateFile } from "../../exports/meaning/estimate-file.ts";
import { readExport } from "../../exports/read-export.ts";
import { resolveExportDeclarationOrIssue } from "../../exports/recognise-export.ts";
import type { Row } from "../../exports/row.ts";
import type { ExportFile } from "../../exports/source.ts";
import type { LikeRowsHandler } from "../../exports/table/table-state.ts";
import { buildIssue } from "../../issues/issue.ts";
import { collectExportKeyColumns } from "../groups/key-columns.ts";
import type { RowGrouper } from "../groups/row-groups.ts";
import { buildPlanRows } from "../plans/plan-rows.ts";
import type { RowTrace } from "../trace/row-trace.ts";
import { ExportDataCollector } from "./export-data-collector.ts";
import { createRowChecks } from "./row-checks.ts";

/** Reads exports one after the other and adds up what they say. */
export class ExportDataReader {
  readonly collected: ExportDataCollector;

  constructor(
    readonly catalogue: Catalogue,
    readonly office: Office,
    readonly rowTrace: RowTrace | undefined,
    /** So many rows of a file are read before others are known by them, if not the usual number. */
    readonly plainRowsAfter: number | undefined,
  ) {
    this.collected = new ExportDataCollector(catalogue, office);
  }

  async readExportFile(file: ExportFile): Promise<void> {
    if (this.#addLeftOutSheet(file)) return;
    const declaration = this.#resolveDeclarationOrNoteFile(file);
    if (declaration === undefined) return;
    const { id } = declaration;
    const rows = this.#openRowsOfFile(file, declaration);
    const checks = createRowChecks(file.path, declaration, this.catalogue);
    const { catalogue, office, rowTrace } = this;
    const isOnlyAddedUp = !rows.isTargets && !rowTrace && !declaration.list && !checks.areNeeded;
    const plans: Row[] = [];
    const reading = await readExport(
      file,
      declaration,
      { office, catalogue },
      {
        ...(!rows.isTargets && {
          requestedColumns: new Set([
            ...collectExportKeyColumns(id, catalogue),
            ...(declaration.list ?? []),
            ...checks.columns,
          ]),
        }),
        row: (row) => {
          if (checks.areNeeded) for (const issue of checks.checkRow(row)) this.collected.addIssue(issue, id);
          rows.addRow(row);
          rowTrace?.recordRow(id, file.path, row);
        },
        ...(isOnlyAddedUp && { likeRows: await this.#openLikeRows(file, rows.grouper) }),
        plan: (row) => plans.push(row),
        issue: (issue) => this.collected.addIssue(issue, id),
        onDates: (dates) => this.collected.dates.push(dates),
        ...(rowTrace && {
          onSkippedLine: (line, why) => rowTrace.recordUnreadLine(id, file.path, line, why),
        }),
      },
    );
    if (plans.length > 0) this.#addPlans(file.path, id, plans, rows.grouper);
    this.collected.readings.push({ file: file.path, exportId: id, ...(reading && { tally: reading.tally }) });
    this.collected.dateOrders.push(...checks.listDateOrders());
    if (file.isOnlyOfExport) reading?.rowKeys.lines.clear();
    // The year's plans have a key of their own: a plan for two years, or for the territory and its localities.
    if (reading && !rows.isTargets)
      this.collected.addRowKeys({
        ...reading.rowKeys,
        file: file.path,
        exportId: id,
        ...(rows.isEstimate && { isEstimate: true }),
      });
  }

  /** Finds the export of a file; undefined, with a note of it, for a file of none and for an export that is declared absent. */
  #resolveDeclarationOrNoteFile(file: ExportFile): ExportDeclaration | undefined {
    const recognised = resolveExportDeclarationOrIssue(file, this.catalogue, this.office.files);
    if ("issue" in recognised) {
      this.collected.issues.push(recognised.issue);
      this.collected.readings.push({ file: file.path });
      return undefined;
    }
    const { declaration } = recognised;
    const { id, name, absent: reason } = declaration;
    if (reason === undefined) return declaration;
    this.collected.readings.push({ file: file.path, exportId: id });
    this.collected.addIssue(
      buildIssue("export-declared-absent", { id, name, reason }, { file: file.path }),
      id,
    );
    return undefined;
  }

  /** Creates what takes the rows of a file: the year's plans, or the groups of its export or of estimates. */
  #openRowsOfFile({ path }: ExportFile, declaration: ExportDeclaration) {
    const { id, list } = declaration;
    const isTargets = declaration === this.catalogue.targets;
    const isEstimate = isEstimateFile(path, declaration, this.catalogue);
    const grouper = isEstimate
      ? this.collected.openEstimateGrouper(id)
      : this.collected.openGrouper(id, [path]);
    const addRow = (row: Row) => {
      if (isTargets) this.collected.targets.push({ file: path, row });
      else grouper.addRow(path, row);
      if (list && !isEstimate) this.collected.listedRows.addRow(id, list, row);
    };
    return { isTargets, isEstimate, grouper, addRow };
  }

  /** Rows like earlier ones are counted without being read. */
  async #openLikeRows(file: ExportFile, grouper: RowGrouper): Promise<LikeRowsHandler> {
    const getByteScanner = await loadByteScannerIfLarge(file);
    return {
      afterRows: this.plainRowsAfter ?? (getByteScanner ? rowsBeforeScan : rowsBeforePlainOnes),
      open: (row) => grouper.openGroup(file.path, row),
      getByteScanner,
      areKeysDropped: file.isOnlyOfExport,
    };
  }

  #addPlans(file: string, exportId: string, rows: readonly Row[], grouper: RowGrouper): void {
    const actual = grouper.listGroups().filter(({ lines }) => lines.has(file));
    this.collected.targets.push(...buildPlanRows({ file, exportId, rows, actual }, this.catalogue));
  }

  /** Notes a sheet that holds no table or that nobody sees; false for every other file. */
  #addLeftOutSheet(file: ExportFile): boolean {
    const leftOut = findReasonSheetIsLeftOut(file, this.catalogue);
    if (leftOut === undefined) return false;
    this.collected.readings.push({ file: file.path, leftOut });
    if (leftOut === "hidden")
      this.collected.addIssue(buildIssue("sheet-hidden", {}, { file: file.path }), undefined);
    return true;
  }

  /** Notes a file with the same bytes as an earlier one, whose rows were read there. */
  addCopy(file: ExportFile, original: ExportFile): void {
    const recognised = resolveExportDeclarationOrIssue(original, this.catalogue, this.office.files);
    const exportId = "declaration" in recognised ? recognised.declaration.id : undefined;
    this.collected.readings.push({ file: file.path, ...(exportId !== undefined && { exportId }) });
    this.collected.addIssue(
      buildIssue("file-copied", { original: original.path }, { file: file.path }),
      exportId,
    );
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
