/** Numbers by chance that are the same for the same seed, on every machine. */

/** A number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** The generator Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One of several; `undefined` of none. */
export function pickOne<T>(values: readonly T[], random: Random): T | undefined {
  return values[random(Math.max(1, values.length))];
}
