/** Enough for every file of aggregates, and bounded for record-level exports. */
const mostRemembered = 200_000;

/** Tells the line of an earlier record with the same cells. Remembers hashes, never contents: rows may name persons. */
export function repeats(): (cells: readonly string[], line: number) => number | undefined {
  const lines = new Map<number, number>();
  return (cells, line) => {
    const hash = hashOf(cells);
    const earlier = lines.get(hash);
    if (earlier === undefined && lines.size < mostRemembered) lines.set(hash, line);
    return earlier;
  };
}

/** 53 bits of two multiplicative hashes: among 200,000 rows a chance meeting is less likely than one in 400,000. */
function hashOf(cells: readonly string[]): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at++) {
      const code = cell.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ 0x1f, 2246822507);
    low = Math.imul(low ^ 0x1f, 3266489909);
  }
  high ^= Math.imul(low ^ (low >>> 13), 2246822507);
  low ^= Math.imul(high ^ (high >>> 16), 3266489909);
  return 4294967296 * (high & 0x1fffff) + (low >>> 0);
}
