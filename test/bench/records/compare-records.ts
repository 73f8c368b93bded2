/** What the benchmarks of record-level exports compare besides time: sums, and memory. */
import { readFileSync } from "node:fs";
import type { Goal } from "../goals.ts";
import type { MeasuredRun } from "../measure.ts";
import { compareMeasurements, type Result } from "../result.ts";
import { checkSameTotals, type PeerGroup, sumOurFigures, sumPeerGroups } from "./compare-sums.ts";
import { resolveFiguresFile } from "./workspace.ts";

interface MemoryComparison {
  readonly work: string;
  readonly peer: string;
  readonly ours: readonly MeasuredRun[];
  readonly theirs: readonly MeasuredRun[];
  readonly goal: Goal;
}

export function compareMemoryPeaks({ work, ours, theirs, ...rest }: MemoryComparison): Result {
  const pickPeaks = (runs: readonly MeasuredRun[]) => runs.map(({ peak }) => peak);
  return compareMeasurements({
    ...rest,
    work: `${work}, memory`,
    unit: "MB",
    ours: pickPeaks(ours),
    theirs: pickPeaks(theirs),
  });
}

/** Throws where a peer finds other sums than ours. */
export function checkPeerTotals(root: string, peers: Readonly<Record<string, readonly MeasuredRun[]>>): void {
  const ours = sumOurFigures(readFileSync(resolveFiguresFile(root), "utf8"));
  for (const [peer, [run]] of Object.entries(peers))
    checkSameTotals(ours, sumPeerGroups(JSON.parse(run?.printed ?? "[]") as PeerGroup[]), peer);
}
