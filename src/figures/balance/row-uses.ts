/** The use of the rows that were read: the figure that counts them, or the reason why none does. */
import type { Indicator } from "../../catalogue/declaration.ts";
import { type Period, toSamePeriodLastYear } from "../../period.ts";
import { findUnmetFilterColumn } from "../groups/folded-filter.ts";
import { buildGroupIndex } from "../groups/group-index.ts";
import { findExportId } from "../groups/key-columns.ts";
import { isGroupInPeriod, type RowGroup } from "../groups/row-groups.ts";
import { listReadGroups } from "../groups/span-differences.ts";
import { determineLeftOutReason, hasReportedColumn } from "../trace/left-out-lines.ts";
import { findIndicatorGroups } from "../values/indicator-value.ts";

export type RowUse =
  | { readonly use: "thisPeriod" | "samePeriodLastYear" | "otherPeriods" }
  /** No indicator takes rows with this text in this column; both are null where the export has no indicator at all. */
  | { readonly use: "unwanted"; readonly column: string | null; readonly text: string | null }
  /** In the period, and yet in no figure of it. */
  | { readonly use: "leftOut"; readonly why: UncountedReason };

const uncountedReasons = [
  "earlier-month",
  "not-opening-month",
  "earlier-day",
  "cell-unreported",
  "other-time",
  "whole-given",
] as const;

export type UncountedReason = (typeof uncountedReasons)[number];

/** Creates a function that says what became of a group of rows. */
export function createGroupUseClassifier(
  groups: ReadonlyMap<string, readonly RowGroup[]>,
  indicators: readonly Indicator[],
  period: Period,
): (exportId: string, group: RowGroup) => RowUse {
  const groupIndex = buildGroupIndex(groups, indicators);
  const lastYear = toSamePeriodLastYear(period);
  const collectCounted = (countedPeriod: Period) =>
    new Set(
      indicators.flatMap((indicator) =>
        findIndicatorGroups(indicator, { period: countedPeriod }, groupIndex)
          .flatMap(listReadGroups)
          .filter((group) => hasReportedColumn(group, indicator)),
      ),
    );
  const [counted, countedLastYear] = [collectCounted(period), collectCounted(lastYear)];
  return (exportId, group) => {
    if (counted.has(group)) return { use: "thisPeriod" };
    if (countedLastYear.has(group)) return { use: "samePeriodLastYear" };
    const ownIndicators = indicators.filter(({ aggregation }) => findExportId(aggregation) === exportId);
    const indicator = ownIndicators.find(
      (candidate) => findUnmetColumnOfIndicator(group, candidate) === undefined,
    );
    if (!indicator) return buildUnwantedUse(group, ownIndicators[0]);
    const queried = [period, lastYear].find((candidate) => isGroupInPeriod(group, candidate));
    if (!queried) return { use: "otherPeriods" };
    return { use: "leftOut", why: determineUncountedReason(group, indicator, queried) };
  };
}

function determineUncountedReason(group: RowGroup, indicator: Indicator, period: Period): UncountedReason {
  const { why } = determineLeftOutReason(group, indicator, { period });
  const reason = uncountedReasons.find((known) => known === why);
  if (reason) return reason;
  throw new Error(`a row of ${group.month} that ${indicator.id} takes is left out: ${why}`);
}

function findUnmetColumnOfIndicator(group: RowGroup, { aggregation }: Indicator): string | undefined {
  return "where" in aggregation ? findUnmetFilterColumn(group, aggregation.where) : undefined;
}

function buildUnwantedUse(group: RowGroup, indicator: Indicator | undefined): RowUse {
  const column = indicator && findUnmetColumnOfIndicator(group, indicator);
  if (column === undefined) return { use: "unwanted", column: null, text: null };
  return { use: "unwanted", column, text: group.texts[column] ?? "" };
}
