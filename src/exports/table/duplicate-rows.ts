import type { ByteRecord } from "../csv/byte-record.ts";
import { CellHash } from "../csv/cell-hash.ts";

/** Enough for every file of aggregates, and bounded for record-level exports. */
const maxRememberedRows = 200_000;

/** Fuller, a table is slow to search. */
const maxFillRatio = 0.8;

/**
 * Tells the line of an earlier record that says the same in the columns that count. Remembers hashes, never contents: rows may name persons.
 * Of 64 bits: among 200,000 rows a chance meeting is less likely than one in a hundred million.
 */
export function createDuplicateFinder(
  columns: readonly number[],
): (record: ByteRecord) => number | undefined {
  let table = new LineHashTable(1 << 8);
  const hash = new CellHash();
  return (record) => {
    hash.update(record, columns);
    const { high, low } = hash;
    const slot = table.findSlot(high, low);
    const earlierLine = table.lineAt(slot);
    if (earlierLine) return earlierLine;
    if (table.size < maxRememberedRows) table.insert(slot, high, low, record.line);
    if (table.size > table.length * maxFillRatio) table = table.grow();
    return undefined;
  };
}

/** A table of hashes and their lines, twelve bytes each that lie together: to look one up is to fetch one piece of memory. */
class LineHashTable {
  size = 0;
  readonly length: number;
  /** By place: low, high, line; where no hash stands the line is 0. */
  readonly #entries: Int32Array;

  constructor(length: number) {
    this.length = length;
    this.#entries = new Int32Array(3 * length);
  }

  /** Where the hash stands, or else where it would. */
  findSlot(high: number, low: number): number {
    const entries = this.#entries;
    const last = this.length - 1;
    let place = low & last;
    while (entries[3 * place + 2] !== 0) {
      if (entries[3 * place] === low && entries[3 * place + 1] === high) break;
      place = (place + 1) & last;
    }
    return place;
  }

  lineAt(place: number): number {
    return this.#entries[3 * place + 2] ?? 0;
  }

  insert(place: number, high: number, low: number, line: number): void {
    this.#entries[3 * place] = low;
    this.#entries[3 * place + 1] = high;
    this.#entries[3 * place + 2] = line;
    this.size++;
  }

  /** By so much that most hashes move once or not at all. */
  grow(): LineHashTable {
    const larger = new LineHashTable(this.length * 4);
    const entries = this.#entries;
    for (let at = 0; at < entries.length; at += 3) {
      const [low, high, line] = [entries[at] ?? 0, entries[at + 1] ?? 0, entries[at + 2] ?? 0];
      if (line !== 0) larger.insert(larger.findSlot(high, low), high, low, line);
    }
    return larger;
  }
}
