/** Measures many reports with exports read once: reports per second of processor time, and the gain of a second core. */
import { join } from "node:path";
import { benchFolder, ourScriptsFolder, peersFolder } from "../bench-folder.ts";
import { prepareDocuments, preparedFolder, sampleFolder } from "../content/prepare.ts";
import { type MeasuredRun, measureInterleaved, type Program } from "../measure.ts";
import { compareMeasurements, requireRatioAtLeast } from "../result.ts";
import type { Benchmark } from "./benchmark.ts";

const warmupMilliseconds = "3000";
const measuredMilliseconds = "4000";

/** The loop within one process, without `report batch`. */
function buildOurBatchProgram(cores: number): Program {
  return {
    args: [
      join(ourScriptsFolder, "batch.mjs"),
      sampleFolder,
      String(cores),
      warmupMilliseconds,
      measuredMilliseconds,
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
      warmupMilliseconds,
      measuredMilliseconds,
    ],
  };
}

export const batchBenchmark: Benchmark = {
  id: "batch",
  title: "many reports",
  rounds: 3,
  measure(rounds) {
    prepareDocuments();
    const runs = measureInterleaved(
      {
        ours: buildOurBatchProgram(1),
        two: buildOurBatchProgram(2),
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
      compareMeasurements({ ...row("carbone"), goal: requireRatioAtLeast(3) }),
      compareMeasurements(row("docxtemplater")),
      compareMeasurements({
        work: "many reports, two cores",
        peer: "ours on one core",
        unit: "/s",
        ours: runs.two.map(readReportsPerSecond),
        theirs: runs.ours.map(readReportsPerSecond),
        goal: requireRatioAtLeast(1.7),
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
