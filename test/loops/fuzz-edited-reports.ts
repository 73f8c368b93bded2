/**
 * Damages Word files and records at random and reads them: every file is read or refused by an issue, in bounded time.
 * `node --import tsx test/loops/fuzz-edited-reports.ts 5000 1`: how many, and the seed of the first.
 */
import { readRandomlyDamagedReport } from "../support/random-damage/damaged-reports.ts";
import { showSeedResults, trySeeds } from "../support/random-damage/try-seeds.ts";

const [count = 500, first = 1] = process.argv.slice(2).map(Number);
const seeds = { first, count, longestMs: 10_000 };
showSeedResults(seeds, await trySeeds(seeds, readRandomlyDamagedReport));
