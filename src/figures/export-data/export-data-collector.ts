import type { Catalogue } from "../../catalogue/declaration.ts";
import type { Office } from "../../catalogue/office/office.ts";
import type { FileDates } from "../../exports/meaning/times/file-dates.ts";
import { type Issue, omitSilencedIssues } from "../../issues/issue.ts";
import type { DateOrderTally } from "../edits/date-orders.ts";
import { createCrossFileRepeatedRowFinder, type FileRowKeys } from "../files/repeated-rows.ts";
import { collectExportKeyColumns } from "../groups/key-columns.ts";
import { createGrouperByMonthPlaceAndTexts, type RowGroup, type RowGrouper } from "../groups/row-groups.ts";
import type { TargetRow } from "../plans/year-plans.ts";
import type { ExportData, FileReading } from "./export-data.ts";
import { ListedRowCollector } from "./listed-rows.ts";

/** Collects what the files of a workspace say, file by file. */
export class ExportDataCollector {
  readonly #groupers = new Map<string, RowGrouper>();
  readonly #estimateGroupers = new Map<string, RowGrouper>();
  readonly #files = new Map<string, readonly string[]>();
  readonly #incompleteExports = new Set<string>();
  readonly targets: TargetRow[] = [];
  readonly listedRows = new ListedRowCollector();
  readonly dates: FileDates[] = [];
  readonly issues: Issue[] = [];
  readonly readings: FileReading[] = [];
  readonly #rowKeys: FileRowKeys[] = [];
  readonly dateOrders: DateOrderTally[] = [];
  readonly #repeatedRows = createCrossFileRepeatedRowFinder();

  constructor(
    readonly catalogue: Catalogue,
    readonly office: Office,
  ) {}

  addRowKeys(keys: FileRowKeys): void {
    this.#rowKeys.push(keys);
    for (const issue of this.#repeatedRows.addFile(keys)) this.addIssue(issue, keys.exportId);
  }

  addIssue(issue: Issue, exportId: string | undefined): void {
    if (omitSilencedIssues([issue], this.office.silenced).length === 0) return;
    this.issues.push(issue);
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
      const grouper = this.openGrouper(id, paths);
      for (const group of groups.get(id) ?? []) grouper.addGroup(group);
    }
    for (const [id, all] of estimates) {
      const grouper = this.openEstimateGrouper(id);
      for (const group of all) grouper.addGroup(group);
    }
    for (const id of incompleteExports) this.#incompleteExports.add(id);
    this.targets.push(...targets);
    for (const [id, rows] of listedRows) this.listedRows.addRows(id, rows);
    this.dates.push(...dates);
    this.issues.push(...issues);
    this.readings.push(...readings);
    this.dateOrders.push(...dateOrders);
    for (const keys of rowKeys) this.addRowKeys(keys);
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
      targets: this.targets,
      listedRows: this.listedRows.rows,
      files: this.#files,
      incompleteExports: this.#incompleteExports,
      dates: this.dates,
      issues: this.issues,
      readings: this.readings,
      rowKeys: this.#rowKeys,
      dateOrders: this.dateOrders,
    };
  }

  openEstimateGrouper(id: string): RowGrouper {
    return this.#getOrCreateGrouper(this.#estimateGroupers, id);
  }

  /** Finds or creates the grouper of an export and notes the files that it reads next. */
  openGrouper(id: string, paths: readonly string[]): RowGrouper {
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
