/** How a command ends where it cannot go on. Apart from `opening.ts`, so that a command without a workspace loads no reader. */
import type { Issue } from "./issue.ts";

/** Options that all commands share. */
export interface CommonOptions {
  readonly workspace?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Exit statuses: part of the contract with scripts. */
export const exitStatus = { done: 0, problem: 1, wrongUse: 2 } as const;

/** A command cannot go on: the issues say why, the status says whose fault it is. */
export class UserFacingError extends Error {
  constructor(
    readonly issues: readonly Issue[],
    readonly status: number,
  ) {
    super(issues.map(({ message }) => message).join("\n"));
  }
}
