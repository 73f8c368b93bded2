/** Medians, and ratios of runs that were made one after the other. */

export function computeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median of the ratios of each round: changes of the machine's speed between rounds do not affect it. */
export function computePairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  return computeMedian(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
}
