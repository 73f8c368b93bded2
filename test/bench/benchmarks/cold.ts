/** Measures the main job: one report of the sample, from the exports to the Word file, in a process of its own. */
import { buildPeerProgram, documentPeers, generateReport, prepareDocuments } from "../content/prepare.ts";
import { measureInterleaved } from "../measure.ts";
import { compareWallTimes, type Goal, requireRatioAtMost } from "../result.ts";
import { type Benchmark, emptyProgram } from "./benchmark.ts";

const names = {
  carbone: "carbone, csv-parse",
  docxtemplater: "docxtemplater, papaparse",
  docx: "docx, handlebars, csv-parse",
} as const;
const goals: Partial<Record<string, Goal>> = {
  carbone: requireRatioAtMost(0.7),
  docxtemplater: requireRatioAtMost(0.5),
};

export const coldBenchmark: Benchmark = {
  id: "cold",
  title: "one report, cold",
  rounds: 9,
  measure(rounds) {
    prepareDocuments();
    const runs = measureInterleaved(
      {
        ours: generateReport,
        carbone: buildPeerProgram("carbone"),
        docxtemplater: buildPeerProgram("docxtemplater"),
        docx: buildPeerProgram("docx"),
        empty: emptyProgram,
      },
      rounds,
    );
    const row = { work: coldBenchmark.title, unit: "ms", ours: runs.ours } as const;
    return [
      ...documentPeers.map((peer) => {
        const goal = goals[peer];
        return compareWallTimes({ ...row, peer: names[peer], theirs: runs[peer], ...(goal ? { goal } : {}) });
      }),
      compareWallTimes({ ...row, peer: "node -e 0", theirs: runs.empty }),
    ];
  },
};
