/** The XML of a part, read as a person reads the page: with every tracked change accepted. Nothing is lost of where it stands. */
import type { Holder } from "./holders.ts";
import { StoryReader } from "./story-reader.ts";
import type { Cell } from "./tables.ts";
import type { Span, Walk } from "./visitor.ts";

export type { Span };

/** The text of one w:t, or of a tab or break. */
export interface Piece extends Span {
  /** With composed letters and without what nobody sees, however the editor spells it. */
  readonly text: string;
  /** Of a w:t, which can be written over. */
  readonly isText: boolean;
  /** The w:r it stands in. */
  readonly run: Span;
  readonly holders: readonly Holder[];
  /** Within a tracked insertion. */
  readonly isInserted: boolean;
  /** The kind of field whose result it is: "PAGE". */
  readonly field: string | undefined;
}

/** A chart in the text. */
export interface Drawing {
  /** As the part's relations name its XML. */
  readonly relation: string;
  readonly holders: readonly Holder[];
  readonly description: string;
  /** The tag that bears the description. */
  readonly properties: Span;
  readonly run: Span;
}

export interface Paragraph extends Span {
  /** Counted from 1 through the part. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** What is no longer there once the changes are accepted. */
  readonly deleted: readonly Piece[];
  /** The same text again, for programs that know no text boxes. */
  readonly fallback: boolean;
  /** The run of the text around that holds it, where it stands in a text box. */
  readonly box: Span | undefined;
  readonly cell: Cell | undefined;
}

export interface Story {
  readonly part: string;
  readonly xml: string;
  readonly paragraphs: readonly Paragraph[];
  readonly drawings: readonly Drawing[];
}

/** Throws what the walk throws. */
export function readStory(part: string, xml: string, walk: Walk): Story {
  const reader = new StoryReader(xml);
  walk(xml, reader);
  return { part, xml, paragraphs: reader.paragraphs, drawings: reader.drawings };
}
