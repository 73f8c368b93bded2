import { getOrCreate } from "../../exports/memoize.ts";
import type { RowGroup } from "./row-groups.ts";
import { formatTextsKey } from "./texts-key.ts";

type GroupsByPlace = Map<string | undefined, RowGroup[]>;

/** Groups the groups that differ in their time alone: those of a place with the same folded texts, in the order of the first of each. */
export function groupByLabels(groups: readonly RowGroup[]): RowGroup[][] {
  const all: RowGroup[][] = [];
  const placesByTexts = new Map<string, GroupsByPlace>();
  let latestTexts: RowGroup["foldedTexts"] | undefined;
  let places: GroupsByPlace = new Map();
  for (const group of groups) {
    const { foldedTexts, locality } = group;
    if (foldedTexts !== latestTexts) {
      places = getOrCreate(placesByTexts, formatTextsKey(foldedTexts), (): GroupsByPlace => new Map());
      latestTexts = foldedTexts;
    }
    const known = places.get(locality);
    if (known) known.push(group);
    else {
      const created = [group];
      places.set(locality, created);
      all.push(created);
    }
  }
  return all;
}
