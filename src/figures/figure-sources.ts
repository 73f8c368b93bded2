import type { Indicator } from "../catalogue/declaration.ts";
import type { SourceLines } from "./figure.ts";
import type { GroupIndex } from "./groups/group-index.ts";
import { type LineRanges, mergeRanges } from "./groups/line-ranges.ts";
import type { RowGroup } from "./groups/row-groups.ts";
import { findIndicatorGroups, type ValueQuery } from "./indicator-value.ts";

/** The rows that a figure is made of, by file; of a ratio those of its part and of its whole, each row once. */
export function collectSources(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): SourceLines[] {
  return collectSourceLinesByFile([...new Set(collectSourceGroups(indicator, query, groupIndex))]);
}

function collectSourceGroups(
  indicator: Indicator,
  query: ValueQuery,
  groupIndex: GroupIndex,
): readonly RowGroup[] {
  const { aggregation } = indicator;
  if (aggregation.kind !== "ratio") return findIndicatorGroups(indicator, query, groupIndex);
  return [aggregation.part, aggregation.whole].flatMap((id) => {
    const one = groupIndex.indicators.get(id);
    return one ? collectSourceGroups(one, query, groupIndex) : [];
  });
}

/** More ranges than a person looks up, and than JSON should carry for every figure. */
const maxListedRanges = 500;
/** More than are worth joining to see whether that many are left. */
const maxMergedRanges = 20_000;

function collectSourceLinesByFile(groups: readonly RowGroup[]): SourceLines[] {
  const byFile = new Map<string, LineRanges[]>();
  for (const { lines } of groups) {
    for (const [file, ranges] of lines) {
      const all = byFile.get(file);
      if (all) all.push(ranges);
      else byFile.set(file, [ranges]);
    }
  }
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, all]) => ({ file, ...summarizeLines(all) }));
}

/** Every range; of a large file the span that holds them, with the number of its rows that count. */
function summarizeLines(all: readonly LineRanges[]): Omit<SourceLines, "file"> {
  const count = all.reduce((sum, { ranges }) => sum + ranges, 0);
  const lines = count <= maxMergedRanges ? mergeRangesIfFew(all) : undefined;
  if (lines) return { lines };
  const from = all.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const to = all.reduce((most, { last }) => Math.max(most, last), 0);
  return { lines: [[from, to]], rows: all.reduce((sum, { lines }) => sum + lines, 0) };
}

/** The ranges, joined; undefined where more are left than can be listed, which is known before most of them are looked at. */
function mergeRangesIfFew(all: readonly LineRanges[]): [number, number][] | undefined {
  const parts = groupTouchingRanges(all);
  const fewest = parts.reduce(
    (sum, [only, ...others]) => sum + (only && others.length === 0 ? only.ranges : 1),
    0,
  );
  if (fewest > maxListedRanges) return undefined;
  const lines: [number, number][] = [];
  for (const part of parts) {
    lines.push(...mergeRanges(part.flatMap((ranges) => [...ranges])));
    if (lines.length > maxListedRanges) return undefined;
  }
  return lines;
}

/** In order, those together that reach into one another or touch: no range of one part can be joined with one of another. */
function groupTouchingRanges(all: readonly LineRanges[]): LineRanges[][] {
  const parts: LineRanges[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const ranges of [...all].sort((a, b) => a.first - b.first)) {
    if (ranges.first > end + 1) parts.push([ranges]);
    else parts.at(-1)?.push(ranges);
    end = Math.max(end, ranges.last);
  }
  return parts;
}
