import { isComputedFromRows, listOperands } from "../catalogue/aggregation.ts";
import type { Indicator } from "../catalogue/declaration.ts";
import { getOrCreate } from "../exports/memoize.ts";
import type { SourceLines } from "./figure.ts";
import type { GroupIndex } from "./groups/group-index.ts";
import { type LineRanges, mergeRanges } from "./groups/line-ranges.ts";
import type { RowGroup } from "./groups/row-groups.ts";
import { listReadGroups } from "./groups/span-differences.ts";
import { findIndicatorGroups, type ValueQuery } from "./values/indicator-value.ts";

/** Collects the lines that a figure counts, by file. A figure of other indicators has the lines of them all, each line once. */
export function collectSourceLines(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): readonly SourceLines[] {
  if (!isComputedFromRows(indicator.aggregation))
    return collectSourceLinesOfGroups(new Set(collectSourceGroups(indicator, query, groupIndex)));
  const groups = findIndicatorGroups(indicator, query, groupIndex);
  return getOrCreate(linesOfGroups, groups, () =>
    collectSourceLinesOfGroups(
      groups.some(({ difference }) => difference) ? new Set(groups.flatMap(listReadGroups)) : groups,
    ),
  );
}

/** An indicator has the lines of the one before it where both count the same rows. */
const linesOfGroups = new WeakMap<readonly RowGroup[], readonly SourceLines[]>();

function collectSourceGroups(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): readonly RowGroup[] {
  const { aggregation } = indicator;
  if (isComputedFromRows(aggregation))
    return findIndicatorGroups(indicator, query, groupIndex).flatMap(listReadGroups);
  return listOperands(aggregation).flatMap((id) => {
    const operand = groupIndex.indicators.get(id);
    return operand ? collectSourceGroups(operand, query, groupIndex) : [];
  });
}

/** Nobody looks up more ranges than these, and JSON should not carry more for every figure. */
const maxListedRanges = 500;
/** Above this number of ranges, merging takes too long to find out whether few are left. */
const maxMergedRanges = 20_000;

function collectSourceLinesOfGroups(groups: Iterable<RowGroup>): SourceLines[] {
  const byFile = new Map<string, LineRanges[]>();
  const addRanges = (ranges: LineRanges, file: string) => {
    const fileRanges = byFile.get(file);
    if (fileRanges) fileRanges.push(ranges);
    else byFile.set(file, [ranges]);
  };
  for (const { lines } of groups) lines.forEach(addRanges);
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, ranges]) => ({ file, ...summarizeLineRanges(ranges) }));
}

/** Lists every range; for a large file only the span of all ranges and the number of rows counted in it. */
function summarizeLineRanges(rangeLists: readonly LineRanges[]): Omit<SourceLines, "file"> {
  const count = rangeLists.reduce((sum, { rangeCount }) => sum + rangeCount, 0);
  const lines = count <= maxMergedRanges ? mergeRangesIfFew(rangeLists) : undefined;
  if (lines) return { lines };
  const from = rangeLists.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const to = rangeLists.reduce((most, { last }) => Math.max(most, last), 0);
  return { lines: [[from, to]], rows: rangeLists.reduce((sum, { lineCount }) => sum + lineCount, 0) };
}

/** Merges the ranges; undefined if more than can be listed are left, which shows before most of them are merged. */
function mergeRangesIfFew(rangeLists: readonly LineRanges[]): (readonly [number, number])[] | undefined {
  const clusters = clusterTouchingLineRanges(rangeLists);
  const minRangeCount = clusters.reduce(
    (sum, [only, ...others]) => sum + (only && others.length === 0 ? only.rangeCount : 1),
    0,
  );
  if (minRangeCount > maxListedRanges) return undefined;
  const lines: (readonly [number, number])[] = [];
  for (const cluster of clusters) {
    lines.push(...mergeCluster(cluster, maxListedRanges + 1));
    if (lines.length > maxListedRanges) return undefined;
  }
  return lines;
}

/** So many lines are marked in the time in which one range is sorted. */
const linesPerRange = 100;

/** Merges lists that overlap. Of more ranges than `maxRanges` it may list the first ones only. */
function mergeCluster(cluster: readonly LineRanges[], maxRanges: number): (readonly [number, number])[] {
  const [only, ...others] = cluster;
  if (only && others.length === 0) return only.list();
  const from = cluster[0]?.first ?? 0;
  const to = cluster.reduce((most, { last }) => Math.max(most, last), 0);
  const rangeCount = cluster.reduce((sum, ranges) => sum + ranges.rangeCount, 0);
  return to - from > rangeCount * linesPerRange
    ? mergeRanges(cluster.flatMap((ranges) => ranges.list()))
    : mergeByMarks(cluster, from, to, maxRanges);
}

/** Marks each line, and lists the first ranges of marked ones: sorting thousands of ranges would take many times as long. */
function mergeByMarks(
  cluster: readonly LineRanges[],
  from: number,
  to: number,
  maxRanges: number,
): [number, number][] {
  // One line more, which is never marked.
  const marks = new Uint8Array(to - from + 2);
  for (const ranges of cluster)
    ranges.forEach((first, last) => {
      for (let line = first; line <= last; line++) marks[line - from] = 1;
    });
  const merged: [number, number][] = [];
  let start = marks.indexOf(1);
  while (start >= 0 && merged.length < maxRanges) {
    const end = marks.indexOf(0, start);
    merged.push([from + start, from + end - 1]);
    start = marks.indexOf(1, end);
  }
  return merged;
}

/** Groups range lists that overlap or touch: no range of one cluster can be merged with a range of another. */
function clusterTouchingLineRanges(rangeLists: readonly LineRanges[]): LineRanges[][] {
  const clusters: LineRanges[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const ranges of [...rangeLists].sort((a, b) => a.first - b.first)) {
    if (ranges.first > end + 1) clusters.push([ranges]);
    else clusters.at(-1)?.push(ranges);
    end = Math.max(end, ranges.last);
  }
  return clusters;
}
