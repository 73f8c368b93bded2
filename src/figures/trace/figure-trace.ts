/** The explanation of a figure: the rows that it counts, the lines left out, and the source of its plan. */
import { listOperands } from "../../catalogue/aggregation.ts";
import { type Catalogue, type Indicator, isRateOrAverage } from "../../catalogue/declaration.ts";
import { toSamePeriodLastYear, type YearMonth } from "../../period.ts";
import { sumQuantities } from "../../quantity.ts";
import { hasEarlierPlaces } from "../coverage/comparison.ts";
import {
  fillWithEstimates,
  listUnusedEstimates,
  type UnusedEstimate,
} from "../estimates/fill-with-estimates.ts";
import type { Figure, SourceLines } from "../figure.ts";
import type { FigureSet } from "../figure-set.ts";
import { buildGroupIndex, type GroupIndex } from "../groups/group-index.ts";
import { findExportId } from "../groups/key-columns.ts";
import type { RowGroup } from "../groups/row-groups.ts";
import { listReadGroups } from "../groups/span-differences.ts";
import type { Plan, Plans } from "../plans/year-plans.ts";
import type { FigureValue } from "../values/figure-value.ts";
import { computeIndicatorValue, findIndicatorGroups, type ValueQuery } from "../values/indicator-value.ts";
import { collectLeftOutLines, type LeftOutLines } from "./left-out-lines.ts";
import type { RowTrace } from "./row-trace.ts";

/** Rows of one file with the same month, locality and key texts, and the value that they give. */
export interface TracedGroup extends SourceLines {
  readonly month: YearMonth;
  /** For rows of several months, the first of them. */
  readonly firstMonth?: YearMonth;
  readonly locality?: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: number;
  readonly value: FigureValue;
  /** True for rows of a file of estimates. */
  readonly isEstimate?: true;
  /** True for the sum of earlier months, which is subtracted from a longer one; its value is negative. */
  readonly isSubtracted?: boolean;
}

export interface FigureTrace {
  readonly figure: Figure;
  /** The counted rows in the order of files and lines; none for a ratio or a total, whose operands have them. */
  readonly groups: readonly TracedGroup[];
  /** The other lines of the same export. */
  readonly leftOut: readonly LeftOutLines[];
  readonly samePeriodLastYear: {
    readonly value: FigureValue | null;
    readonly groups: readonly TracedGroup[];
  };
  readonly plan: Plan | null;
  /** The part and the whole of a ratio, the summands of a total; empty otherwise. */
  readonly operands: readonly FigureTrace[];
}

export interface TraceInputs {
  readonly catalogue: Catalogue;
  readonly figures: FigureSet;
  readonly plans: Plans;
  readonly rowTrace: RowTrace;
}

type TraceQuery = Pick<ValueQuery, "period" | "locality">;

/** Builds the trace of an indicator whose rows the row trace recorded. */
export function buildFigureTrace(indicator: Indicator, query: TraceQuery, inputs: TraceInputs): FigureTrace {
  const figure = inputs.figures.findFigure(indicator.id, query.locality);
  if (!figure) throw new Error(`${indicator.id} is not in the catalogue`);
  const { aggregation } = indicator;
  const exportId = findExportId(aggregation);
  const { groupIndex, unused } = indexTracedGroups(indicator, query, inputs);
  const periodLastYear = toSamePeriodLastYear(query.period);
  const queriesLastYear = hasEarlierPlaces(figure.comparison)
    ? (figure.localitiesLastYear?.map((locality) => ({ period: periodLastYear, locality })) ?? [
        { ...query, period: periodLastYear },
      ])
    : [];
  const trace = {
    figure,
    groups: collectTracedGroups(indicator, query, groupIndex),
    leftOut:
      exportId === undefined
        ? []
        : collectLeftOutLines(indicator, query, {
            groupIndex,
            queriesLastYear,
            unusedEstimates: unused,
            unread: inputs.rowTrace.listUnreadLines(exportId),
          }),
    samePeriodLastYear: {
      value: figure.samePeriodLastYear,
      groups: queriesLastYear.flatMap((each) => collectTracedGroups(indicator, each, groupIndex)),
    },
    plan: inputs.plans.findPlan(indicator.id, query.period.year, query.locality),
    operands: buildOperandTraces(indicator, query, inputs),
  };
  if (exportId !== undefined) {
    assertTraceSum(indicator, figure.actual, trace.groups);
    assertTraceSum(indicator, figure.samePeriodLastYear, trace.samePeriodLastYear.groups);
  }
  return trace;
}

