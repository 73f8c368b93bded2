import type { Row } from "../../row.ts";
import type { LikeRows } from "../table-state.ts";

/** More than the groups of any export; it bounds the memory. */
const maxPatterns = 100_000;

/** The effect of a label that was not met twice with the same reading. */
export const unknownEffect = -1;
/** Larger than any effect of a label. */
const stepSize = 8192;

/** The rows of a file with the same effects of their labels and numbers in the same columns. */
export interface RowPattern {
  /** The first of them, which was read like any other row. */
  readonly row: Row;
  readonly likeRows: LikeRows;
  /** The rows after the first one that were recognised, and the sum of each column. */
  count: number;
  readonly sums: Float64Array;
}

/** A tree of patterns, one step for each effect of a row. */
export class RowPatterns {
  readonly #steps = new Map<number, number>();
  readonly #patterns = new Map<number, RowPattern>();

  find(effects: Int32Array): RowPattern | undefined {
    let node = 0;
    for (let position = 0; position < effects.length; position++) {
      const next = this.#steps.get(node * stepSize + (effects[position] ?? 0));
      if (next === undefined) return undefined;
      node = next;
    }
    return this.#patterns.get(node);
  }

  add(effects: Int32Array, pattern: RowPattern): void {
    if (this.#patterns.size >= maxPatterns) return;
    let node = 0;
    for (const effect of effects) {
      const step = node * stepSize + effect;
      const next = this.#steps.get(step) ?? this.#steps.size + 1;
      this.#steps.set(step, next);
      node = next;
    }
    this.#patterns.set(node, pattern);
  }

  [Symbol.iterator](): Iterator<RowPattern> {
    return this.#patterns.values();
  }
}
