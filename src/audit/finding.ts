/** A finding: the state of one figure, or of one number without a source, in an edited report. */
import type { ContextChangeKind } from "../language/finding-sentences.ts";
import type { LedgerFigure } from "../ledger/ledger.ts";
import type { EmbeddedKind } from "../wordml/story.ts";
import type { FindingPlace } from "./finding-place.ts";

export type FindingState =
  /** The mark, or the text right next to it, holds text that the program did not write. */
  | "typed-over"
  /** The mark holds text that the program wrote, but today's data give another one. */
  | "stale"
  /** The figure stands as it was written, but the words around it or the heads of its cell now say something else. */
  | "context"
  /** The figure was copied, and the copies differ. */
  | "copies-differ"
  /** A number outside every mark that nothing accounts for. */
  | "no-source"
  /** A title, a sentence without a figure or a row of a list says another time, place, agency or state than the document did. */
  | "changed-text"
  /** The number of a regulation that the document cited is another one now, between the same words. */
  | "citation"
  /** A number that was typed into the template or a narrative before the report was made: it stands as it was, and nothing vouches for it. */
  | "hand-typed"
  /** A picture, an embedded object or an imported file, of which no number can be compared. */
  | "unread"
  /** The mark is gone, but its text is still there and agrees with today's data. */
  | "lost"
  /** Both the mark and its text are gone. */
  | "deleted"
  /** The mark holds the text that today's data give. */
  | "agrees";

/** Adds the reason to a state. */
export type FindingDetail =
  /** Characters next to the mark change its number, although the mark itself is untouched. */
  | "beside"
  /** The column drawn in the chart differs from the figure. */
  | "drawn"
  /** The label in the chart differs from the figure. */
  | "label"
  /** The workbook behind the chart differs from the figure. */
  | "workbook"
  /** Today's data have no such figure. */
  | "unreported"
  /** The text was found without a mark, so a refresh cannot write there. */
  | "unmarked"
  /** A tracked change lies in the mark, so a refresh leaves it. */
  | "tracked"
  /** Somebody typed the number without a mark, and it is the exact value. */
  | "typed-exactly"
  /** The same in other words that are true: rounded, or in words. */
  | "typed-rounded"
  /** The number is the sum or the difference of printed figures. */
  | "typed-computed"
  /** A row of a list was deleted, not a figure. */
  | "row"
  /** The kind of content that is no running text. */
  | EmbeddedKind;

/** A report with one of these must not be signed as it is. */
export const disagreeingStates: ReadonlySet<FindingState> = new Set([
  "typed-over",
  "stale",
  "context",
  "copies-differ",
  "no-source",
  "changed-text",
  "citation",
]);

export interface ContextChange {
  /** What the changed words say; "style" where they say the same in other words. */
  readonly kind: ContextChangeKind;
  readonly written: string;
  readonly now: string;
}

export interface Finding {
  readonly state: FindingState;
  readonly details: readonly FindingDetail[];
  /** Absent for a number without a source. */
  readonly figure?: LedgerFigure;
  /** The file and line into which a number was typed. */
  readonly typedIn?: { readonly file: string; readonly line: number };
  /** What stood there, for a number that is no figure. */
  readonly written?: string;
  /** The text in the report; null where it is gone. */
  readonly found: string | null;
  /** The text that today's data give; null where they give none. */
  readonly today: string | null;
  /** The value behind `today`. */
  readonly value: number | null;
  /** What the place said when the report was made and what it says now, where the two differ. */
  readonly context?: ContextChange;
  readonly where?: FindingPlace;
}
