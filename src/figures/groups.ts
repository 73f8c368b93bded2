import type { Aggregation, Catalogue } from "../catalogue/declaration.ts";
import { folded } from "../exports/fold.ts";
import type { Row, YearMonth } from "../exports/row.ts";
import type { Period } from "../period.ts";
import { type Quantity, quantity, zero } from "../quantity.ts";
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
  groups(): Group[];
}

interface GroupInMaking {
  readonly month: YearMonth;
  readonly locality: string | undefined;
  readonly texts: Record<string, string>;
  readonly sums: Map<string, Quantity>;
  /** Whole numbers wait here, where adding is quick, until they would leave the safe range. */
  readonly pending: Map<string, number>;
  readonly lines: Map<string, LineRanges>;
  rows: number;
}

/** The text columns of an export that keep rows apart: those by which an indicator filters, breaks down or dates its completion. */
export function keyColumns(exportId: string, catalogue: Catalogue): string[] {
  const indicators = catalogue.sectors.flatMap((sector) => sector.indicators);
  const columns = indicators
    .filter(({ aggregation }) => exportOf(aggregation) === exportId)
    .flatMap(({ aggregation, breakdowns }) => [
      ...("where" in aggregation ? Object.keys(aggregation.where) : []),
      ...(aggregation.kind === "done" ? [aggregation.completed] : []),
      ...breakdowns,
    ]);
  return [...new Set(columns)];
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
  return {
    add(file, row) {
      if (row.month === undefined)
        throw new Error(`${file}:${row.line}: a row without a month was let through`);
      let branch = root.at(row.month).at(row.locality);
      for (const column of columns) branch = branch.at(row.texts[column]);
      if (!branch.group) {
        branch.group = emptyGroup(row, row.month, columns);
        groups.push(branch.group);
      }
      addRow(branch.group, file, row);
    },
    groups: () => groups.map(finished),
  };
}

/** Groups by month, then locality, then each text: a way down is walked sooner than a key is made of them all. */
class Branch {
  readonly #branches = new Map<string | number | undefined, Branch>();
  group: GroupInMaking | undefined;

  at(key: string | number | undefined): Branch {
    const known = this.#branches.get(key);
    if (known) return known;
    const fresh = new Branch();
    this.#branches.set(key, fresh);
    return fresh;
  }
}

function emptyGroup(row: Row, month: YearMonth, columns: readonly string[]): GroupInMaking {
  const texts: Record<string, string> = {};
  for (const column of columns) {
    const text = row.texts[column];
    if (text !== undefined) texts[column] = text;
  }
  return {
    month,
    locality: row.locality,
    texts,
    sums: new Map(),
    pending: new Map(),
    lines: new Map(),
    rows: 0,
  };
}

function addRow(group: GroupInMaking, file: string, row: Row): void {
  group.rows += 1;
  for (const column in row.numbers) {
    const value = row.numbers[column] ?? 0;
    if (typeof value !== "number") {
      group.sums.set(column, (group.sums.get(column) ?? zero).plus(value));
      continue;
    }
    const sum = (group.pending.get(column) ?? 0) + value;
    if (Number.isSafeInteger(sum)) {
      group.pending.set(column, sum);
    } else {
      flush(group, column);
      group.pending.set(column, value);
    }
  }
  const lines = group.lines.get(file);
  if (lines) lines.add(row.line);
  else group.lines.set(file, new LineRanges(row.line));
}

function flush(group: GroupInMaking, column: string): void {
  const pending = group.pending.get(column);
  if (pending === undefined) return;
  const sum = group.sums.get(column);
  group.sums.set(column, sum ? sum.plus(pending) : quantity(pending));
  group.pending.delete(column);
}

function finished(group: GroupInMaking): Group {
  for (const column of [...group.pending.keys()]) flush(group, column);
  const { month, locality, texts, sums, rows, lines } = group;
  const foldedTexts = Object.fromEntries(
    Object.entries(texts).map(([column, text]) => [column, folded(text)]),
  );
  return { month, texts, foldedTexts, sums, rows, lines, ...(locality === undefined ? {} : { locality }) };
}
