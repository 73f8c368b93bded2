/**
 * Damages exports at random and reads them: every file is read or refused by issues, in bounded time.
 * `node --import tsx test/loops/fuzz-exports.ts 50000 1`: how many, and the seed of the first.
 */
import { readRandomlyDamagedExport } from "../support/random-damage/damaged-exports.ts";
import { showSeedResults, trySeeds } from "../support/random-damage/try-seeds.ts";

const [count = 500, first = 1] = process.argv.slice(2).map(Number);
const seeds = { first, count, longestMs: 5_000 };
showSeedResults(seeds, await trySeeds(seeds, readRandomlyDamagedExport));
