/** Rows of the result table: one comparison per row, with its goal. */
import { computeMedian, computePairedRatio, type MeasuredRun } from "./measure.ts";

export interface Result {
  readonly work: string;
  readonly peer: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  /** The same for processor time, which other programs on the machine disturb less. */
  readonly cpuRatio?: number;
  readonly goal: string;
  /** Absent where there is no goal. */
  readonly reached?: boolean;
}

/** The goal for the ratio, or for our own value. */
export interface Goal {
  readonly text: string;
  isReached(ratio: number, ours: number): boolean;
}

export const requireRatioAtMost = (limit: number): Goal => ({
  text: `<= ${limit}`,
  isReached: (ratio) => ratio <= limit,
});

export const requireRatioAtLeast = (limit: number): Goal => ({
  text: `>= ${limit}`,
  isReached: (ratio) => ratio >= limit,
});

export const requireRatioBetween = (least: number, most: number): Goal => ({
  text: `${least} … ${most}`,
  isReached: (ratio) => ratio >= least && ratio <= most,
});

export const requireOursAtMost = (limit: number, unit: string): Goal => ({
  text: `ours <= ${limit} ${unit}`,
  isReached: (_, ours) => ours <= limit,
});

/** The row of a measurement that failed, or in which the peers found other sums. */
export function buildFailedResult(work: string): Result {
  return { work, peer: "–", ours: "failed", theirs: "–", ratio: Number.NaN, goal: "–", reached: false };
}

export interface Comparison {
  readonly work: string;
  readonly peer: string;
  readonly unit: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  readonly goal?: Goal;
}

/** Medians of both sides, and the median of the ratios of the rounds. */
export function compareMeasurements({ work, peer, unit, ours, theirs, goal }: Comparison): Result {
  const ratio = computePairedRatio(ours, theirs);
  return {
    work,
    peer,
    ours: formatAmount(computeMedian(ours), unit),
    theirs: formatAmount(computeMedian(theirs), unit),
    ratio,
    goal: goal?.text ?? "–",
    ...(goal ? { reached: goal.isReached(ratio, computeMedian(ours)) } : {}),
  };
}

export interface TimedRuns {
  readonly work: string;
  readonly peer: string;
  readonly unit: "ms" | "s";
  readonly ours: readonly MeasuredRun[];
  readonly theirs: readonly MeasuredRun[];
  readonly goal?: Goal;
}

/** Compares whole processes by their wall time. */
export function compareWallTimes({ ours, theirs, ...rest }: TimedRuns): Result {
  const toWallTimes = (runs: readonly MeasuredRun[]) =>
    runs.map(({ wall }) => (rest.unit === "s" ? wall / 1000 : wall));
  const toCpuTimes = (runs: readonly MeasuredRun[]) => runs.map(({ cpu }) => cpu);
  return {
    ...compareMeasurements({ ...rest, ours: toWallTimes(ours), theirs: toWallTimes(theirs) }),
    cpuRatio: computePairedRatio(toCpuTimes(ours), toCpuTimes(theirs)),
  };
}

function formatAmount(value: number, unit: string): string {
  return `${value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)} ${unit}`;
}
