/** A trace as scripts take it: plain numbers in the base unit, null for what is not there. */
import type { Catalogue, Indicator } from "../catalogue/declaration.ts";
import { periodId } from "../period.ts";
import type { LeftOut } from "./left-out.ts";
import { recordOf } from "./record.ts";
import type { Trace, TracedGroup } from "./trace.ts";

export type TraceRecord = ReturnType<typeof ownRecord> & {
  /** Of a ratio: its part and its whole. */
  readonly operands: readonly TraceRecord[];
};

export function traceRecord(trace: Trace, catalogue: Catalogue): TraceRecord {
  const operands = trace.operands.map((operand) => traceRecord(operand, catalogue));
  return { ...ownRecord(trace, catalogue), operands };
}

function ownRecord({ figure, groups, leftOut, samePeriodLastYear, plan }: Trace, catalogue: Catalogue) {
  return {
    indicator: definition(figure.indicator),
    ...aggregationRecord(figure.indicator),
    period: periodId(figure.period),
    locality: figure.locality ?? null,
    figure: recordOf(figure, catalogue),
    groups: groups.map(groupRecord),
    leftOut: leftOut.map(leftOutRecord),
    plan: {
      value: plan?.amount.toNumber() ?? null,
      sources: plan?.sources ?? [],
      summed: plan?.summed ?? false,
    },
    samePeriodLastYear: {
      value: samePeriodLastYear.value?.amount.toNumber() ?? null,
      groups: samePeriodLastYear.groups.map(groupRecord),
    },
  };
}

function definition({ id, name, sector, unit, group, partOf, source }: Indicator) {
  return { id, name, sector, unit, group: group ?? null, partOf: partOf ?? null, source: source ?? null };
}

function aggregationRecord({ aggregation }: Indicator) {
  if (aggregation.kind === "ratio") return { aggregation, filter: {} };
  const { where, ...declared } = aggregation;
  return { aggregation: declared, filter: where };
}

function groupRecord({ file, lines, month, locality, texts, rows, value }: TracedGroup) {
  return { file, lines, month, locality: locality ?? null, texts, rows, value: value.amount.toNumber() };
}

function leftOutRecord({ file, lines, reason: { why, ...more }, months }: LeftOut) {
  const detail = { ...more, ...(months ? { months } : {}) };
  return { file, lines, why, detail: Object.keys(detail).length > 0 ? detail : null };
}
