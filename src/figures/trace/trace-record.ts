/** A trace as JSON for scripts: plain numbers in the base unit, null for absent values. */
import { isComputedFromRows, isStockOrOpening } from "../../catalogue/aggregation.ts";
import type { Catalogue, Indicator } from "../../catalogue/declaration.ts";
import { formatPeriodId } from "../../period.ts";
import { toFigureRecord } from "../figure-record.ts";
import type { FigureTrace, TracedGroup } from "./figure-trace.ts";
import type { LeftOutLines } from "./left-out-lines.ts";

export type TraceRecord = ReturnType<typeof toRecordWithoutOperands> & {
  /** The part and the whole of a ratio; empty otherwise. */
  readonly operands: readonly TraceRecord[];
};

export function toTraceRecord(trace: FigureTrace, catalogue: Catalogue): TraceRecord {
  const operands = trace.operands.map((operand) => toTraceRecord(operand, catalogue));
  return { ...toRecordWithoutOperands(trace, catalogue), operands };
}

function toRecordWithoutOperands(
  { figure, groups, leftOut, samePeriodLastYear, plan }: FigureTrace,
  catalogue: Catalogue,
) {
  return {
    indicator: toIndicatorRecord(figure.indicator),
    ...toAggregationAndFilterRecord(figure.indicator),
    period: formatPeriodId(figure.period),
    locality: figure.locality ?? null,
    figure: toFigureRecord(figure, catalogue),
    groups: groups.map(toGroupRecord),
    leftOut: leftOut.map(toLeftOutRecord),
    plan: {
      value: plan?.amount.toNumber() ?? null,
      sources: plan?.sources ?? [],
      summed: plan?.summed ?? false,
    },
    samePeriodLastYear: {
      value: samePeriodLastYear.value?.amount.toNumber() ?? null,
      groups: samePeriodLastYear.groups.map(toGroupRecord),
    },
  };
}

function toIndicatorRecord({ id, name, sector, unit, group, partOf, source }: Indicator) {
  return { id, name, sector, unit, group: group ?? null, partOf: partOf ?? null, source: source ?? null };
}

function toAggregationAndFilterRecord({ aggregation }: Indicator) {
  if (!isComputedFromRows(aggregation)) return { aggregation, filter: {} };
  if (isStockOrOpening(aggregation)) {
    const { kind, export: exportId, column, where } = aggregation;
    return { aggregation: { kind, export: exportId, column }, filter: where };
  }
  const { where, ...declared } = aggregation;
  return { aggregation: declared, filter: where };
}

function toGroupRecord(group: TracedGroup) {
  const { file, lines, month, firstMonth, locality, texts, rows, value, isEstimate } = group;
  return {
    file,
    lines,
    firstMonth: firstMonth ?? month,
    month,
    locality: locality ?? null,
    texts,
    rows,
    value: value.amount.toNumber(),
    ...(isEstimate && { isEstimate }),
  };
}

function toLeftOutRecord({ file, lines, reason: { why, ...more }, months }: LeftOutLines) {
  const detail = { ...more, ...(months ? { months } : {}) };
  return { file, lines, why, detail: Object.keys(detail).length > 0 ? detail : null };
}
