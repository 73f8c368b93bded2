/** Measures exports with a row per payment, summed by locality, month and source, in whole processes. */
import { requireOursAtMost, requireRatioAtMost } from "../goals.ts";
import { measureInterleaved } from "../measure.ts";
import { checkPeerTotals, compareMemoryPeaks } from "../records/compare-records.ts";
import {
  buildFiguresJsonProgram,
  buildFiguresTableProgram,
  buildPeerGroupsProgram,
  prepareRecordWorkspace,
  removeRecordWorkspace,
} from "../records/workspace.ts";
import { compareTimes } from "../result.ts";
import type { Benchmark } from "./benchmark.ts";

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
    checkPeerTotals(root, { duckdb, "csv-parse": csvParse, papaparse });
    const time = { work: `${recordsBenchmark.title}, time`, unit: "s", ours } as const;
    const database = { peer: "DuckDB, all cores", theirs: duckdb };
    return [
      compareTimes({ ...time, ...database, goal: requireRatioAtMost(1.2) }),
      compareTimes({ ...time, ...database, work: `${recordsBenchmark.title}, as a table`, ours: table }),
      compareTimes({ ...time, peer: "csv-parse", theirs: csvParse }),
      compareTimes({ ...time, peer: "papaparse", theirs: papaparse }),
      compareMemoryPeaks({
        ...database,
        work: recordsBenchmark.title,
        ours,
        goal: requireOursAtMost(120, "MB"),
      }),
    ];
  },
};

/** Compares ten times the rows with the usual number: memory must not grow with them. */
export const tenfoldBenchmark: Benchmark = {
  id: "tenfold",
  title: "ten times the rows",
  rounds: 2,
  measure(rounds) {
    try {
      const [usual, tenfold] = [prepareRecordWorkspace(1), prepareRecordWorkspace(10)];
      const { ten, one } = measureInterleaved(
        { ten: buildFiguresJsonProgram(tenfold), one: buildFiguresJsonProgram(usual) },
        rounds,
      );
      const row = { work: "ten times the rows", peer: "351,000 rows", ours: ten, theirs: one };
      return [
        compareTimes({ ...row, unit: "s", goal: requireRatioAtMost(4) }),
        compareMemoryPeaks({ ...row, goal: requireRatioAtMost(1.1) }),
      ];
    } finally {
      removeRecordWorkspace(10);
    }
  },
};
