import type { FindingDetail, FindingState } from "../language/finding-words.ts";
import type { LedgerFigure } from "../ledger/ledger.ts";
import type { FindingPlace } from "./finding-place.ts";

export type { FindingDetail as Detail, FindingPlace as Where, FindingState as State };

/** A report with one of these must not be signed as it is. */
export const disagreeingStates: ReadonlySet<FindingState> = new Set([
  "typed-over",
  "stale",
  "copies-differ",
  "no-source",
]);

/** What became of one figure in one place. */
export interface Finding {
  readonly state: FindingState;
  readonly details: readonly FindingDetail[];
  /** Absent for a number without a source. */
  readonly figure?: LedgerFigure;
  /** What the report says; null where it says nothing any more. */
  readonly found: string | null;
  /** What it would say today; null where it could say nothing. */
  readonly today: string | null;
  /** Today's value behind the words. */
  readonly value: number | null;
  readonly where?: FindingPlace;
}
