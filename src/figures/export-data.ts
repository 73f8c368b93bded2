import type { Catalogue } from "../catalogue/declaration.ts";
import type { Office } from "../catalogue/office.ts";
import { readExport } from "../exports/read-export.ts";
import { recogniseExport } from "../exports/recognise-export.ts";
import type { ExportFile } from "../exports/source.ts";
import { type Issue, omitSilencedIssues } from "../issues/issue.ts";
import { collectExportKeyColumns } from "./groups/key-columns.ts";
import { createRowGrouper, type RowGroup, type RowGrouper } from "./groups/row-groups.ts";
import { createPercentCheck } from "./sanity/export-percent.ts";
import type { RowTrace } from "./trace/row-trace.ts";
import type { TargetRow } from "./year-plans.ts";

/** All exports, read once and folded. */
export interface ExportData {
  readonly groups: ReadonlyMap<string, readonly RowGroup[]>;
  readonly targets: readonly TargetRow[];
  /** The files that each export was read from, by its id. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The exports with a file that could not be read whole: what seems to be missing from them may only be unread. */
  readonly incompleteExports: ReadonlySet<string>;
  readonly issues: readonly Issue[];
}

/** Reads the exports that are worth it side by side, each by itself with `read`; gives what they hold by their paths. */
export type PreloadExports = (
  read: (file: ExportFile) => Promise<ExportData>,
) => Promise<ReadonlyMap<string, ExportData>>;

export interface ReadExportsOptions {
  /** Sees every line on the way, in turn. */
  readonly book?: RowTrace;
  readonly ahead?: PreloadExports;
}

/** Reads all exports. It comes to the same whether files were read ahead or are read in turn. */
export async function readAllExports(
  exports: readonly ExportFile[],
  catalogue: Catalogue,
  office: Office,
  { book, ahead }: ReadExportsOptions = {},
): Promise<ExportData> {
  const readSingle = (file: ExportFile) => readAllExports([file], catalogue, office);
  const preloaded = ahead && !book ? await ahead(readSingle) : undefined;
  const reader = new ExportDataReader(catalogue, office, book);
  for (const file of exports) {
    const preloadedData = preloaded?.get(file.path);
    if (preloadedData) reader.addPreloaded(preloadedData);
    else await reader.readExportFile(file);
  }
  return reader.toExportData();
}

class ExportDataReader {
  readonly #groupings = new Map<string, RowGrouper>();
  readonly #files = new Map<string, readonly string[]>();
  readonly #doubtful = new Set<string>();
  readonly #targets: TargetRow[] = [];
  readonly #issues: Issue[] = [];

  constructor(
    readonly catalogue: Catalogue,
    readonly office: Office,
    readonly book: RowTrace | undefined,
  ) {}

  async readExportFile(file: ExportFile): Promise<void> {
    const { catalogue, office, book } = this;
    const recognised = recogniseExport(file, catalogue);
    if ("issue" in recognised) {
      this.#issues.push(recognised.issue);
      return;
    }
    const { declaration } = recognised;
    const { id } = declaration;
    const isOfTargets = declaration === catalogue.targets;
    const group = this.#of(id, [file.path]);
    const doubtsOf = createPercentCheck(declaration);
    await readExport(
      file,
      declaration,
      { office, catalogue },
      {
        ...(!isOfTargets && { requestedColumns: new Set(collectExportKeyColumns(id, catalogue)) }),
        row: (row) => {
          for (const doubt of doubtsOf(file.path, row)) this.#issues.push(doubt);
          if (isOfTargets) this.#targets.push({ file: file.path, row });
          else group.addRow(file.path, row);
          book?.recordRow(id, file.path, row);
        },
        issue: (found) => {
          if (omitSilencedIssues([found], office.silenced).length === 0) return;
          this.#issues.push(found);
          if (found.severity === "error") this.#doubtful.add(id);
        },
        ...(book && { onSkippedLine: (line, why) => book.recordLeftOut(id, file.path, line, why) }),
      },
    );
  }

  /** Takes up what the next file holds, as if it were read now. */
  addPreloaded({ groups, files, incompleteExports: doubtful, targets, issues }: ExportData): void {
    for (const [id, paths] of files) {
      const grouping = this.#of(id, paths);
      for (const group of groups.get(id) ?? []) grouping.addGroup(group);
    }
    for (const id of doubtful) this.#doubtful.add(id);
    this.#targets.push(...targets);
    this.#issues.push(...issues);
  }

  toExportData(): ExportData {
    return {
      groups: new Map([...this.#groupings].map(([id, one]) => [id, one.listGroups()])),
      targets: this.#targets,
      files: this.#files,
      incompleteExports: this.#doubtful,
      issues: this.#issues,
    };
  }

  /** The groups of an export, of which files are read now. */
  #of(id: string, paths: readonly string[]): RowGrouper {
    this.#files.set(id, [...(this.#files.get(id) ?? []), ...paths]);
    const known = this.#groupings.get(id);
    if (known) return known;
    const fresh = createRowGrouper(collectExportKeyColumns(id, this.catalogue));
    this.#groupings.set(id, fresh);
    return fresh;
  }
}
