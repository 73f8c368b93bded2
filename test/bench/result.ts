/** Rows of the result table: one comparison per row, with its goal. */
import type { Goal } from "./goals.ts";
import type { MeasuredRun } from "./measure.ts";
import { computeMedian, computePairedRatio } from "./ratios.ts";

export interface Result {
  readonly work: string;
  readonly peer: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  /** Processor time of whole processes, which other programs on the machine disturb less. */
  readonly cpu?: TimePair;
  /** Processor time of the main thread, without the threads that compile, collect garbage and read along. */
  readonly main?: TimePair;
  readonly goal: string;
  /** Absent where there is no goal. */
  readonly reached?: boolean;
}

/** Medians in milliseconds, and the median of the ratios of the rounds. */
export interface TimePair {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/** The row of a measurement that failed, or in which the peers found other sums. */
export function buildFailedResult(work: string): Result {
  return { work, peer: "–", ours: "failed", theirs: "–", ratio: Number.NaN, goal: "–", reached: false };
}

/** The row of a peer that cannot run here. */
export function buildLeftOutResult(work: string, peer: string, reason: string): Result {
  return { work, peer, ours: "–", theirs: reason, ratio: Number.NaN, goal: "–" };
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
export function compareMeasurements(comparison: Comparison): Result {
  return judge(comparison, {});
}

function judge(
  { work, peer, unit, ours, theirs, goal }: Comparison,
  times: Pick<Result, "cpu" | "main">,
): Result {
  const ratio = computePairedRatio(ours, theirs);
  const reached = { ratio, cpuRatio: times.cpu?.ratio ?? Number.NaN, ours: computeMedian(ours) };
  return {
    work,
    peer,
    ours: formatAmount(reached.ours, unit),
    theirs: formatAmount(computeMedian(theirs), unit),
    ratio,
    ...times,
    goal: goal?.text ?? "–",
    ...(goal && { reached: goal.isReached(reached) }),
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

/** Compares whole processes by their wall time, and shows processor time beside it. */
export function compareTimes({ ours, theirs, ...rest }: TimedRuns): Result {
  const toWallTimes = (runs: readonly MeasuredRun[]) =>
    runs.map(({ wall }) => (rest.unit === "s" ? wall / 1000 : wall));
  const main = pairTimes(ours, theirs, (run) => run.main);
  return judge(
    { ...rest, ours: toWallTimes(ours), theirs: toWallTimes(theirs) },
    { cpu: pairTimes(ours, theirs, (run) => run.cpu), ...(!Number.isNaN(main.ratio) && { main }) },
  );
}

function pairTimes(
  ours: readonly MeasuredRun[],
  theirs: readonly MeasuredRun[],
  pickTime: (run: MeasuredRun) => number | null,
): TimePair {
  const [ourTimes, theirTimes] = [ours, theirs].map((runs) => runs.map((run) => pickTime(run) ?? Number.NaN));
  return {
    ours: computeMedian(ourTimes ?? []),
    theirs: computeMedian(theirTimes ?? []),
    ratio: computePairedRatio(ourTimes ?? [], theirTimes ?? []),
  };
}

function formatAmount(value: number, unit: string): string {
  return `${value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)} ${unit}`;
}
