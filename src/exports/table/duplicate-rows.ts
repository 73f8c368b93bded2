import type { CellHash, SourceRecord } from "../source.ts";

/** More than any file of aggregates has; it bounds the memory for record-level exports. */
const maxRememberedRows = 200_000;

/** A fuller table would be slow to search. */
const maxFillRatio = 0.8;

/**
 * Creates a function that finds the line of an earlier record with the same cells in the given columns. It keeps hashes, not contents:
 * rows may name persons. The hashes have 64 bits: the collision probability among 200,000 rows is below 1e-8.
 */
export function createDuplicateFinder(
  columns: readonly number[],
): (record: SourceRecord) => number | undefined {
  let table = new LineHashTable(1 << 8);
  const hash: CellHash = { high: 0, low: 0 };
  return (record) => {
    record.hashCells(columns, hash);
    const { high, low } = hash;
    const slot = table.findSlot(high, low);
    const earlierLine = table.lineAt(slot);
    if (earlierLine) return earlierLine;
    if (table.size < maxRememberedRows) table.insert(slot, high, low, record.line);
    if (table.size > table.length * maxFillRatio) table = table.grow();
    return undefined;
  };
}

/** A hash table with open addressing. An entry of 12 bytes is contiguous, so that a lookup touches one cache line. */
class LineHashTable {
  size = 0;
  readonly length: number;
  /** Three numbers a slot: low, high, line. The line of an empty slot is 0. */
  readonly #entries: Int32Array;

  constructor(length: number) {
    this.length = length;
    this.#entries = new Int32Array(3 * length);
  }

  /** The slot of the hash, or the empty slot where it belongs. */
  findSlot(high: number, low: number): number {
    const entries = this.#entries;
    const last = this.length - 1;
    let slot = low & last;
    while (entries[3 * slot + 2] !== 0) {
      if (entries[3 * slot] === low && entries[3 * slot + 1] === high) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  lineAt(slot: number): number {
    return this.#entries[3 * slot + 2] ?? 0;
  }

  insert(slot: number, high: number, low: number, line: number): void {
    this.#entries[3 * slot] = low;
    this.#entries[3 * slot + 1] = high;
    this.#entries[3 * slot + 2] = line;
    this.size++;
  }

  /** Grows fourfold, so that most hashes are moved once or not at all. */
  grow(): LineHashTable {
    const larger = new LineHashTable(this.length * 4);
    const entries = this.#entries;
    for (let offset = 0; offset < entries.length; offset += 3) {
      const [low, high, line] = [entries[offset] ?? 0, entries[offset + 1] ?? 0, entries[offset + 2] ?? 0];
      if (line !== 0) larger.insert(larger.findSlot(high, low), high, low, line);
    }
    return larger;
  }
}
