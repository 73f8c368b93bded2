/** Measures many reports with exports read once: reports per second of processor time, and the gain of a second core. */
import { join } from "node:path";
import { benchFolder, ourScriptsFolder, peersFolder } from "../bench-folder.ts";
import { preparedFolder, preparePeerPrograms, sampleFolder } from "../content/prepare.ts";
import { requireRatioAtLeast, requireRatioAtMost } from "../goals.ts";
import { type MeasuredRun, measureInterleaved } from "../measure.ts";
import type { Program } from "../program.ts";
import { compareMeasurements } from "../result.ts";
import type { Benchmark } from "./benchmark.ts";

/** Numbers of reports and no times, so that a busy machine compiles as much before the measurement as an idle one. */
const warmupReports = "100";
const measuredReports = "120";

/** The loop within one process, without `report batch`. */
function buildOurBatchProgram(document: string, cores: number): Program {
  return {
    args: [
      join(ourScriptsFolder, "batch.mjs"),
      sampleFolder,
      document,
      String(cores),
      warmupReports,
      measuredReports,
    ],
    cwd: benchFolder,
  };
}

function buildPeerBatchProgram(peer: string): Program {
  return {
    args: [
      join(peersFolder, "batch.mjs"),
      peer,
      join(sampleFolder, "data"),
      preparedFolder,
      warmupReports,
      measuredReports,
    ],
  };
}

export const batchBenchmark: Benchmark = {
  id: "batch",
  title: "many reports",
  rounds: 3,
  measure(rounds) {
    preparePeerPrograms();
    const runs = measureInterleaved(
      {
        ours: buildOurBatchProgram("bao-cao", 1),
        two: buildOurBatchProgram("bao-cao", 2),
        charts: buildOurBatchProgram("bieu-do", 1),
        carbone: buildPeerBatchProgram("carbone"),
        docxtemplater: buildPeerBatchProgram("docxtemplater"),
      },
      rounds,
    );
    const row = (peer: "carbone" | "docxtemplater") => ({
      work: "many reports, one core",
      peer,
      unit: "/cpu s",
      ours: runs.ours.map(computeReportsPerCpuSecond),
      theirs: runs[peer].map(computeReportsPerCpuSecond),
    });
    return [
      compareMeasurements({ ...row("carbone"), goal: requireRatioAtLeast(2) }),
      compareMeasurements(row("docxtemplater")),
      compareMeasurements({
        work: "many reports, two cores",
        peer: "ours on one core",
        unit: "/s",
        ours: runs.two.map(readReportsPerSecond),
        theirs: runs.ours.map(readReportsPerSecond),
        goal: requireRatioAtLeast(1.7),
      }),
      compareMeasurements({
        work: "a document of charts",
        peer: "ours, the report",
        unit: "cpu ms",
        ours: runs.charts.map((run) => 1000 / computeReportsPerCpuSecond(run)),
        theirs: runs.ours.map((run) => 1000 / computeReportsPerCpuSecond(run)),
        goal: requireRatioAtMost(1.3),
      }),
    ];
  },
};

function computeReportsPerCpuSecond({ printed }: MeasuredRun): number {
  const { reports, cpu } = JSON.parse(printed) as { reports: number; cpu: number };
  return reports / (cpu / 1000);
}

function readReportsPerSecond({ printed }: MeasuredRun): number {
  return (JSON.parse(printed) as { perSecond: number }).perSecond;
}
