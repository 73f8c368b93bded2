import type { Indicator } from "../catalogue/declaration.ts";
import type { Source } from "./figure.ts";
import type { Group } from "./groups.ts";
import { groupsFor, type Material, type Question } from "./value.ts";

/** The rows that a figure is made of, by file; those of a ratio are those of its two parts. */
export function sourcesOf(indicator: Indicator, question: Question, material: Material): Source[] {
  const { aggregation } = indicator;
  if (aggregation.kind !== "ratio") return sourcesOfGroups(groupsFor(indicator, question, material));
  const parts = [aggregation.part, aggregation.whole].flatMap((id) => material.indicators.get(id) ?? []);
  return sourcesOfGroups(parts.flatMap((part) => groupsFor(part, question, material)));
}

function sourcesOfGroups(groups: readonly Group[]): Source[] {
  const byFile = new Map<string, (readonly [number, number])[]>();
  for (const { lines } of groups) {
    for (const [file, ranges] of lines) {
      const all = byFile.get(file) ?? [];
      byFile.set(file, all);
      for (const range of ranges) all.push(range);
    }
  }
  return [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, ranges]) => ({ file, lines: joined(ranges) }));
}

/** In order, with neighbours and overlaps as one range. */
function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
