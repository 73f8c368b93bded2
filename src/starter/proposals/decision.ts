/** What was decided on a proposal, by a person or without one. */
import type { Answer, Proposal } from "./proposal.ts";

export interface Decision {
  readonly proposal: Proposal;
  /** Absent for a question that stays open. */
  readonly answer?: Answer;
  /** True where an open question is taken as answered by its first answer, to see what else would have to be asked. */
  readonly isAssumed?: boolean;
  /** True for a file that is no export of this report. */
  readonly isLeftOut?: boolean;
  /** True where none of the answers is right. */
  readonly isDenied?: boolean;
}

/** Answers the new proposals, with or without a person. */
export type Decide = (proposals: readonly Proposal[]) => Promise<readonly Decision[]>;
