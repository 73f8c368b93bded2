/** A span of characters in the XML of a part. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Attributes = Readonly<Record<string, string>>;

/** What is told of XML while it is walked through. */
export interface Visitor {
  /** The span is that of the tag. */
  open(name: string, attributes: Attributes, tag: Span): void;
  close(name: string, tag: Span): void;
  text(text: string): void;
}

export type Walk = (xml: string, visitor: Visitor) => void;