function buildOperandTraces(
  { aggregation }: Indicator,
  query: TraceQuery,
  inputs: TraceInputs,
): FigureTrace[] {
  return listOperands(aggregation).flatMap((id) => {
    const operand = inputs.figures.findFigure(id)?.indicator;
    return operand ? [buildFigureTrace(operand, query, inputs)] : [];
  });
}

/** Indexes the groups that the figure can count, the estimates among them that it uses. */
function indexTracedGroups(
  indicator: Indicator,
  { period }: TraceQuery,
  { rowTrace, catalogue }: TraceInputs,
): { groupIndex: GroupIndex; unused: UnusedEstimate[] } {
  const exportId = findExportId(indicator.aggregation) ?? "";
  const all = rowTrace.listGroups(indicator);
  const estimates = all.filter(({ isEstimate }) => isEstimate);
  const traced = {
    groups: new Map([[exportId, all.filter(({ isEstimate }) => !isEstimate)]]),
    estimates: new Map(estimates.length > 0 ? [[exportId, estimates]] : []),
  };
  const { groups } = fillWithEstimates(traced, catalogue, period);
  return {
    groupIndex: buildGroupIndex(groups, [indicator]),
    unused: listUnusedEstimates(traced, catalogue, period),
  };
}

function collectTracedGroups(indicator: Indicator, query: TraceQuery, groupIndex: GroupIndex): TracedGroup[] {
  return findIndicatorGroups(indicator, query, groupIndex)
    .flatMap((group) => splitGroupByFile(group, indicator, query))
    .sort(compareByFileAndLine);
}

/** Splits a group by file. A group whose rows all have an empty cell has no value and is omitted; a difference has two values. */
function splitGroupByFile(group: RowGroup, indicator: Indicator, query: TraceQuery): TracedGroup[] {
  const { aggregation } = indicator;
  if (group.difference && "column" in aggregation)
    return listReadGroups(group).flatMap((read) => {
      const amount = read.sums.get(aggregation.column);
      if (!amount) return [];
      const isSubtracted = read === group.difference?.earlier;
      const traced = buildTracedGroups(read, { amount: isSubtracted ? amount.neg() : amount });
      return traced.map((each) => ({ ...each, isSubtracted }));
    });
  const value = computeIndicatorValue(indicator, query, buildSingleGroupIndex(group, indicator));
  return value ? buildTracedGroups(group, value) : [];
}

function buildTracedGroups(group: RowGroup, value: FigureValue): TracedGroup[] {
  const { month, firstMonth, locality, texts, rows, isEstimate } = group;
  const common = {
    month,
    texts,
    rows,
    value,
    ...(firstMonth === undefined ? {} : { firstMonth }),
    ...(locality === undefined ? {} : { locality }),
    ...(isEstimate && { isEstimate }),
  };
  return [...group.lines].map(([file, lines]) => ({ file, lines: [...lines], ...common }));
}

function buildSingleGroupIndex(group: RowGroup, indicator: Indicator): GroupIndex {
  return buildGroupIndex(new Map([[findExportId(indicator.aggregation) ?? "", [group]]]), [indicator]);
}

function compareByFileAndLine(a: TracedGroup, b: TracedGroup): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.lines[0]?.[0] ?? 0) - (b.lines[0]?.[0] ?? 0);
}

/** Throws if the rows do not add up to the figure, because a wrong explanation is worse than none. */
function assertTraceSum(
  indicator: Indicator,
  value: FigureValue | null,
  groups: readonly TracedGroup[],
): void {
  if (value?.isPublished || isRateOrAverage(indicator)) return;
  const { id } = indicator;
  const sum = sumQuantities(groups.map((group) => group.value.amount));
  if (groups.length === 0 ? value?.amount.gt(0) : !value?.amount.eq(sum))
    throw new Error(`${id}: the rows add up to ${sum.toFixed()}, the figure is ${value?.amount.toFixed()}`);
}
