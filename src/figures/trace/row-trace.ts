/** What became of every line of the exports that one indicator asks for. Kept only when a figure is to be explained. */
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import type { NonDataKind } from "../../exports/table/non-data-lines.ts";
import type { SourceLines } from "../figure.ts";
import { collectIndicatorKeyColumns, findExportId } from "../groups/key-columns.ts";
import { LineRanges } from "../groups/line-ranges.ts";
import { createRowGrouper, type RowGroup, type RowGrouper } from "../groups/row-groups.ts";

/** Lines of a file that the reader did not take for data. */
export interface UnreadLines extends SourceLines {
  readonly why: NonDataKind;
}

export interface RowTrace {
  recordRow(exportId: string, file: string, row: Row): void;
  recordLeftOut(exportId: string, file: string, line: number, why: NonDataKind): void;
  /** The rows of the indicator's export. Each group is of one file, and either all its rows report the indicator's column or none. */
  listGroups(indicator: Indicator): readonly RowGroup[];
  listUnreadLines(exportId: string): readonly UnreadLines[];
}

export function createRowTrace(indicator: Indicator, catalogue: Catalogue): RowTrace {
  const indicatorTraces = collectSummands(indicator, catalogue).map(createIndicatorTrace);
  const unread = new Map<string, Map<NonDataKind, Map<string, LineRanges>>>();
  const isTracedExport = (exportId: string) =>
    indicatorTraces.some((account) => account.exportId === exportId);
  return {
    recordRow(exportId, file, row) {
      for (const account of indicatorTraces) if (account.exportId === exportId) account.add(file, row);
    },
    recordLeftOut(exportId, file, line, why) {
      if (!isTracedExport(exportId)) return;
      const files = getOrCreateMap(getOrCreateMap(unread, exportId), why);
      const lines = files.get(file);
      if (lines) lines.add(line);
      else files.set(file, new LineRanges(line));
    },
    listGroups: ({ id }) => indicatorTraces.find((account) => account.id === id)?.groups() ?? [],
    listUnreadLines: (exportId) =>
      [...(unread.get(exportId) ?? [])].flatMap(([why, files]) =>
        [...files].map(([file, lines]) => ({ file, lines: [...lines], why })),
      ),
  };
}

/** The indicators whose rows are looked at: the indicator itself; of a ratio its part and its whole. */
export function collectSummands(indicator: Indicator, catalogue: Catalogue): Indicator[] {
  const { aggregation } = indicator;
  if (aggregation.kind !== "ratio") return [indicator];
  const all = catalogue.sectors.flatMap(({ indicators }) => indicators);
  const operands = [aggregation.part, aggregation.whole].flatMap(
    (id) => all.find((one) => one.id === id) ?? [],
  );
  return [...new Set(operands.flatMap((operand) => collectSummands(operand, catalogue)))];
}

function createIndicatorTrace(indicator: Indicator) {
  const { aggregation } = indicator;
  const column = "column" in aggregation ? aggregation.column : undefined;
  const files = new Map<string, { reported: RowGrouper; unreported: RowGrouper }>();
  const columns = collectIndicatorKeyColumns(indicator);
  return {
    id: indicator.id,
    exportId: findExportId(aggregation),
    add(file: string, row: Row): void {
      const fileGroupers = files.get(file) ?? {
        reported: createRowGrouper(columns),
        unreported: createRowGrouper(columns),
      };
      files.set(file, fileGroupers);
      const isReported = column === undefined || row.numbers[column] !== undefined;
      fileGroupers[isReported ? "reported" : "unreported"].addRow(file, row);
    },
    groups: (): RowGroup[] =>
      [...files.values()].flatMap(({ reported, unreported }) => [
        ...reported.listGroups(),
        ...unreported.listGroups(),
      ]),
  };
}

function getOrCreateMap<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = maps.get(key) ?? new Map<L, V>();
  maps.set(key, inner);
  return inner;
}
