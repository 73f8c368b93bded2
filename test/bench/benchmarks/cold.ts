/** Measures the main job: one report of the sample, from the exports to the Word file, in a process of its own. */
import { checkReport, type DocumentPeer, generateReport, preparePeerPrograms } from "../content/prepare.ts";
import { type Goal, requireCpuRatioAtMost, requireRatioAtMost } from "../goals.ts";
import { measureInterleaved } from "../measure.ts";
import { buildLeftOutResult, compareTimes } from "../result.ts";
import { type Benchmark, emptyProgram } from "./benchmark.ts";

const names = {
  carbone: "carbone, csv-parse",
  docxtemplater: "docxtemplater, papaparse",
  docx: "docx, handlebars, csv-parse",
  docxtpl: "pandas, docxtpl",
  limit: "the limit",
} as const;
const goals: Readonly<Record<keyof typeof names, Goal | undefined>> = {
  carbone: requireRatioAtMost(1),
  docxtemplater: requireRatioAtMost(0.9),
  docx: undefined,
  // Processor time, because ours also uses the second core, for compiling.
  docxtpl: requireCpuRatioAtMost(0.25),
  limit: requireRatioAtMost(3.5),
};

export const coldBenchmark: Benchmark = {
  id: "cold",
  title: "one report, cold",
  rounds: 9,
  measure(rounds) {
    const runs = measureInterleaved(
      { ours: generateReport, check: checkReport, ...preparePeerPrograms(), empty: emptyProgram },
      rounds,
    );
    const row = { work: coldBenchmark.title, unit: "ms", ours: runs.ours } as const;
    const comparePeer = (peer: DocumentPeer | "limit") => {
      const goal = goals[peer];
      return runs[peer].length === 0
        ? buildLeftOutResult(row.work, names[peer], "not installed")
        : compareTimes({ ...row, peer: names[peer], theirs: runs[peer], ...(goal && { goal }) });
    };
    return [
      ...(Object.keys(names) as (keyof typeof names)[]).map(comparePeer),
      compareTimes({ ...row, peer: "node -e 0", theirs: runs.empty }),
      compareTimes({
        work: "report check",
        peer: "ours, generate",
        unit: "ms",
        ours: runs.check,
        theirs: runs.ours,
        goal: requireCpuRatioAtMost(1.3),
      }),
    ];
  },
};
