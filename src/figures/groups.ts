import type { Aggregation, Catalogue, Indicator } from "../catalogue/declaration.ts";
import { ColumnSums } from "../exports/column-sums.ts";
import { folded } from "../exports/fold.ts";
import type { Row, YearMonth } from "../exports/row.ts";
import type { Period } from "../period.ts";
import type { Quantity } from "../quantity.ts";
import { LineRanges } from "./line-ranges.ts";

/** Rows of one export that agree in month, locality and every text that a figure may ask for, added up as they are read. */
export interface Group {
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
export interface Grouping {
  add(file: string, row: Row): void;
  /** Rows of other files, which were folded elsewhere. */
  put(group: Group): void;
  groups(): Group[];
}

interface GroupInMaking {
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
export function keyColumns(exportId: string, catalogue: Catalogue): string[] {
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
  const columns = indicators
    .filter(({ aggregation }) => exportOf(aggregation) === exportId)
    .flatMap(ownKeyColumns);
  return [...new Set(columns)];
}

/** Those of them that one indicator asks for. */
export function ownKeyColumns({ aggregation, breakdowns }: Indicator): string[] {
  return [
    ...("where" in aggregation ? Object.keys(aggregation.where) : []),
    ...(aggregation.kind === "done" ? [aggregation.completed] : []),
    ...breakdowns,
  ];
}

export function exportOf(aggregation: Aggregation): string | undefined {
  return aggregation.kind === "ratio" ? undefined : aggregation.export;
}

export function isInPeriod({ month }: Group, { year, first, last }: Period): boolean {
  return month >= year * 100 + first && month <= year * 100 + last;
}

export function grouping(columns: readonly string[]): Grouping {
  const groups: GroupInMaking[] = [];
  const root = new Branch();
  const places = new Map<string, number>();
  const groupOf = (month: YearMonth, { locality, texts }: Pick<Row, "locality" | "texts">) => {
    let branch = root.at(month).at(locality);
    for (const column of columns) branch = branch.at(texts[column]);
    if (!branch.group) {
      branch.group = {
        month,
        locality,
        texts: textsOf(texts, columns),
        sums: new ColumnSums(places),
        lines: new Map(),
        latest: undefined,
        rows: 0,
      };
      groups.push(branch.group);
    }
    return branch.group;
  };
  return {
    add(file, row) {
      if (row.month === undefined)
        throw new Error(`${file}:${row.line}: a row without a month was let through`);
      addRow(groupOf(row.month, row), file, row);
    },
    put(group) {
      const own = groupOf(group.month, group);
      own.rows += group.rows;
      own.sums.add(Object.fromEntries(group.sums));
      for (const [file, lines] of group.lines) own.lines.set(file, lines);
    },
    groups: () => groups.map(finished),
  };
}

/** Groups by month, then locality, then each text: a way down is walked sooner than a key is made of them all. */
class Branch {
  #branches: Map<string | number | undefined, Branch> | undefined;
  /** Rows often follow one of the same month or place. */
  #latestKey: string | number | undefined;
  #latest: Branch | undefined;
  group: GroupInMaking | undefined;

  at(key: string | number | undefined): Branch {
    if (this.#latest && key === this.#latestKey) return this.#latest;
    this.#branches ??= new Map();
    let branch = this.#branches.get(key);
    if (!branch) {
      branch = new Branch();
      this.#branches.set(key, branch);
    }
    this.#latestKey = key;
    this.#latest = branch;
    return branch;
  }
}

function textsOf(texts: Row["texts"], columns: readonly string[]): Record<string, string> {
  const own: Record<string, string> = {};
  for (const column of columns) {
    const text = texts[column];
    if (text !== undefined) own[column] = text;
  }
  return own;
}

function addRow(group: GroupInMaking, file: string, row: Row): void {
  group.rows += 1;
  group.sums.add(row.numbers);
  if (group.latest?.file === file) {
    group.latest.lines.add(row.line);
    return;
  }
  const known = group.lines.get(file);
  known?.add(row.line);
  const lines = known ?? new LineRanges(row.line);
  group.lines.set(file, lines);
  group.latest = { file, lines };
}

function finished({ month, locality, texts, sums, rows, lines }: GroupInMaking): Group {
  const foldedTexts: Record<string, string> = {};
  for (const column in texts) foldedTexts[column] = folded(texts[column] ?? "");
  const place = locality === undefined ? {} : { locality };
  return { month, texts, foldedTexts, sums: sums.all(), rows, lines, ...place };
}
