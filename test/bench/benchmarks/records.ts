/** Measures exports with a row per payment, summed by locality, month and source, in whole processes. */
import { type MeasuredRun, measureInterleaved } from "../measure.ts";
import { checkSameTotals, type PeerGroup, sumOurFigures, sumPeerGroups } from "../records/compare-sums.ts";
import {
  buildFiguresJsonProgram,
  buildFiguresTableProgram,
  buildPeerGroupsProgram,
  prepareRecordWorkspace,
  removeRecordWorkspace,
  resolveFiguresFile,
} from "../records/workspace.ts";
import {
  compareMeasurements,
  compareWallTimes,
  type Result,
  requireOursAtMost,
  requireRatioAtMost,
  requireRatioBetween,
} from "../result.ts";
import type { Benchmark } from "./benchmark.ts";

const pickMemoryPeaks = (runs: readonly MeasuredRun[]) => runs.map(({ peak }) => peak);

/** 351,000 rows. */
export const recordsBenchmark: Benchmark = {
  id: "records",
  title: "351,000 rows",
  rounds: 5,
  measure(rounds) {
    const root = prepareRecordWorkspace(1);
    const runs = measureInterleaved(
      {
        ours: buildFiguresJsonProgram(root),
        table: buildFiguresTableProgram(root),
        duckdb: buildPeerGroupsProgram("duckdb", root),
        csvParse: buildPeerGroupsProgram("csv-parse", root),
        papaparse: buildPeerGroupsProgram("papaparse", root),
      },
      rounds,
    );
    const { ours, table, duckdb, csvParse, papaparse } = runs;
    checkAgreement(root, { duckdb, "csv-parse": csvParse, papaparse });
    const time = { work: `${recordsBenchmark.title}, time`, unit: "s", ours } as const;
    const database = { peer: "DuckDB, all cores", theirs: duckdb };
    return [
      compareWallTimes({ ...time, ...database, goal: requireRatioAtMost(1.2) }),
      compareWallTimes({ ...time, ...database, work: `${recordsBenchmark.title}, as a table`, ours: table }),
      compareWallTimes({ ...time, peer: "csv-parse", theirs: csvParse }),
      compareWallTimes({ ...time, peer: "papaparse", theirs: papaparse }),
      compareMemoryPeaks(recordsBenchmark.title, ours, duckdb, 120),
    ];
  },
};

/** Compares ten times the rows with the usual number: time may grow with them, memory may not. */
export const tenfoldBenchmark: Benchmark = {
  id: "tenfold",
  title: "ten times the rows",
  rounds: 2,
  measure(rounds) {
    try {
      const [usual, tenfold] = [prepareRecordWorkspace(1), prepareRecordWorkspace(10)];
      const runs = measureInterleaved(
        { ten: buildFiguresJsonProgram(tenfold), one: buildFiguresJsonProgram(usual) },
        rounds,
      );
      const row = { work: "ten times the rows", peer: "351,000 rows" };
      return [
        compareWallTimes({
          ...row,
          unit: "s",
          ours: runs.ten,
          theirs: runs.one,
          goal: requireRatioBetween(9, 11),
        }),
        compareMeasurements({
          ...row,
          unit: "MB",
          ours: pickMemoryPeaks(runs.ten),
          theirs: pickMemoryPeaks(runs.one),
          goal: requireRatioAtMost(1.1),
        }),
      ];
    } finally {
      removeRecordWorkspace(10);
    }
  },
};

/** Five million rows: a province's records of ten years. */
export const largeBenchmark: Benchmark = {
  id: "large",
  title: "5,000,000 rows",
  rounds: 3,
  large: true,
  measure(rounds) {
    const times = 5_000_000 / 351_000;
    try {
      const root = prepareRecordWorkspace(times);
      const { ours, duckdb } = measureInterleaved(
        { ours: buildFiguresJsonProgram(root), duckdb: buildPeerGroupsProgram("duckdb", root) },
        rounds,
      );
      checkAgreement(root, { duckdb });
      const time = { work: `${largeBenchmark.title}, time`, unit: "s", ours } as const;
      return [
        compareWallTimes({ ...time, peer: "DuckDB, all cores", theirs: duckdb, goal: requireRatioAtMost(1) }),
        compareMemoryPeaks(largeBenchmark.title, ours, duckdb, 150),
      ];
    } finally {
      removeRecordWorkspace(times);
    }
  },
};

function compareMemoryPeaks(
  title: string,
  ours: readonly MeasuredRun[],
  theirs: readonly MeasuredRun[],
  limit: number,
): Result {
  const goal = requireOursAtMost(limit, "MB");
  return compareMeasurements({
    work: `${title}, memory`,
    peer: "DuckDB, all cores",
    unit: "MB",
    ours: pickMemoryPeaks(ours),
    theirs: pickMemoryPeaks(theirs),
    goal,
  });
}

function checkAgreement(root: string, peers: Readonly<Record<string, readonly MeasuredRun[]>>): void {
  const ours = sumOurFigures(resolveFiguresFile(root));
  for (const [peer, [run]] of Object.entries(peers))
    checkSameTotals(ours, sumPeerGroups(JSON.parse(run?.printed ?? "[]") as PeerGroup[]), peer);
}
