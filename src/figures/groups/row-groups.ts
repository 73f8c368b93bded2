import type { Aggregation, Catalogue, Indicator } from "../../catalogue/declaration.ts";
import { foldText } from "../../exports/cells/text-folding.ts";
import type { Row } from "../../exports/row.ts";
import { ColumnSums } from "../../exports/table/column-sums.ts";
import type { Period, YearMonth } from "../../period.ts";
import type { Quantity } from "../../quantity.ts";
import { LineRanges } from "./line-ranges.ts";

/** Rows of one export that agree in month, locality and every text that a figure may ask for, added up as they are read. */
export interface RowGroup {
  readonly month: YearMonth;
  readonly locality?: string;
  readonly texts: Readonly<Record<string, string>>;
  /** The same, as filters compare them. */
  readonly foldedTexts: Readonly<Record<string, string>>;
  /** Sums by column id; a column that no row reported is absent. */
  readonly sums: ReadonlyMap<string, Quantity>;
  readonly rows: number;
  readonly lines: ReadonlyMap<string, LineRanges>;
}

/** Memory grows with the number of groups, not of rows: a province's records of ten years fold into a few thousand. */
export interface RowGrouper {
  addRow(file: string, row: Row): void;
  /** Rows of other files, which were folded elsewhere. */
  addGroup(group: RowGroup): void;
  listGroups(): RowGroup[];
}

interface RowGroupState {
  readonly month: YearMonth;
  readonly locality: string | undefined;
  readonly texts: Record<string, string>;
  readonly sums: ColumnSums;
  readonly lines: Map<string, LineRanges>;
  /** The file that gave the last row. */
  latest: { readonly file: string; readonly lines: LineRanges } | undefined;
  rows: number;
}

/** The text columns of an export that keep rows apart: those by which an indicator filters, breaks down or dates its completion. */
export function collectExportKeyColumns(exportId: string, catalogue: Catalogue): string[] {
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
  const columns = indicators
    .filter(({ aggregation }) => findExportId(aggregation) === exportId)
    .flatMap(collectIndicatorKeyColumns);
  return [...new Set(columns)];
}

/** Those of them that one indicator asks for. */
export function collectIndicatorKeyColumns({ aggregation, breakdowns }: Indicator): string[] {
  return [
    ...("where" in aggregation ? Object.keys(aggregation.where) : []),
    ...(aggregation.kind === "done" ? [aggregation.completed] : []),
    ...breakdowns,
  ];
}

export function findExportId(aggregation: Aggregation): string | undefined {
  return aggregation.kind === "ratio" ? undefined : aggregation.export;
}

export function isInPeriod({ month }: RowGroup, { year, first, last }: Period): boolean {
  return month >= year * 100 + first && month <= year * 100 + last;
}

export function createRowGrouper(columns: readonly string[]): RowGrouper {
  const groups: RowGroupState[] = [];
  const root = new GroupTreeNode();
  const columnPositions = new Map<string, number>();
  const findOrCreateGroup = (month: YearMonth, { locality, texts }: Pick<Row, "locality" | "texts">) => {
    let node = root.getOrCreateChild(month).getOrCreateChild(locality);
    for (const column of columns) node = node.getOrCreateChild(texts[column]);
    if (!node.group) {
      node.group = {
        month,
        locality,
        texts: pickKeyTexts(texts, columns),
        sums: new ColumnSums(columnPositions),
        lines: new Map(),
        latest: undefined,
        rows: 0,
      };
      groups.push(node.group);
    }
    return node.group;
  };
  return {
    addRow(file, row) {
      if (row.month === undefined)
        throw new Error(`${file}:${row.line}: a row without a month was let through`);
      addRowToGroup(findOrCreateGroup(row.month, row), file, row);
    },
    addGroup(group) {
      const targetGroup = findOrCreateGroup(group.month, group);
      targetGroup.rows += group.rows;
      targetGroup.sums.add(Object.fromEntries(group.sums));
      for (const [file, lines] of group.lines) targetGroup.lines.set(file, lines);
    },
    listGroups: () => groups.map(buildRowGroup),
  };
}

/** Groups by month, then locality, then each text: a way down is walked sooner than a key is made of them all. */
class GroupTreeNode {
  #branches: Map<string | number | undefined, GroupTreeNode> | undefined;
  /** Rows often follow one of the same month or place. */
  #latestKey: string | number | undefined;
  #latest: GroupTreeNode | undefined;
  group: RowGroupState | undefined;

  getOrCreateChild(key: string | number | undefined): GroupTreeNode {
    if (this.#latest && key === this.#latestKey) return this.#latest;
    this.#branches ??= new Map();
    let branch = this.#branches.get(key);
    if (!branch) {
      branch = new GroupTreeNode();
      this.#branches.set(key, branch);
    }
    this.#latestKey = key;
    this.#latest = branch;
    return branch;
  }
}

function pickKeyTexts(texts: Row["texts"], columns: readonly string[]): Record<string, string> {
  const picked: Record<string, string> = {};
  for (const column of columns) {
    const text = texts[column];
    if (text !== undefined) picked[column] = text;
  }
  return picked;
}

function addRowToGroup(group: RowGroupState, file: string, row: Row): void {
  group.rows += 1;
  group.sums.add(row.numbers);
  if (group.latest?.file === file) {
    group.latest.lines.add(row.line);
    return;
  }
  const existingLines = group.lines.get(file);
  existingLines?.add(row.line);
  const lines = existingLines ?? new LineRanges(row.line);
  group.lines.set(file, lines);
  group.latest = { file, lines };
}

function buildRowGroup({ month, locality, texts, sums, rows, lines }: RowGroupState): RowGroup {
  const foldedTexts: Record<string, string> = {};
  for (const column in texts) foldedTexts[column] = foldText(texts[column] ?? "");
  const localityField = locality === undefined ? {} : { locality };
  return { month, texts, foldedTexts, sums: sums.toMap(), rows, lines, ...localityField };
}
