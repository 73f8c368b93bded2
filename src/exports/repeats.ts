import type { ByteRecord } from "./byte-record.ts";

/** Enough for every file of aggregates, and bounded for record-level exports. */
const mostRemembered = 200_000;

/** Fuller, a table is slow to search. */
const mostFilled = 0.8;

/**
 * Tells the line of an earlier record that says the same in the columns that count. Remembers hashes, never contents: rows may name persons.
 * Of 64 bits: among 200,000 rows a chance meeting is less likely than one in a hundred million.
 */
export function repeats(columns: readonly number[]): (record: ByteRecord) => number | undefined {
  let table = new HashedLines(1 << 10);
  return (record) => {
    record.beginHashes();
    for (const index of columns) record.hash(index);
    const { high } = record;
    const low = record.low || 1;
    const place = table.find(high, low);
    const earlier = table.lines[place];
    if (earlier) return earlier;
    if (table.size < mostRemembered) table.put(place, high, low, record.line);
    if (table.size > table.lines.length * mostFilled) table = table.larger();
    return undefined;
  };
}

/** A table of hashes and their lines, in twelve bytes each. */
class HashedLines {
  size = 0;
  readonly lines: Int32Array;
  /** 0 where no hash stands. Looked at first and alone, so that one look at the memory tells that a hash is new. */
  readonly #low: Int32Array;
  readonly #high: Int32Array;

  constructor(length: number) {
    this.lines = new Int32Array(length);
    this.#low = new Int32Array(length);
    this.#high = new Int32Array(length);
  }

  /** Where the hash stands, or else where it would. */
  find(high: number, low: number): number {
    const lows = this.#low;
    const last = lows.length - 1;
    let place = low & last;
    for (let there = lows[place]; there; there = lows[place]) {
      if (there === low && this.#high[place] === high) break;
      place = (place + 1) & last;
    }
    return place;
  }

  put(place: number, high: number, low: number, line: number): void {
    this.#high[place] = high;
    this.#low[place] = low;
    this.lines[place] = line;
    this.size++;
  }

  larger(): HashedLines {
    const larger = new HashedLines(this.lines.length * 2);
    for (let place = 0; place < this.lines.length; place++) {
      const [high, low] = [this.#high[place] ?? 0, this.#low[place] ?? 0];
      if (low) larger.put(larger.find(high, low), high, low, this.lines[place] ?? 0);
    }
    return larger;
  }
}
