import type { Indicator } from "./declaration.ts";

/** Puts each indicator behind the last one of its group, so that what an office adds to a group of the pack stands there. */
export function gatherGroups(indicators: readonly Indicator[]): Indicator[] {
  const gathered: Indicator[] = [];
  for (const indicator of indicators) {
    const { group } = indicator;
    const last = group === undefined ? -1 : gathered.findLastIndex((other) => other.group === group);
    gathered.splice(last < 0 ? gathered.length : last + 1, 0, indicator);
  }
  return gathered;
}
