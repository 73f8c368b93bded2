/** A span of characters in the XML of a part. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told of XML while it is walked through. */
export interface XmlVisitor {
  /** The span is that of the tag. */
  open(name: string, attributes: XmlAttributes, tag: Span): void;
  close(name: string, tag: Span): void;
  text(text: string): void;
}

export type WalkXml = (xml: string, visitor: XmlVisitor) => void;
