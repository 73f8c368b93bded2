/** Goals of the comparisons. */

/** What a goal may look at. */
interface Reached {
  readonly ratio: number;
  /** The ratio of processor time; NaN where only one number was compared. */
  readonly cpuRatio: number;
  readonly ours: number;
}

export interface Goal {
  readonly text: string;
  isReached(reached: Reached): boolean;
}

export const requireRatioAtMost = (limit: number): Goal => ({
  text: `<= ${limit}`,
  isReached: ({ ratio }) => ratio <= limit,
});

export const requireCpuRatioAtMost = (limit: number): Goal => ({
  text: `cpu <= ${limit}`,
  isReached: ({ cpuRatio }) => cpuRatio <= limit,
});

export const requireRatioAtLeast = (limit: number): Goal => ({
  text: `>= ${limit}`,
  isReached: ({ ratio }) => ratio >= limit,
});

export const requireOursAtMost = (limit: number, unit: string): Goal => ({
  text: `ours <= ${limit} ${unit}`,
  isReached: ({ ours }) => ours <= limit,
});
