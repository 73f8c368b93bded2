/** What the table shows: one comparison a row, with the goal it has to reach. */
import { median, pairedRatio, type Run } from "./measure.ts";

export interface Result {
  readonly work: string;
  readonly peer: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: number;
  /** The same of processor time, which other programs on the machine disturb less. */
  readonly cpuRatio?: number;
  readonly goal: string;
  /** Absent where nothing has to be reached. */
  readonly reached?: boolean;
}

/** What has to hold of the ratio, or of our own value. */
export interface Goal {
  readonly text: string;
  holds(ratio: number, ours: number): boolean;
}

export const atMost = (limit: number): Goal => ({
  text: `<= ${limit}`,
  holds: (ratio) => ratio <= limit,
});

export const atLeast = (limit: number): Goal => ({
  text: `>= ${limit}`,
  holds: (ratio) => ratio >= limit,
});

export const between = (least: number, most: number): Goal => ({
  text: `${least} … ${most}`,
  holds: (ratio) => ratio >= least && ratio <= most,
});

export const oursAtMost = (limit: number, unit: string): Goal => ({
  text: `ours <= ${limit} ${unit}`,
  holds: (_, ours) => ours <= limit,
});

/** What stands in the table for a work that came to no end, or in which the peers found something else. */
export function failed(work: string): Result {
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
export function compared({ work, peer, unit, ours, theirs, goal }: Comparison): Result {
  const ratio = pairedRatio(ours, theirs);
  return {
    work,
    peer,
    ours: amount(median(ours), unit),
    theirs: amount(median(theirs), unit),
    ratio,
    goal: goal?.text ?? "–",
    ...(goal ? { reached: goal.holds(ratio, median(ours)) } : {}),
  };
}

export interface TimedRuns {
  readonly work: string;
  readonly peer: string;
  readonly unit: "ms" | "s";
  readonly ours: readonly Run[];
  readonly theirs: readonly Run[];
  readonly goal?: Goal;
}

/** Whole processes by their wall time. */
export function timed({ ours, theirs, ...rest }: TimedRuns): Result {
  const walls = (runs: readonly Run[]) => runs.map(({ wall }) => (rest.unit === "s" ? wall / 1000 : wall));
  const cpus = (runs: readonly Run[]) => runs.map(({ cpu }) => cpu);
  return {
    ...compared({ ...rest, ours: walls(ours), theirs: walls(theirs) }),
    cpuRatio: pairedRatio(cpus(ours), cpus(theirs)),
  };
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)} ${unit}`;
}
