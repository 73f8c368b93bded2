/** Exports with a row for every payment, added up by locality, month and source: whole processes. */
import { interleaved, type Run } from "../measure.ts";
import { ourMargins, type PeerGroup, peerMargins, sameMargins } from "../records/agreement.ts";
import {
  dropRecords,
  figuresFile,
  figuresOf,
  figureTableOf,
  groupsBy,
  prepareRecords,
} from "../records/workspace.ts";
import { atMost, between, compared, oursAtMost, type Result, timed } from "../result.ts";
import type { Work } from "./work.ts";

const peaks = (runs: readonly Run[]) => runs.map(({ peak }) => peak);

/** 351,000 rows. */
export const records: Work = {
  id: "records",
  title: "351,000 rows",
  rounds: 5,
  measure(rounds) {
    const root = prepareRecords(1);
    const runs = interleaved(
      {
        ours: figuresOf(root),
        table: figureTableOf(root),
        duckdb: groupsBy("duckdb", root),
        csvParse: groupsBy("csv-parse", root),
        papaparse: groupsBy("papaparse", root),
      },
      rounds,
    );
    const { ours, table, duckdb, csvParse, papaparse } = runs;
    agree(root, { duckdb, "csv-parse": csvParse, papaparse });
    const time = { work: `${records.title}, time`, unit: "s", ours } as const;
    const database = { peer: "DuckDB, all cores", theirs: duckdb };
    return [
      timed({ ...time, ...database, goal: atMost(1.2) }),
      timed({ ...time, ...database, work: `${records.title}, as a table`, ours: table }),
      timed({ ...time, peer: "csv-parse", theirs: csvParse }),
      timed({ ...time, peer: "papaparse", theirs: papaparse }),
      peakRow(records.title, ours, duckdb, 120),
    ];
  },
};

/** Ten times the rows against the usual ones: time grows with them, memory does not. */
export const tenfold: Work = {
  id: "tenfold",
  title: "ten times the rows",
  rounds: 2,
  measure(rounds) {
    try {
      const [usual, tenfold] = [prepareRecords(1), prepareRecords(10)];
      const runs = interleaved({ ten: figuresOf(tenfold), one: figuresOf(usual) }, rounds);
      const row = { work: "ten times the rows", peer: "351,000 rows" };
      return [
        timed({ ...row, unit: "s", ours: runs.ten, theirs: runs.one, goal: between(9, 11) }),
        compared({ ...row, unit: "MB", ours: peaks(runs.ten), theirs: peaks(runs.one), goal: atMost(1.1) }),
      ];
    } finally {
      dropRecords(10);
    }
  },
};

/** Five million rows: a province's records of ten years. */
export const large: Work = {
  id: "large",
  title: "5,000,000 rows",
  rounds: 3,
  large: true,
  measure(rounds) {
    const times = 5_000_000 / 351_000;
    try {
      const root = prepareRecords(times);
      const { ours, duckdb } = interleaved(
        { ours: figuresOf(root), duckdb: groupsBy("duckdb", root) },
        rounds,
      );
      agree(root, { duckdb });
      const time = { work: `${large.title}, time`, unit: "s", ours } as const;
      return [
        timed({ ...time, peer: "DuckDB, all cores", theirs: duckdb, goal: atMost(1) }),
        peakRow(large.title, ours, duckdb, 150),
      ];
    } finally {
      dropRecords(times);
    }
  },
};

function peakRow(title: string, ours: readonly Run[], theirs: readonly Run[], limit: number): Result {
  const goal = oursAtMost(limit, "MB");
  return compared({
    work: `${title}, memory`,
    peer: "DuckDB, all cores",
    unit: "MB",
    ours: peaks(ours),
    theirs: peaks(theirs),
    goal,
  });
}

function agree(root: string, peers: Readonly<Record<string, readonly Run[]>>): void {
  const ours = ourMargins(figuresFile(root));
  for (const [peer, [run]] of Object.entries(peers))
    sameMargins(ours, peerMargins(JSON.parse(run?.printed ?? "[]") as PeerGroup[]), peer);
}
