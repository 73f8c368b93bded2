/** The loops that `.ci/deep` runs at length, over their first seeds. */
import { expect, test } from "vitest";
import { filesOfOtherKinds } from "../support/hostile/files-of-other-kinds.ts";
import { surroundings } from "../support/hostile/surroundings.ts";
import { trySurroundings } from "../support/hostile/try-surroundings.ts";
import { readRandomlyDamagedExport } from "../support/random-damage/damaged-exports.ts";
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

test("exports with random damage are read, or refused by issues", async () => {
  const seeds = { first: 1, count: 200, longestMs: 5_000 };
  const { failures, outcomes } = await trySeeds(seeds, readRandomlyDamagedExport);
  expect(failures).toEqual([]);
  expect(Object.keys(outcomes).sort()).toEqual(["read", "read with warnings", "refused"]);
});

const fewOfMany = [
  "a folder that was removed",
  "TMPDIR that is a file",
  "limit of file size 1 KB",
  "a pipe that ends early: figures -p 9m-2022",
  "full device: check -p 9m-2022",
  "signal TERM to batch after 0.25 s",
  "publish beside refresh, 0.05 s apart",
  "pipe for report.yaml: check -p 9m-2022",
  'endless device for out/9m-2022/bao-cao.docx: verify "$docx"',
];

test.skipIf(process.platform === "win32")("commands under hostile conditions end as they should", () => {
  const chosen = [...surroundings, ...filesOfOtherKinds].filter(({ name }) => fewOfMany.includes(name));
  expect(chosen.map(({ name }) => name).sort()).toEqual([...fewOfMany].sort());
  expect(trySurroundings(chosen)).toEqual([]);
});
