import type { ByteRecord } from "./byte-record.ts";

/** Enough for every file of aggregates, and bounded for record-level exports. */
const mostRemembered = 200_000;

/**
 * Tells the line of an earlier record that says the same in the columns that count. Remembers hashes, never contents: rows may name persons.
 * Of 53 bits: among 200,000 rows a chance meeting is less likely than one in 400,000.
 */
export function repeats(columns: readonly number[]): (record: ByteRecord) => number | undefined {
  const lines = new Map<number, number>();
  return (record) => {
    const hash = hashOf(record, columns);
    const earlier = lines.get(hash);
    if (earlier === undefined && lines.size < mostRemembered) lines.set(hash, record.line);
    return earlier;
  };
}

function hashOf(record: ByteRecord, columns: readonly number[]): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (const index of columns) {
    high = mixed(high ^ (record.high[index] ?? 0));
    low = mixed(low ^ (record.low[index] ?? 0));
  }
  high ^= Math.imul(low ^ (low >>> 13), 2246822507);
  low ^= Math.imul(high ^ (high >>> 16), 3266489909);
  return 4294967296 * (high & 0x1fffff) + (low >>> 0);
}

function mixed(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 2654435761);
}
