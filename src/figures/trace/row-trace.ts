/** Records every line of the exports of one indicator while they are read. Used only to explain a figure. */
import { isComputedFromRows, listOperands } from "../../catalogue/aggregation.ts";
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import type { Row } from "../../exports/row.ts";
import type { NonDataKind } from "../../exports/table/non-data-lines.ts";
import type { SourceLines } from "../figure.ts";
import { collectIndicatorKeyColumns, findExportId } from "../groups/key-columns.ts";
import { LineRanges } from "../groups/line-ranges.ts";
import { createGrouperByMonthPlaceAndTexts, type RowGroup, type RowGrouper } from "../groups/row-groups.ts";

/** Lines of a file that are not data, such as titles and totals. */
export interface UnreadLines extends SourceLines {
  readonly why: NonDataKind;
}

export interface RowTrace {
  recordRow(exportId: string, file: string, row: Row): void;
  recordUnreadLine(exportId: string, file: string, line: number, why: NonDataKind): void;
  /** Lists the groups of the indicator's export. Each is of one file, and all or none of its rows report the indicator's column. */
  listGroups(indicator: Indicator): readonly RowGroup[];
  listUnreadLines(exportId: string): readonly UnreadLines[];
}

export function createRowTrace(indicator: Indicator, catalogue: Catalogue): RowTrace {
  const indicatorTraces = collectIndicatorOrOperands(indicator, catalogue).map(createIndicatorRowRecorder);
  const unread = new Map<string, Map<NonDataKind, Map<string, LineRanges>>>();
  const isTracedExport = (exportId: string) => indicatorTraces.some((trace) => trace.exportId === exportId);
  return {
    recordRow(exportId, file, row) {
      for (const trace of indicatorTraces) if (trace.exportId === exportId) trace.add(file, row);
    },
    recordUnreadLine(exportId, file, line, why) {
      if (!isTracedExport(exportId)) return;
      const files = getOrCreateInnerMap(getOrCreateInnerMap(unread, exportId), why);
      const lines = files.get(file);
      if (lines) lines.add(line);
      else files.set(file, new LineRanges(line));
    },
    listGroups: ({ id }) => indicatorTraces.find((trace) => trace.id === id)?.listGroups() ?? [],
    listUnreadLines: (exportId) =>
      [...(unread.get(exportId) ?? [])].flatMap(([why, files]) =>
        [...files].map(([file, lines]) => ({ file, lines: [...lines], why })),
      ),
  };
}

/** Collects the indicators whose rows are traced: the indicator itself, or those that it is computed from. */
export function collectIndicatorOrOperands(indicator: Indicator, catalogue: Catalogue): Indicator[] {
  const { aggregation } = indicator;
  if (isComputedFromRows(aggregation)) return [indicator];
  const all = catalogue.sectors.flatMap(({ indicators }) => indicators);
  const operands = listOperands(aggregation).flatMap(
    (id) => all.find((candidate) => candidate.id === id) ?? [],
  );
  return [...new Set(operands.flatMap((operand) => collectIndicatorOrOperands(operand, catalogue)))];
}

function createIndicatorRowRecorder(indicator: Indicator) {
  const { aggregation } = indicator;
  const column = "column" in aggregation ? aggregation.column : undefined;
  const files = new Map<string, { reported: RowGrouper; unreported: RowGrouper; isEstimate?: true }>();
  const columns = collectIndicatorKeyColumns(indicator);
  return {
    id: indicator.id,
    exportId: findExportId(aggregation),
    add(file: string, row: Row): void {
      const fileGroupers = files.get(file) ?? {
        reported: createGrouperByMonthPlaceAndTexts(columns),
        unreported: createGrouperByMonthPlaceAndTexts(columns),
        ...(row.isEstimate && { isEstimate: true as const }),
      };
      files.set(file, fileGroupers);
      const isReported = column === undefined || row.numbers[column] !== undefined;
      fileGroupers[isReported ? "reported" : "unreported"].addRow(file, row);
    },
    listGroups: (): RowGroup[] =>
      [...files.values()].flatMap(({ reported, unreported, isEstimate }) =>
        [...reported.listGroups(), ...unreported.listGroups()].map((group) =>
          isEstimate ? { ...group, isEstimate } : group,
        ),
      ),
  };
}

function getOrCreateInnerMap<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = maps.get(key) ?? new Map<L, V>();
  maps.set(key, inner);
  return inner;
}
