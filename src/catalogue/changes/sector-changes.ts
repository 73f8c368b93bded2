/** What a file such as `sectors/employment.sua.yaml` may add to a sector of the pack and say otherwise. */

/** The kinds of entries that it adds or changes. */
export type ChangedKind = "indicator" | "export" | "column";

/** The entries that it adds or changes, by kind: their paths in the sector, with the ids at every second step. */
export interface ChangedEntry {
  readonly kind: ChangedKind;
  readonly path: readonly string[];
  readonly value: Readonly<Record<string, unknown>>;
}

/** The keys that make an entry whole; one of the keys of each list. */
export const requiredKeys: Readonly<Record<ChangedKind, readonly (readonly string[])[]>> = {
  indicator: [
    ["name"],
    ["unit"],
    ["sum", "stock", "opening", "count", "done", "open", "given", "ratio", "total"],
  ],
  export: [["name"], ["files"], ["columns"]],
  column: [["header"], ["type"]],
};

/** The keys that give a number its meaning: with another unit or another sum an indicator is another indicator. */
export const fixedKeys: Readonly<Record<ChangedKind, readonly string[]>> = {
  indicator: [
    ...["unit", "sum", "stock", "opening", "count", "done", "open", "deadline", "given", "weight"],
    ...["ratio", "total", "where", "partOf", "partsAddUp", "partsOverlap"],
  ],
  export: ["rows", "key"],
  column: ["type", "unit", "cumulative", "of", "with"],
};
