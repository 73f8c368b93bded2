import type { ByteRecord } from "./byte-record.ts";
import { CellHash } from "./cell-bytes.ts";

/** Enough for every file of aggregates, and bounded for record-level exports. */
const mostRemembered = 200_000;

/** Fuller, a table is slow to search. */
const mostFilled = 0.8;

/**
 * Tells the line of an earlier record that says the same in the columns that count. Remembers hashes, never contents: rows may name persons.
 * Of 64 bits: among 200,000 rows a chance meeting is less likely than one in a hundred million.
 */
export function repeats(columns: readonly number[]): (record: ByteRecord) => number | undefined {
  let table = new HashedLines(1 << 8);
  const hash = new CellHash();
  return (record) => {
    hash.of(record, columns);
    const { high, low } = hash;
    const place = table.find(high, low);
    const earlier = table.lineAt(place);
    if (earlier) return earlier;
    if (table.size < mostRemembered) table.put(place, high, low, record.line);
    if (table.size > table.length * mostFilled) table = table.larger();
    return undefined;
  };
}

/** A table of hashes and their lines, twelve bytes each that lie together: to look one up is to fetch one piece of memory. */
class HashedLines {
  size = 0;
  readonly length: number;
  /** By place: low, high, line; where no hash stands the line is 0. */
  readonly #entries: Int32Array;

  constructor(length: number) {
    this.length = length;
    this.#entries = new Int32Array(3 * length);
  }

  /** Where the hash stands, or else where it would. */
  find(high: number, low: number): number {
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

  put(place: number, high: number, low: number, line: number): void {
    this.#entries[3 * place] = low;
    this.#entries[3 * place + 1] = high;
    this.#entries[3 * place + 2] = line;
    this.size++;
  }

  /** By so much that most hashes move once or not at all. */
  larger(): HashedLines {
    const larger = new HashedLines(this.length * 4);
    const entries = this.#entries;
    for (let at = 0; at < entries.length; at += 3) {
      const [low, high, line] = [entries[at] ?? 0, entries[at + 1] ?? 0, entries[at + 2] ?? 0];
      if (line !== 0) larger.put(larger.find(high, low), high, low, line);
    }
    return larger;
  }
}
