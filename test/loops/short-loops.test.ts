/** The loops that `.ci/deep` runs at length, over their first seeds. */
import { expect, test } from "vitest";
import { readRandomlyDamagedReport } from "../support/random-damage/damaged-reports.ts";
import { trySeeds } from "../support/random-damage/try-seeds.ts";

test("Word files and records with random damage are read, or refused by an issue", async () => {
  const { failures, outcomes } = await trySeeds(
    { first: 1, count: 60, longestMs: 10_000 },
    readRandomlyDamagedReport,
  );
  expect(failures).toEqual([]);
  expect(Object.keys(outcomes)).toContain("read");
  expect(Object.keys(outcomes)).toContain("word-file-broken");
});
