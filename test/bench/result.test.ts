/** What the bench makes of its runs: medians, paired ratios, goals. */
import { describe, expect, test } from "vitest";
import {
  requireCpuRatioAtMost,
  requireOursAtMost,
  requireRatioAtLeast,
  requireRatioAtMost,
} from "./goals.ts";
import type { MeasuredRun } from "./measure.ts";
import { buildFailedResult, buildLeftOutResult, compareMeasurements, compareTimes } from "./result.ts";
import { formatResult } from "./result-table.ts";

function buildRuns(...times: readonly (readonly [wall: number, cpu: number, main: number | null])[]) {
  return times.map(([wall, cpu, main]): MeasuredRun => ({ wall, cpu, main, peak: 100, printed: "" }));
}

/** The second round is disturbed, for both alike; the third for ours alone. */
const ours = buildRuns([400, 700, 380], [4000, 7000, 3800], [1600, 720, 390]);
const theirs = buildRuns([200, 280, 190], [2000, 2800, 1900], [200, 280, 190]);
const row = { work: "a report", peer: "carbone", unit: "ms", ours, theirs } as const;

describe("processes", () => {
  test("the ratios are medians of pairs, of wall time, all threads and the main thread", () => {
    expect(compareTimes(row)).toEqual({
      work: "a report",
      peer: "carbone",
      ours: "1600 ms",
      theirs: "200 ms",
      ratio: 2,
      cpu: { ours: 720, theirs: 280, ratio: 2.5 },
      main: { ours: 390, theirs: 190, ratio: 2 },
      goal: "–",
    });
  });

  test("without a time of the main thread there is none", () => {
    const { main } = compareTimes({ ...row, theirs: buildRuns([1, 1, null], [1, 1, null], [1, 1, null]) });
    expect(main).toBeUndefined();
  });

  test.each([
    [requireRatioAtMost(2), "<= 2", true],
    [requireRatioAtMost(1.9), "<= 1.9", false],
    [requireRatioAtLeast(2), ">= 2", true],
    [requireRatioAtLeast(2.1), ">= 2.1", false],
    [requireCpuRatioAtMost(2.5), "cpu <= 2.5", true],
    [requireCpuRatioAtMost(2.4), "cpu <= 2.4", false],
    [requireOursAtMost(1600, "ms"), "ours <= 1600 ms", true],
    [requireOursAtMost(1599, "ms"), "ours <= 1599 ms", false],
  ])("%j: %s is reached: %s", (goal, text, reached) => {
    expect(compareTimes({ ...row, goal })).toMatchObject({ goal: text, reached });
  });
});

test("a goal of processor time is not reached where only one number was compared", () => {
  const goal = requireCpuRatioAtMost(9);
  expect(compareMeasurements({ ...row, ours: [1], theirs: [2], goal })).toMatchObject({ reached: false });
});

test.each([
  [
    compareTimes({ ...row, goal: requireRatioAtMost(2) }),
    ["a report", "carbone", "1600 ms", "200 ms", "2.00", "720", "2.50", "390", "2.00", "<= 2", "yes"],
  ],
  [
    compareMeasurements({ ...row, unit: "MB", ours: [0.25, 12.34], theirs: [0.5, 6.17] }),
    ["a report", "carbone", "6.3 MB", "3.3 MB", "1.25", "", "", "", "", "–", ""],
  ],
  [
    buildLeftOutResult("a report", "pandas", "not installed"),
    ["a report", "pandas", "–", "not installed", "", "", "", "", "", "–", ""],
  ],
  [buildFailedResult("a report"), ["a report", "–", "failed", "–", "", "", "", "", "", "–", "no"]],
])("%j on the screen", (result, cells) => {
  expect(formatResult(result)).toEqual(cells);
});
