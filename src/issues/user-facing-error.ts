import type { Issue } from "./issue.ts";

/** Exit statuses of the commands: scripts rely on them. */
export const exitStatus = { done: 0, problem: 1, wrongUse: 2 } as const;

/** Thrown when a command cannot go on: the issues say why, the status tells a wrong call from a problem in the data. */
export class UserFacingError extends Error {
  constructor(
    readonly issues: readonly Issue[],
    readonly status: number,
  ) {
    super(issues.map(({ message }) => message).join("\n"));
  }
}
