/** The text of a part as a person reads it, with every tracked change accepted; each piece keeps its position in the XML. */

import type { Span } from "../xml-package/walk-xml.ts";
import type { MarkContainer } from "./mark-containers.ts";
import type { CellExtent, CellPosition } from "./table-tracker.ts";

/** The text of one w:t, or the character of a tab or break. */
export interface TextPiece extends Span {
  /** In composed letters (NFC) and without invisible characters. */
  readonly text: string;
  /** True for a w:t, whose text can be replaced. */
  readonly isText: boolean;
  /** The w:r around it. */
  readonly run: Span;
  readonly containers: readonly MarkContainer[];
  /** It lies in a tracked insertion. */
  readonly isInserted: boolean;
  /** The kind of the field whose result it is: "PAGE". */
  readonly field: string | undefined;
}

/** A drawing with a chart. */
export interface Drawing {
  /** Refers to the part of the chart in the relationships of the story. */
  readonly relationshipId: string;
  readonly containers: readonly MarkContainer[];
  readonly description: string;
  /** The tag with the description. */
  readonly propertiesTag: Span;
  readonly run: Span;
  readonly paragraph: Paragraph | undefined;
}

/** What a reader sees there. */
export type EmbeddedKind =
  | "imported"
  | "equation"
  | "diagram"
  | "chart"
  | "object"
  | "picture"
  | "word-art"
  | "description";

/** Content outside the runs of text. */
export interface EmbeddedContent {
  readonly kind: EmbeddedKind;
  /** Its offset in the XML. */
  readonly at: number;
  /** The text that stands in the XML of the story; that of a diagram or a chart is in another part. */
  readonly text: string;
  readonly relationshipId?: string | undefined;
  readonly paragraph: Paragraph | undefined;
  readonly run: Span | undefined;
}

export interface Paragraph extends Span {
  /** From 1 through the part. */
  readonly number: number;
  readonly pieces: readonly TextPiece[];
  /** The pieces that tracked changes delete. */
  readonly deleted: readonly TextPiece[];
  /** It repeats the text of a text box for programs that know no text boxes. */
  readonly isFallback: boolean;
  /** For a paragraph in a text box: the run of the surrounding text that holds the box. */
  readonly textBoxRun: Span | undefined;
  /** The id of its style. */
  readonly style: string | undefined;
  readonly cell: CellPosition | undefined;
  readonly cellExtent: CellExtent | undefined;
}

export interface Story {
  readonly part: string;
  readonly xml: string;
  readonly paragraphs: readonly Paragraph[];
  readonly drawings: readonly Drawing[];
  readonly embedded: readonly EmbeddedContent[];
}
