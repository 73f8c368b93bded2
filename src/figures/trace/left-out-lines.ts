/** The lines of an export that a figure does not count, each with its decisive reason. */
import type { Indicator } from "../../catalogue/declaration.ts";
import type { NonDataKind } from "../../exports/table/non-data-lines.ts";
import { toYearMonth, type YearMonth } from "../../period.ts";
import type { UnusedEstimate } from "../estimates/fill-with-estimates.ts";
import type { SourceLines } from "../figure.ts";
import { findUnmetFilterColumn } from "../groups/folded-filter.ts";
import type { GroupIndex } from "../groups/group-index.ts";
import { mergeRanges } from "../groups/line-ranges.ts";
import { isGroupInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { listReadGroups } from "../groups/span-differences.ts";
import { pickCountedMonths } from "../values/counted-months.ts";
import { findIndicatorGroups, type ValueQuery } from "../values/indicator-value.ts";
import type { UnreadLines } from "./row-trace.ts";

export type LeftOutReason =
  /** last-year: counted for the comparison, because it belongs to the same period of the year before. */
  | { readonly why: "last-year" | "before-period" | "after-period" }
  /** In the period of a stock, but not in its last month. */
  | { readonly why: "earlier-month" }
  /** The row is of another month than the last one before the period, whose end is the start of the period. */
  | { readonly why: "not-opening-month" }
  /** In the last month of a stock with dates, but not on its last day. */
  | { readonly why: "earlier-day" }
  /** locality null: the row names no locality. */
  | { readonly why: "other-locality"; readonly locality: string | null }
  /** value null: the cell is empty. */
  | { readonly why: "filter"; readonly column: string; readonly value: string | null }
  /** The cell of the column is empty or marked as not reported. */
  | { readonly why: "cell-unreported"; readonly column: string }
  /** Another row reports the same time as well: a month beside the sum of all months. */
  | { readonly why: "other-time" }
  /** A rate of a place or a month, where the whole has one of its own. */
  | { readonly why: "whole-given" }
  /** An estimate of a time that an actual number says by now. */
  | { readonly why: "estimate-replaced" }
  /** An estimate of the whole year, which is named by itself. */
  | { readonly why: "year-estimate" }
  | { readonly why: NonDataKind };

export type LeftOutLines = SourceLines & {
  readonly reason: LeftOutReason;
  /** The first and last month of the rows; absent for lines that are not data. */
  readonly months?: readonly [YearMonth, YearMonth];
};

interface LeftOutSources {
  /** What the number of last year counts; none where there is no such number. */
  readonly queriesLastYear: readonly ValueQuery[];
  readonly groupIndex: GroupIndex;
  readonly unusedEstimates: readonly UnusedEstimate[];
  readonly unread: readonly UnreadLines[];
}

/** Collects the lines left out, in the order of files and lines; lines of a file with the same reason form one entry. */
export function collectLeftOutLines(
  indicator: Indicator,
  query: ValueQuery,
  { groupIndex, queriesLastYear, unusedEstimates, unread }: LeftOutSources,
): LeftOutLines[] {
  const { aggregation } = indicator;
  const groups = "export" in aggregation ? (groupIndex.groups.get(aggregation.export) ?? []) : [];
  const isCounted = createCountedGroupTest(indicator, query, groupIndex);
  const testsOfLastYear = queriesLastYear.map((each) => createCountedGroupTest(indicator, each, groupIndex));
  const isOfLastYear = (group: RowGroup) => testsOfLastYear.some((test) => test(group));
  const useOfEstimates = new Map(unusedEstimates.map(({ group, use }) => [group, use.use]));
  const rows = [...groups, ...unusedEstimates.map(({ group }) => group)]
    .filter((group) => !isCounted(group))
    .flatMap((group) => {
      const use = useOfEstimates.get(group);
      const reason: LeftOutReason =
        use === "leftOut"
          ? { why: "estimate-replaced" }
          : use === "thisPeriod"
            ? { why: "year-estimate" }
            : isOfLastYear(group)
              ? { why: "last-year" }
              : determineLeftOutReason(group, indicator, query);
      const months = [group.firstMonth ?? group.month, group.month] as const;
      return [...group.lines].map(
        ([file, lines]): LeftOutLines => ({ file, lines: [...lines], reason, months }),
      );
    });
  return mergeLeftOutByReason([
    ...unread.map(({ file, lines, why }) => ({ file, lines, reason: { why } })),
    ...rows,
  ]);
}

/** Creates a test whether a figure counts a group. */
function createCountedGroupTest(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): (group: RowGroup) => boolean {
  const countedGroups = new Set(findIndicatorGroups(indicator, query, groupIndex).flatMap(listReadGroups));
  return (group) => countedGroups.has(group) && hasReportedColumn(group, indicator);
}

export function hasReportedColumn({ sums }: RowGroup, { aggregation }: Indicator): boolean {
  return !("column" in aggregation) || sums.has(aggregation.column);
}

export function determineLeftOutReason(
  leftOutGroup: RowGroup,
  indicator: Indicator,
  query: ValueQuery,
): LeftOutReason {
  const { aggregation } = indicator;
  const { locality } = query;
  const otherTime = findOtherTimeReason(leftOutGroup, indicator, query);
  if (otherTime) return otherTime;
  if (locality !== undefined && leftOutGroup.locality !== locality)
    return { why: "other-locality", locality: leftOutGroup.locality ?? null };
  const column = "where" in aggregation ? findUnmetFilterColumn(leftOutGroup, aggregation.where) : undefined;
  if (column !== undefined) return { why: "filter", column, value: leftOutGroup.texts[column] ?? null };
  const isReported = !("column" in aggregation) || leftOutGroup.sums.has(aggregation.column);
  if ("dated" in aggregation && aggregation.dated && isReported) return { why: "earlier-day" };
  if (aggregation.kind === "given" && isReported) return { why: "whole-given" };
  if (isReported) return { why: "other-time" };
  if ("column" in aggregation) return { why: "cell-unreported", column: aggregation.column };
  throw new Error(`a row of ${leftOutGroup.month} was left out without a reason`);
}

/** Finds out whether the rows are of a time that the figure does not count. */
function findOtherTimeReason(
  group: RowGroup,
  { aggregation }: Indicator,
  { period }: ValueQuery,
): LeftOutReason | undefined {
  if (aggregation.kind === "opening")
    return isGroupInPeriod(group, pickCountedMonths(aggregation, period))
      ? undefined
      : { why: "not-opening-month" };
  const begins = group.firstMonth ?? group.month;
  if (begins < toYearMonth(period.year, period.first)) return { why: "before-period" };
  if (!isGroupInPeriod(group, period)) return { why: "after-period" };
  return aggregation.kind === "stock" && group.month % 100 !== period.last
    ? { why: "earlier-month" }
    : undefined;
}

function mergeLeftOutByReason(allLeftOut: readonly LeftOutLines[]): LeftOutLines[] {
  const byReason = new Map<string, LeftOutLines>();
  for (const leftOut of allLeftOut) {
    const key = JSON.stringify([leftOut.file, leftOut.reason]);
    const sameReason = byReason.get(key);
    byReason.set(key, sameReason ? mergeLeftOutLines(sameReason, leftOut) : leftOut);
  }
  return [...byReason.values()].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || pickFirstLineNumber(a) - pickFirstLineNumber(b),
  );
}

function mergeLeftOutLines(one: LeftOutLines, other: LeftOutLines): LeftOutLines {
  const lines = mergeRanges([...one.lines, ...other.lines]);
  if (!one.months || !other.months) return { ...one, lines };
  const months = [...one.months, ...other.months];
  return { ...one, lines, months: [Math.min(...months), Math.max(...months)] };
}

function pickFirstLineNumber({ lines }: LeftOutLines): number {
  return lines[0]?.[0] ?? 0;
}
