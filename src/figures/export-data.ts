import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { readExport } from "../exports/read-export.ts";
import { recogniseExport } from "../exports/recognise-export.ts";
import type { ExportFile } from "../exports/source.ts";
import { type Issue, omitSilencedIssues } from "../issues/issue.ts";
import { collectExportKeyColumns } from "./groups/key-columns.ts";
import { createRowGrouper, type RowGroup, type RowGrouper } from "./groups/row-groups.ts";
import { createPercentChecker } from "./sanity/export-percent.ts";
import type { RowTrace } from "./trace/row-trace.ts";
import type { TargetRow } from "./year-plans.ts";

/** The content of all exports, read once and added up in groups. */
export interface ExportData {
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly targets: readonly TargetRow[];
  /** The files that each export was read from, by its id. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The exports with a file that was not read completely: data that seem to be missing may only be unread. */
  readonly incompleteExports: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Reads some of the exports in parallel, each with `read`, and returns their data by path. */
export type PreloadExports = (
  read: (file: ExportFile) => Promise<ExportData>,
) => Promise<ReadonlyMap<string, ExportData>>;

interface ReadExportsOptions {
  /** Receives every line in order, which excludes parallel reading. */
  readonly rowTrace?: RowTrace;
  readonly preloadExports?: PreloadExports;
}

/** Reads all exports. The result does not depend on whether files were read in parallel or one after the other. */
export async function readAllExports(
  exports: readonly ExportFile[],
  catalogue: Catalogue,
  office: Office,
  { rowTrace, preloadExports }: ReadExportsOptions = {},
): Promise<ExportData> {
  const readSingle = (file: ExportFile) => readAllExports([file], catalogue, office);
  const preloaded = preloadExports && !rowTrace ? await preloadExports(readSingle) : undefined;
  const reader = new ExportDataReader(catalogue, office, rowTrace);
  for (const file of exports) {
    const preloadedData = preloaded?.get(file.path);
    if (preloadedData) reader.addPreloaded(preloadedData);
    else await reader.readExportFile(file);
  }
  return reader.toExportData();
}

class ExportDataReader {
  readonly #groupers = new Map<string, RowGrouper>();
  readonly #files = new Map<string, readonly string[]>();
  readonly #incompleteExports = new Set<string>();
  readonly #targets: TargetRow[] = [];
  readonly #issues: Issue[] = [];

  constructor(
    readonly catalogue: Catalogue,
    readonly office: Office,
    readonly rowTrace: RowTrace | undefined,
  ) {}

  async readExportFile(file: ExportFile): Promise<void> {
    const { catalogue, office, rowTrace } = this;
    const recognised = recogniseExport(file, catalogue);
    if ("issue" in recognised) {
      this.#issues.push(recognised.issue);
      return;
    }
    const { declaration } = recognised;
    const { id } = declaration;
    const isTargets = declaration === catalogue.targets;
    const grouper = this.#openGrouper(id, [file.path]);
    const checkPercents = createPercentChecker(declaration);
    await readExport(
      file,
      declaration,
      { office, catalogue },
      {
        ...(!isTargets && { requestedColumns: new Set(collectExportKeyColumns(id, catalogue)) }),
        row: (row) => {
          this.#issues.push(...checkPercents(file.path, row));
          if (isTargets) this.#targets.push({ file: file.path, row });
          else grouper.addRow(file.path, row);
          rowTrace?.recordRow(id, file.path, row);
        },
        issue: (issue) => {
          if (omitSilencedIssues([issue], office.silenced).length === 0) return;
          this.#issues.push(issue);
          if (issue.severity === "error") this.#incompleteExports.add(id);
        },
        ...(rowTrace && {
          onSkippedLine: (line, why) => rowTrace.recordUnreadLine(id, file.path, line, why),
        }),
      },
    );
  }

  /** Adds the data of the next file as if it were read now. */
  addPreloaded({ groups, files, incompleteExports, targets, issues }: ExportData): void {
    for (const [id, paths] of files) {
      const grouper = this.#openGrouper(id, paths);
      for (const group of groups.get(id) ?? []) grouper.addGroup(group);
    }
    for (const id of incompleteExports) this.#incompleteExports.add(id);
    this.#targets.push(...targets);
    this.#issues.push(...issues);
  }

  toExportData(): ExportData {
    return {
      groups: new Map([...this.#groupers].map(([id, grouper]) => [id, grouper.listGroups()])),
      targets: this.#targets,
      files: this.#files,
      incompleteExports: this.#incompleteExports,
      issues: this.#issues,
    };
  }

  /** Finds or creates the grouper of an export and notes the files that it reads next. */
  #openGrouper(id: string, paths: readonly string[]): RowGrouper {
    this.#files.set(id, [...(this.#files.get(id) ?? []), ...paths]);
    const existing = this.#groupers.get(id);
    if (existing) return existing;
    const grouper = createRowGrouper(collectExportKeyColumns(id, this.catalogue));
    this.#groupers.set(id, grouper);
    return grouper;
  }
}
