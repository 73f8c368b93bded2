/** Measures five million rows, a province's records of ten years, on one core and on two. */
import { requireOursAtMost, requireRatioAtMost } from "../goals.ts";
import { type MeasuredRun, measureInterleaved } from "../measure.ts";
import { canLimitCores, type Program } from "../program.ts";
import { checkPeerTotals, compareMemoryPeaks } from "../records/compare-records.ts";
import {
  buildFiguresJsonProgram,
  buildPeerGroupsProgram,
  prepareRecordWorkspace,
  removeRecordWorkspace,
} from "../records/workspace.ts";
import { buildLeftOutResult, compareTimes, type Result } from "../result.ts";
import type { Benchmark } from "./benchmark.ts";

const title = "5,000,000 rows";
const times = 5_000_000 / 351_000;

export const largeBenchmark: Benchmark = {
  id: "large",
  title,
  rounds: 3,
  large: true,
  measure(rounds) {
    try {
      const root = prepareRecordWorkspace(times);
      const isLimited = canLimitCores();
      const onCores = (program: Program, cores: number) => (isLimited ? { ...program, cores } : undefined);
      const [ours, duckdb] = [buildFiguresJsonProgram(root), buildPeerGroupsProgram("duckdb", root)];
      const runs = measureInterleaved(
        {
          ours: onCores(ours, 2) ?? ours,
          duckdb: onCores(duckdb, 2) ?? duckdb,
          oursOnOne: onCores(ours, 1),
          duckdbOnOne: onCores(duckdb, 1),
        },
        rounds,
      );
      checkPeerTotals(root, { duckdb: runs.duckdb });
      return compareRuns(runs);
    } finally {
      removeRecordWorkspace(times);
    }
  },
};

type LargeRuns = Readonly<Record<"ours" | "duckdb" | "oursOnOne" | "duckdbOnOne", readonly MeasuredRun[]>>;

function compareRuns({ ours, duckdb, oursOnOne, duckdbOnOne }: LargeRuns): Result[] {
  const isLimited = oursOnOne.length > 0;
  const cores = isLimited ? "two cores" : "all cores";
  const row = { work: `${title}, ${cores}`, peer: `DuckDB, ${cores}`, ours, theirs: duckdb };
  const onOne = { work: `${title}, one core`, unit: "s", ours: oursOnOne } as const;
  return [
    compareTimes({ ...row, unit: "s", goal: requireRatioAtMost(1) }),
    compareMemoryPeaks({ ...row, work: title, goal: requireOursAtMost(150, "MB") }),
    ...(isLimited
      ? [
          compareTimes({ ...onOne, peer: "DuckDB, one core", theirs: duckdbOnOne }),
          compareTimes({ ...onOne, peer: "ours, two cores", theirs: ours }),
        ]
      : [buildLeftOutResult(onOne.work, "DuckDB, one core", "no taskset")]),
  ];
}
