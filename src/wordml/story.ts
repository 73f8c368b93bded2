/** The XML of a part, read as a person reads the page: with every tracked change accepted. Nothing is lost of where it stands. */
import type { MarkContainer } from "./mark-containers.ts";
import type { CellPosition } from "./table-tracker.ts";
import type { Span } from "./walk-xml.ts";

/** The text of one w:t, or of a tab or break. */
export interface TextPiece extends Span {
  /** With composed letters and without what nobody sees, however the editor spells it. */
  readonly text: string;
  /** Of a w:t, which can be written over. */
  readonly isText: boolean;
  /** The w:r it stands in. */
  readonly run: Span;
  readonly containers: readonly MarkContainer[];
  /** Within a tracked insertion. */
  readonly isInserted: boolean;
  /** The kind of field whose result it is: "PAGE". */
  readonly field: string | undefined;
}

/** A chart in the text. */
export interface Drawing {
  /** As the part's relations name its XML. */
  readonly relationshipId: string;
  readonly containers: readonly MarkContainer[];
  readonly description: string;
  /** The tag that bears the description. */
  readonly propertiesTag: Span;
  readonly run: Span;
}

export interface Paragraph extends Span {
  /** Counted from 1 through the part. */
  readonly number: number;
  readonly pieces: readonly TextPiece[];
  /** What is no longer there once the changes are accepted. */
  readonly deleted: readonly TextPiece[];
  /** The same text again, for programs that know no text boxes. */
  readonly isFallback: boolean;
  /** The run of the text around that holds it, where it stands in a text box. */
  readonly textBoxRun: Span | undefined;
  readonly cell: CellPosition | undefined;
}

export interface Story {
  readonly part: string;
  readonly xml: string;
  readonly paragraphs: readonly Paragraph[];
  readonly drawings: readonly Drawing[];
}
