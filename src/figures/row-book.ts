/** What became of every line of the exports that one indicator asks for. Kept only when a figure is to be explained. */
import type { Catalogue, Indicator } from "../catalogue/declaration.ts";
import type { NotData } from "../exports/not-data.ts";
import type { Row } from "../exports/row.ts";
import type { Source } from "./figure.ts";
import { exportOf, type Group, type Grouping, grouping, ownKeyColumns } from "./groups.ts";
import { LineRanges } from "./line-ranges.ts";

/** Lines of a file that the reader did not take for data. */
export interface UnreadLines extends Source {
  readonly why: NotData;
}

export interface RowBook {
  row(exportId: string, file: string, row: Row): void;
  leftOut(exportId: string, file: string, line: number, why: NotData): void;
  /** The rows of the indicator's export. Each group is of one file, and either all its rows report the indicator's column or none. */
  groups(indicator: Indicator): readonly Group[];
  unread(exportId: string): readonly UnreadLines[];
}

export function rowBookFor(indicator: Indicator, catalogue: Catalogue): RowBook {
  const accounts = summandsOf(indicator, catalogue).map(accountOf);
  const unread = new Map<string, Map<NotData, Map<string, LineRanges>>>();
  const isKept = (exportId: string) => accounts.some((account) => account.exportId === exportId);
  return {
    row(exportId, file, row) {
      for (const account of accounts) if (account.exportId === exportId) account.add(file, row);
    },
    leftOut(exportId, file, line, why) {
      if (!isKept(exportId)) return;
      const files = within(within(unread, exportId), why);
      const lines = files.get(file);
      if (lines) lines.add(line);
      else files.set(file, new LineRanges(line));
    },
    groups: ({ id }) => accounts.find((account) => account.id === id)?.groups() ?? [],
    unread: (exportId) =>
      [...(unread.get(exportId) ?? [])].flatMap(([why, files]) =>
        [...files].map(([file, lines]) => ({ file, lines: [...lines], why })),
      ),
  };
}

/** The indicators whose rows are looked at: the indicator itself; of a ratio its part and its whole. */
export function summandsOf(indicator: Indicator, catalogue: Catalogue): Indicator[] {
  const { aggregation } = indicator;
  if (aggregation.kind !== "ratio") return [indicator];
  const all = catalogue.sectors.flatMap(({ indicators }) => indicators);
  const operands = [aggregation.part, aggregation.whole].flatMap(
    (id) => all.find((one) => one.id === id) ?? [],
  );
  return [...new Set(operands.flatMap((operand) => summandsOf(operand, catalogue)))];
}

function accountOf(indicator: Indicator) {
  const { aggregation } = indicator;
  const column = "column" in aggregation ? aggregation.column : undefined;
  const files = new Map<string, { reported: Grouping; unreported: Grouping }>();
  const columns = ownKeyColumns(indicator);
  return {
    id: indicator.id,
    exportId: exportOf(aggregation),
    add(file: string, row: Row): void {
      const account = files.get(file) ?? { reported: grouping(columns), unreported: grouping(columns) };
      files.set(file, account);
      const isReported = column === undefined || row.numbers[column] !== undefined;
      account[isReported ? "reported" : "unreported"].add(file, row);
    },
    groups: (): Group[] =>
      [...files.values()].flatMap(({ reported, unreported }) => [
        ...reported.groups(),
        ...unreported.groups(),
      ]),
  };
}

function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = maps.get(key) ?? new Map<L, V>();
  maps.set(key, found);
  return found;
}
