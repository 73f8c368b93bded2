import type { Detail, State } from "../prose/finding-words.ts";
import type { LedgerFigure } from "./ledger.ts";
import type { Where } from "./where.ts";

export type { Detail, State, Where };

/** A report with one of these must not be signed as it is. */
export const disagreeing: ReadonlySet<State> = new Set(["typed-over", "stale", "copies-differ", "no-source"]);

/** What became of one figure in one place. */
export interface Finding {
  readonly state: State;
  readonly details: readonly Detail[];
  /** Absent for a number without a source. */
  readonly figure?: LedgerFigure;
  /** What the report says; null where it says nothing any more. */
  readonly found: string | null;
  /** What it would say today; null where it could say nothing. */
  readonly today: string | null;
  /** Today's value behind the words. */
  readonly value: number | null;
  readonly where?: Where;
}
